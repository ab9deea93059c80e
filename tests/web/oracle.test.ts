// Fresh questions to ONNX Runtime and TensorFlow.js at every run. The seed is fixed, so that a run
// repeats; another one comes by ORACLE_SEED=7 npx vitest run --config tests/vitest.config.ts oracle
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '#core';
import { loadCore, requestFor, runOf } from './core';
import { ACTIVATION_TOLERANCE, activationCases } from './oracles/activation-cases.mjs';
import { answer } from './oracles/answer.mjs';
import { describeCase, type Question, type Shapes, seeded } from './oracles/cases.mjs';
import * as draws from './oracles/draws.mjs';
import { expectAnswer } from './oracles/expect-answer';
import { geometryOf } from './oracles/geometry.mjs';
import { ONNX_VERSION } from './oracles/onnx.mjs';
import { TFJS_VERSION, tfjsComputes } from './oracles/tfjs.mjs';

const SEED = Number(process.env.ORACLE_SEED ?? '2024');

let core: Core;
beforeAll(async () => {
  expect(Number.isSafeInteger(SEED), 'ORACLE_SEED is a whole number').toBe(true);
  core = await loadCore();
});

const asked: Record<string, string | number>[] = [];

/** Asks both oracles, which must agree, and the core. */
async function ask(what: string, questions: readonly Question[], tolerance = {}) {
  let empty = 0;
  for (const question of questions) {
    const expected = await answer(question);
    if (!expected) empty++;
    const result = runOf(core, requestFor(question));
    const about = `seed ${SEED}: ${describeCase(question)}`;
    expectAnswer(result, expected, about, { activation: question.layer.activation, ...tolerance });
    // tfjs refuses the layers that Keras does, strides with dilation, and no others.
    if (question.layer.layer === 'Conv2D' && expected)
      expect(result.refusal === null, about).toBe(tfjsComputes(question.layer));
  }
  asked.push({ seed: SEED, what, computed: questions.length - empty, empty });
}

const hasOutput = (shapes: Shapes) => geometryOf(shapes) !== null;

const drawn: [string, draws.DrawShapes, number][] = [
  ['Conv2D', draws.drawConv2D, 300],
  ['Conv2D with groups', draws.drawGroups, 150],
  ['DepthwiseConv2D', draws.drawDepthwise, 250],
  ['SeparableConv2D', draws.drawSeparable, 250],
  ['Conv2DTranspose', draws.drawTranspose, 250],
  ['pooling', draws.drawPooling, 250],
  ['padding modes', draws.drawPaddingMode, 250],
];

test.each(drawn)(
  '%s: sizes, padding and values are those of the oracles',
  async (what, drawShapes, count) => {
    const draw = seeded(SEED);
    const several = (number: number, wanted: (shapes: Shapes) => boolean) =>
      Array.from({ length: number }, (_, i) => {
        const shapes = draws.drawWanted(draw, drawShapes, wanted);
        return draws.fill(draw, `${what} ${i}`, shapes, draws.exactScale(shapes));
      });
    await ask(what, [
      ...several(count, hasOutput),
      ...several(count / 10, (shapes) => !hasOutput(shapes)),
    ]);
  },
);

test('activations are those of the oracles', async () => {
  const questions = activationCases(seeded(SEED), 2, hasOutput);
  await ask('activations', questions, { tolerance: ACTIVATION_TOLERANCE });
});

afterAll(() => {
  console.log(`asked of ${ONNX_VERSION} and ${TFJS_VERSION}, who must agree:`);
  console.table(asked);
});
