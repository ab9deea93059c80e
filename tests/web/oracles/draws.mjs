// Seeded draws of questions: layers and inputs first, then small whole numbers to fill them. Height
// and width are drawn apart.
import { biases, complete, isPooling, kernelShape, pointwiseShape, size } from './cases.mjs';
import { modeReaches } from './geometry.mjs';
import { divisors } from './tfjs.mjs';

/** @typedef {import('./cases.mjs').Draw} Draw */
/** @typedef {import('./cases.mjs').LayerName} LayerName */
/** @typedef {import('./cases.mjs').Pair} Pair */
/** @typedef {import('./cases.mjs').Pads} Pads */
/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {import('./cases.mjs').Shapes} Shapes */
/** @typedef {(draw: Draw) => Shapes} DrawShapes */

/** @type {(draw: Draw, low: number, high: number) => Pair} */
const pair = (draw, low, high) => [draw(low, high), draw(low, high)];

/** @type {(draw: Draw, most: number) => Pads} */
const pads = (draw, most) => [draw(0, most), draw(0, most), draw(0, most), draw(0, most)];

/** @type {<T>(draw: Draw, choices: readonly T[]) => T} */
const oneOf = (draw, choices) => choices[draw(0, choices.length - 1)];

/**
 * Of ten, four have no dilation, three no strides and three any of both, as tfjs computes only the
 * first two sorts by itself.
 * @type {DrawShapes}
 */
export function drawConv2D(draw) {
  const sort = draw(0, 9);
  return {
    layer: complete({
      filters: draw(1, 5),
      kernelSize: pair(draw, 1, 7),
      strides: sort >= 4 && sort < 7 ? [1, 1] : pair(draw, 1, 5),
      padding: draw(0, 1) === 1 ? 'same' : 'valid',
      dilationRate: sort < 4 ? [1, 1] : pair(draw, 1, 4),
      useBias: draw(0, 1) === 1,
    }),
    inputShape: [...pair(draw, 1, 12), draw(1, 3)],
  };
}

/**
 * What all the layers below have.
 * @param {Draw} draw
 * @param {LayerName} layer
 * @param {number} [both] how many of ten have strides and dilation
 * @returns {Shapes}
 */
function drawCommon(draw, layer, both = 3) {
  const sort = draw(0, 9);
  const padding = draw(0, 9);
  /** @type {Shapes} */
  const question = {
    layer: complete({
      layer,
      strides: sort < 3 ? [1, 1] : pair(draw, 1, 4),
      padding: padding < 4 ? 'valid' : padding < 8 ? 'same' : pads(draw, 3),
      dataFormat: draw(0, 5) === 0 ? 'channels_first' : 'channels_last',
    }),
    inputShape: [...pair(draw, 1, draw(0, 15) === 0 ? 1 : 8), draw(1, 3)],
  };
  if (isPooling(question.layer)) {
    question.layer.poolSize = pair(draw, 1, 5);
  } else {
    question.layer.kernelSize = pair(draw, 1, 5);
    if (sort < 3 + both) question.layer.dilationRate = pair(draw, 1, 3);
    question.layer.useBias = draw(0, 1) === 1;
  }
  return question;
}

/** @type {DrawShapes} */
export function drawGroups(draw) {
  const question = drawCommon(draw, 'Conv2D');
  const groups = draw(1, 4);
  question.layer.groups = groups;
  question.layer.filters = groups * draw(1, 2);
  question.inputShape[2] = groups * draw(1, 2);
  return question;
}

/** @type {DrawShapes} */
export function drawDepthwise(draw) {
  const question = drawCommon(draw, 'DepthwiseConv2D');
  question.layer.depthMultiplier = draw(1, 3);
  return question;
}

/** @type {DrawShapes} */
export function drawSeparable(draw) {
  const question = drawCommon(draw, 'SeparableConv2D');
  question.layer.depthMultiplier = draw(1, 3);
  question.layer.filters = draw(1, 3);
  return question;
}

/** @type {DrawShapes} */
export function drawTranspose(draw) {
  // Fewer with both, which Keras refuses here: strides are what the layer is for.
  const question = drawCommon(draw, 'Conv2DTranspose', 1);
  const { layer } = question;
  layer.filters = draw(1, 3);
  // Keras wants it below the stride.
  if (draw(0, 1) === 1)
    layer.outputPadding = [draw(0, layer.strides[0] - 1), draw(0, layer.strides[1] - 1)];
  return question;
}

/** @type {DrawShapes} */
export const drawPooling = (draw) =>
  drawCommon(draw, oneOf(draw, ['MaxPooling2D', 'AveragePooling2D']));

/** @type {readonly DrawShapes[]} */
const padded = [drawGroups, drawGroups, drawDepthwise, drawSeparable, drawPooling];
const modes = /** @type {const} */ (['reflect', 'replicate', 'circular']);

/**
 * Padding modes beyond zeros, for the layers that pad their input.
 * @type {DrawShapes}
 */
export function drawPaddingMode(draw) {
  const drawLayer = oneOf(draw, padded);
  const paddingMode = oneOf(draw, modes);
  /** @type {DrawShapes} */
  const drawWithMode = () => {
    const question = drawLayer(draw);
    const { layer } = question;
    layer.paddingMode = paddingMode;
    // A few without padding remain, which no mode may change.
    if (layer.padding === 'valid' && draw(0, 5) > 0) layer.padding = pads(draw, 3);
    return question;
  };
  // Here rather than later, or the mode that reaches anything would be drawn most.
  return drawWanted(draw, drawWithMode, modeReaches);
}

/** @type {(draw: Draw, count: number, low: number, high: number, scale?: number) => number[]} */
const some = (draw, count, low, high, scale = 1) =>
  Array.from({ length: count }, () => draw(low, high) * scale);

/**
 * Fills a question with small whole numbers, whose sums of products float32 holds exactly: no
 * oracle can excuse itself with rounding. Pooling is given negative numbers as well, which a zero
 * in the padding would beat.
 * @param {Draw} draw
 * @param {string} name
 * @param {Shapes} shapes
 * @param {number} [scale] all values of input and bias are multiples of it
 * @returns {Question}
 */
export function fill(draw, name, shapes, scale = 1) {
  const { layer, inputShape } = shapes;
  const lowest = isPooling(layer) ? -9 : 0;
  const input = some(draw, size(inputShape), lowest, 9, scale);
  const kernel = some(draw, size(kernelShape(shapes)), -4, 4);
  const pointwise = some(draw, size(pointwiseShape(shapes)), -4, 4);
  const bias = some(draw, biases(shapes), -9, 9, scale);
  return {
    name,
    layer,
    inputShape,
    input,
    kernel,
    ...(pointwise.length > 0 && { pointwise }),
    bias,
  };
}

/** @type {(a: number, b: number) => number} */
const greatestDivisor = (a, b) => (b === 0 ? a : greatestDivisor(b, a % b));

/**
 * The least number whose multiples have a mean without rounding, however many of them a window of
 * the layer holds: 1 but for AveragePooling2D.
 * @param {Shapes} shapes
 * @returns {number}
 */
export function exactScale(shapes) {
  if (shapes.layer.layer !== 'AveragePooling2D') return 1;
  return divisors(shapes).reduce((a, b) => (a / greatestDivisor(a, b)) * b, 1);
}

/**
 * Draws until `wanted` accepts what came.
 * @param {Draw} draw
 * @param {DrawShapes} drawShapes
 * @param {(shapes: Shapes) => boolean} wanted judges by everything but the values
 * @returns {Shapes}
 */
export function drawWanted(draw, drawShapes, wanted) {
  for (;;) {
    const shapes = drawShapes(draw);
    if (wanted(shapes)) return shapes;
  }
}
