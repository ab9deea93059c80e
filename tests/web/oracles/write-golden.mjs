// Writes tests/golden/conv2d.json: convolutions and the answers of programs that nobody here wrote.
// Sizes and padding are tfjs's, values ONNX Runtime's given that padding, and wherever tfjs
// computes the values itself the two must agree. Nothing of this project's core takes part.
// Run by `npm run golden`.
import { writeFile } from 'node:fs/promises';
import { DEFAULT_LAYER, drawCase, kernelShape, seeded, size } from './cases.mjs';
import { ONNX_VERSION, onnxConv } from './onnx.mjs';
import { TFJS_VERSION, tfjsComputes, tfjsConv, tfjsGeometry } from './tfjs.mjs';

const SEED = 1;
const COMPUTED = 1200;
const EMPTY = 100;
// Keeps the file small: the most values that input, kernel and output of a drawn case may have.
const MOST_VALUES = 135;

/** @typedef {import('./cases.mjs').Case} Case */

/** @type {Case} */
const notebook = {
  name: 'default, and lesson kernel_size',
  layer: DEFAULT_LAYER,
  inputShape: [5, 5, 1],
  input: Array.from({ length: 25 }, (_, i) => i + 1),
  kernel: Array(9).fill(1),
  bias: [],
};

/** @type {(name: string, layer: Partial<Case['layer']>) => Case} */
const lesson = (name, layer) => ({ ...notebook, name, layer: { ...DEFAULT_LAYER, ...layer } });

const chosen = [
  notebook,
  lesson('lesson strides', { strides: [2, 2] }),
  lesson('lesson padding', { padding: 'same' }),
  lesson('lesson dilation_rate', { dilationRate: [2, 2] }),
];

/** @type {(question: Case) => boolean} */
function isSmallAndComputed(question) {
  const geometry = tfjsGeometry(question);
  if (!geometry) return false;
  const values =
    size(question.inputShape) + size(kernelShape(question)) + size(geometry.outputShape);
  return values <= MOST_VALUES;
}

/** @type {(question: Case) => boolean} */
function isSmallAndEmpty(question) {
  const values = size(question.inputShape) + size(kernelShape(question));
  return values <= MOST_VALUES && !tfjsGeometry(question);
}

function drawnCases() {
  const draw = seeded(SEED);
  const computed = Array.from({ length: COMPUTED }, (_, i) =>
    drawCase(draw, `drawn ${i}`, isSmallAndComputed),
  );
  const empty = Array.from({ length: EMPTY }, (_, i) =>
    drawCase(draw, `empty ${i}`, isSmallAndEmpty),
  );
  return [...computed, ...empty];
}

let crossChecks = 0;

/**
 * @param {Case} question
 * @returns {Promise<object | null>}
 */
async function answer(question) {
  const geometry = tfjsGeometry(question);
  if (!geometry) return null;
  const { shape, values } = await onnxConv(question, geometry.padding);
  const oracles = [{ shape: geometry.outputShape, values }];
  if (tfjsComputes(question.layer)) {
    oracles.push(tfjsConv(question));
    crossChecks++;
  }
  // Exact equality: sums of small whole numbers leave no room for rounding.
  for (const other of oracles) {
    if (
      String(other.shape) !== String(shape) ||
      (other.values && String(other.values) !== String(values))
    ) {
      throw new Error(`The oracles disagree on ${JSON.stringify(question)}`);
    }
  }
  return { ...geometry, output: [...values] };
}

/**
 * Draws leave gaps if they are few; this makes sure that every value of every argument took part,
 * on either axis, in cases that have an output.
 * @param {readonly Case[]} computed
 */
function requireCoverage(computed) {
  /** @type {(what: string, holds: (question: Case) => boolean) => void} */
  const require = (what, holds) => {
    const found = computed.filter(holds).length;
    if (found < 10)
      throw new Error(`Only ${found} cases with ${what}: change the seed or the draws`);
  };
  for (const axis of [0, 1]) {
    for (let n = 1; n <= 12; n++) require(`size ${n}`, (c) => c.inputShape[axis] === n);
    for (let k = 1; k <= 7; k++) require(`kernel ${k}`, (c) => c.layer.kernelSize[axis] === k);
    for (let s = 1; s <= 5; s++) require(`stride ${s}`, (c) => c.layer.strides[axis] === s);
    for (let d = 1; d <= 4; d++) require(`dilation ${d}`, (c) => c.layer.dilationRate[axis] === d);
    require('stride > kernel', (c) => c.layer.strides[axis] > c.layer.kernelSize[axis]);
    require('kernel > input', (c) => c.layer.kernelSize[axis] > c.inputShape[axis]);
  }
  for (let n = 1; n <= 3; n++) require(`${n} channels`, (c) => c.inputShape[2] === n);
  for (let f = 1; f <= 5; f++) require(`${f} filters`, (c) => c.layer.filters === f);
  for (const padding of ['valid', 'same']) require(padding, (c) => c.layer.padding === padding);
  for (const bias of [true, false]) require(`bias ${bias}`, (c) => c.layer.useBias === bias);
  require('input 1x1', (c) => c.inputShape[0] === 1 && c.inputShape[1] === 1);
  require('strides and dilation', (c) => !tfjsComputes(c.layer));
}

const questions = [...chosen, ...drawnCases()];
requireCoverage(questions.filter(tfjsGeometry));
const lines = [];
for (const question of questions) {
  lines.push(JSON.stringify({ ...question, expected: await answer(question) }));
}

const head = {
  generator: 'npm run golden',
  seed: SEED,
  oracles: {
    geometry: `${TFJS_VERSION}, computeConv2DInfo`,
    values: `${ONNX_VERSION}, Conv with explicit pads`,
    crossCheck: `${TFJS_VERSION} with its cpu backend, conv2d by the name of the padding`,
  },
  layout:
    'inputShape, input, outputShape, output: HWC; kernel: HWIO; padding: top, bottom, left, right',
};
const file = new URL('../../golden/conv2d.json', import.meta.url);
// A case a line, so that a change of some reads as such in a diff.
const opened = JSON.stringify(head, null, 2).slice(0, -2);
const text = `${opened},\n  "cases": [\n${lines.join(',\n')}\n  ]\n}\n`;
await writeFile(file, text);
console.log(
  `${lines.length} cases, ${EMPTY} of them without an output, ${crossChecks} confirmed by tfjs: ` +
    `${Math.round(text.length / 1000)} KB`,
);
