// The golden files: which questions each holds, and whom they are put to.
import { ACTIVATION_TOLERANCE, activationCases } from './activation-cases.mjs';
import { complete, kernelShape, pointwiseShape, seeded, size } from './cases.mjs';
import * as draws from './draws.mjs';
import { geometryOf } from './geometry.mjs';
import { ONNX_VERSION } from './onnx.mjs';
import { TFJS_VERSION } from './tfjs.mjs';

/** @typedef {import('./cases.mjs').Layer} Layer */
/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {import('./cases.mjs').Shapes} Shapes */
/** @typedef {import('./draws.mjs').DrawShapes} DrawShapes */

/**
 * @typedef {object} GoldenFile
 * @property {string} name
 * @property {number} seed
 * @property {Record<string, string>} oracles
 * @property {string} layout
 * @property {import('./cases.mjs').Tolerance} [tolerance] where the answers are rounded
 * @property {readonly Question[]} questions
 * @property {import('./coverage.mjs').Coverage} coverage
 */

/** @type {(shapes: Shapes) => number} */
const valuesOf = (shapes) =>
  size(shapes.inputShape) +
  size(kernelShape(shapes)) +
  size(pointwiseShape(shapes)) +
  size(geometryOf(shapes)?.outputShape ?? [0]);

// Beyond that, multiples would fill the file with digits.
const LARGEST_SCALE = 60;

/**
 * Keeps a file small by the most values that case number `index` may have.
 * @typedef {(index: number) => number} Most
 */

// Many small cases, and of some one with room for several channels and windows.
/** @type {(some: number) => Most} */
const smallButOneOf = (some) => (index) => (index % some === 0 ? 120 : 36);

/**
 * Cases with an output, then such without.
 * @param {number} seed
 * @param {DrawShapes} drawShapes
 * @param {{ computed: number, empty: number }} counts
 * @param {Most} [most]
 * @returns {Question[]}
 */
function drawn(seed, drawShapes, counts, most = smallButOneOf(6)) {
  const draw = seeded(seed);
  /** @type {(name: string, count: number, isWanted: (shapes: Shapes) => boolean) => Question[]} */
  const several = (name, count, isWanted) =>
    Array.from({ length: count }, (_, i) => {
      const shapes = draws.drawWanted(
        draw,
        drawShapes,
        (each) => isWanted(each) && valuesOf(each) <= most(i),
      );
      return draws.fill(draw, `${name} ${i}`, shapes, draws.exactScale(shapes));
    });
  return [
    ...several(
      'drawn',
      counts.computed,
      (shapes) => geometryOf(shapes) !== null && draws.exactScale(shapes) <= LARGEST_SCALE,
    ),
    ...several('empty', counts.empty, (shapes) => geometryOf(shapes) === null),
  ];
}

/** @type {Question} */
const notebook = {
  name: 'default, and lesson kernel_size',
  layer: complete({}),
  inputShape: [5, 5, 1],
  input: Array.from({ length: 25 }, (_, i) => i + 1),
  kernel: Array(9).fill(1),
  bias: [],
};

/** @type {(name: string, layer: Partial<Layer>) => Question} */
const lesson = (name, layer) => ({ ...notebook, name, layer: complete(layer) });

const lessons = [
  notebook,
  lesson('lesson strides', { strides: [2, 2] }),
  lesson('lesson padding', { padding: 'same' }),
  lesson('lesson dilation_rate', { dilationRate: [2, 2] }),
];

/** @type {(what: string) => string} */
const onnx = (what) => `${ONNX_VERSION}, ${what}`;
/** @type {(what: string) => string} */
const tfjs = (what) => `${TFJS_VERSION} with its cpu backend, ${what}`;
/** @type {(what: string) => string} */
const sizes = (what) => `${TFJS_VERSION}, ${what}`;
/** @type {(kernels: string) => string} */
const layout = (kernels) =>
  `inputShape, input, outputShape, output: HWC; ${kernels}padding: top, bottom, left, right`;

const SMALL = { size: 8, kernel: 5, stride: 4, dilation: 3 };
const NOT_AT_ONCE = 'strides with dilation by a stride of 1 and what strides leave of it';

/** @returns {GoldenFile[]} */
export const goldenFiles = () => [
  {
    name: 'conv2d',
    seed: 1,
    oracles: {
      geometry: sizes('computeConv2DInfo'),
      values: onnx('Conv with explicit pads'),
      crossCheck: tfjs('conv2d by the name of the padding'),
    },
    layout: layout('kernel: HWIO; '),
    questions: [
      ...lessons,
      ...drawn(1, draws.drawConv2D, { computed: 1200, empty: 100 }, () => 135),
    ],
    coverage: {
      largest: { size: 12, kernel: 7, stride: 5, dilation: 4 },
      each: ['filters', 'useBias'],
    },
  },
  {
    name: 'conv2d-groups',
    seed: 2,
    oracles: {
      geometry: sizes('computeConv2DInfo'),
      values: onnx('Conv with group and explicit pads'),
      crossCheck: tfjs(`conv2d of each part of a split; ${NOT_AT_ONCE}`),
    },
    layout: layout('kernel: HWIO; '),
    questions: drawn(2, draws.drawGroups, { computed: 130, empty: 10 }, smallButOneOf(3)),
    coverage: { each: ['groups', 'dataFormat', 'useBias'] },
  },
  {
    name: 'depthwise-conv2d',
    seed: 3,
    oracles: {
      geometry: sizes('computeConv2DInfo'),
      values: onnx('Conv with a group a channel and explicit pads'),
      crossCheck: tfjs(`depthwiseConv2d by the name of the padding; ${NOT_AT_ONCE}`),
    },
    layout: layout('kernel: HWCM; '),
    questions: drawn(3, draws.drawDepthwise, { computed: 390, empty: 30 }),
    coverage: { largest: SMALL, each: ['depthMultiplier', 'dataFormat', 'useBias'] },
  },
  {
    name: 'separable-conv2d',
    seed: 4,
    oracles: {
      geometry: sizes('computeConv2DInfo'),
      values: onnx('Conv with a group a channel and explicit pads, then Conv'),
      crossCheck: tfjs(`depthwiseConv2d by the name of the padding, then conv2d; ${NOT_AT_ONCE}`),
    },
    layout: layout('kernel: HWCM; pointwise: HWIO; depthwise, the first stage: HWC; '),
    questions: drawn(4, draws.drawSeparable, { computed: 315, empty: 25 }),
    coverage: { largest: SMALL, each: ['filters', 'depthMultiplier', 'dataFormat', 'useBias'] },
  },
  {
    name: 'conv2d-transpose',
    seed: 5,
    oracles: {
      geometry: `Keras's rule, of which ${sizes('computeConv2DInfo')}, must lead back`,
      values: onnx('ConvTranspose with explicit pads and output_padding'),
      crossCheck: tfjs(
        'conv2dTranspose by the name of the padding; where that does not lead back, or padding is ' +
          'in numbers, its valid one, cut; dilation written into the kernel',
      ),
    },
    layout: layout('kernel: HWOI; cut off, as '),
    questions: drawn(5, draws.drawTranspose, { computed: 420, empty: 20 }, smallButOneOf(3)),
    coverage: {
      largest: { ...SMALL, size: 7 }, // larger ones have outputs too large to come often
      each: ['filters', 'dataFormat', 'useBias'],
    },
  },
  {
    name: 'pooling',
    seed: 6,
    oracles: {
      geometry: sizes('computePool2DInfo'),
      values: onnx('MaxPool, and AveragePool with count_include_pad=0; after Pad, if in numbers'),
      crossCheck: tfjs('maxPool and avgPool by the name of the padding; after pad, if in numbers'),
    },
    layout: layout(''),
    questions: drawn(6, draws.drawPooling, { computed: 490, empty: 30 }),
    coverage: { largest: { ...SMALL, dilation: 1 }, each: ['layer', 'dataFormat'] },
  },
  {
    name: 'padding-modes',
    seed: 7,
    oracles: {
      geometry: sizes('computeConv2DInfo and computePool2DInfo'),
      values: onnx('Pad with modes reflect, edge and wrap, then the layer without padding'),
      crossCheck: tfjs('mirrorPad, or gather by indices, then the layer without padding'),
    },
    layout: layout('kernel, pointwise, depthwise: as in the file of the layer; '),
    questions: drawn(7, draws.drawPaddingMode, { computed: 190, empty: 10 }, smallButOneOf(3)),
    coverage: { each: ['layer', 'paddingMode', 'dataFormat', 'useBias'] },
  },
  {
    name: 'activations',
    seed: 8,
    oracles: {
      geometry: sizes('computeConv2DInfo'),
      values: tfjs("the layer, then its activation, or Keras's formula by its operators; but gelu"),
      crossCheck: onnx('likewise; the values of gelu are from here'),
    },
    layout: layout('kernel, pointwise, depthwise: as in the file of the layer; '),
    tolerance: ACTIVATION_TOLERANCE,
    questions: activationCases(
      seeded(8),
      1,
      (shapes) => geometryOf(shapes) !== null && valuesOf(shapes) <= 60,
    ),
    coverage: { each: ['layer', 'dataFormat'] },
  },
];
