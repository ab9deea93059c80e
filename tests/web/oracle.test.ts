// Fresh questions to ONNX Runtime and TensorFlow.js at every run. The seed is fixed, so that a run
// repeats; another one comes by ORACLE_SEED=7 npx vitest run --config tests/vitest.config.ts oracle
import { expect, test } from 'vitest';
import { loadCore, requestFor } from './core';
import { type Case, drawCase, seeded } from './oracles/cases.mjs';
import { ONNX_VERSION, onnxConv } from './oracles/onnx.mjs';
import { TFJS_VERSION, tfjsComputes, tfjsConv, tfjsGeometry } from './oracles/tfjs.mjs';

const SEED = Number(process.env.ORACLE_SEED ?? '2024');
const COMPUTED = 1200;
const EMPTY = 100;

const hasOutput = (question: Case) => tfjsGeometry(question) !== null;

const describeCase = ({ layer, inputShape }: Case, seed: number) =>
  `seed ${seed}: ${JSON.stringify(layer)} on ${inputShape}`;

test('sizes, padding and values are those of the oracles', async () => {
  expect(Number.isSafeInteger(SEED), 'ORACLE_SEED is a whole number').toBe(true);
  const core = await loadCore();
  const draw = seeded(SEED);
  let byOnnx = 0;
  let byTfjs = 0;
  for (let i = 0; i < COMPUTED; i++) {
    const question = drawCase(draw, `drawn ${i}`, hasOutput);
    const what = describeCase(question, SEED);
    const { geometry, output, refusal } = core.run(requestFor(question));
    const expected = tfjsGeometry(question);
    expect(geometry?.outputShape, what).toEqual(expected?.outputShape);
    expect(geometry?.padding, what).toEqual(expected?.padding);

    const onnx = await onnxConv(question, expected?.padding ?? []);
    expect(output?.shape, what).toEqual(onnx.shape);
    expect(output?.values, what).toEqual(onnx.values);
    byOnnx++;

    // tfjs refuses the layers that Keras does, strides with dilation, and no others.
    expect(refusal === null, what).toBe(tfjsComputes(question.layer));
    if (!tfjsComputes(question.layer)) continue;
    const tfjs = tfjsConv(question);
    expect(output?.shape, what).toEqual(tfjs.shape);
    expect(output?.values, what).toEqual(tfjs.values);
    byTfjs++;
  }
  for (let i = 0; i < EMPTY; i++) {
    const question = drawCase(draw, `empty ${i}`, (each) => !hasOutput(each));
    const { geometry, output, refusal } = core.run(requestFor(question));
    const what = describeCase(question, SEED);
    expect([geometry, output], what).toEqual([null, null]);
    expect(refusal, what).not.toBeNull();
  }
  console.log(
    `seed ${SEED}: ${byOnnx} cases by ${ONNX_VERSION}, ${byTfjs} of them by ${TFJS_VERSION}, ` +
      `${EMPTY} more without an output`,
  );
  expect(byTfjs).toBeGreaterThan(COMPUTED / 2);
});
