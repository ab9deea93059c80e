// A layer as one or a few operators of ONNX, with padding given in numbers. They compute channels
// first, whatever data_format says.
import { isPooling, kernelShape, pointwiseShape } from './cases.mjs';
import { transpose } from './layout.mjs';

/** @typedef {import('./geometry.mjs').Geometry} Geometry */
/** @typedef {import('./onnx-bytes.mjs').Feed} Feed */
/** @typedef {import('./onnx-bytes.mjs').Node} Node */

/**
 * A question in arrays of any kind.
 * @typedef {import('./cases.mjs').Shapes & {
 *   input: ArrayLike<number>, kernel: ArrayLike<number>, pointwise?: ArrayLike<number>,
 *   bias: ArrayLike<number>,
 * }} Question
 */

/** @type {(values: ArrayLike<number>, shape: readonly number[], order: readonly number[]) => Feed} */
const reordered = (values, shape, order) => ({
  values: transpose(values, shape, order),
  shape: order.map((axis) => shape[axis]),
});

/** @type {(question: Question) => Feed} */
function kernelFeed(question) {
  const shape = kernelShape(question);
  // HWIO to OIHW, and HWOI to IOHW.
  const feed = reordered(question.kernel, shape, [3, 2, 0, 1]);
  const depthwise = ['DepthwiseConv2D', 'SeparableConv2D'].includes(question.layer.layer);
  if (!depthwise) return feed;
  const [height, width, channels, multiplier] = shape;
  return {
    values: transpose(question.kernel, shape, [2, 3, 0, 1]),
    shape: [channels * multiplier, 1, height, width],
  };
}

const padModes = { zeros: 'constant', reflect: 'reflect', replicate: 'edge', circular: 'wrap' };

/**
 * @param {Question} question
 * @param {Geometry} geometry
 * @returns {{ nodes: Node[], feeds: Record<string, Feed> }} x is the input, y the output; d is what
 *   is between the stages of SeparableConv2D
 */
export function linear(question, { padding, outputPadding }) {
  const { layer, inputShape, input, pointwise, bias } = question;
  const [height, width, channels] = inputShape;
  const [top, bottom, left, right] = padding;
  /** @type {Record<string, Feed>} */
  const feeds = {
    x: { values: transpose(input, inputShape, [2, 0, 1]), shape: [1, channels, height, width] },
  };
  /** @type {Node[]} */
  const nodes = [];
  let from = 'x';
  let pads = [top, left, bottom, right];

  // Padding that is more than zeros, or that takes part in pooling.
  const explicit = typeof layer.padding !== 'string';
  if (layer.paddingMode !== 'zeros' || (isPooling(layer) && explicit)) {
    const around = [0, 0, top, left, 0, 0, bottom, right];
    feeds.pads = { values: BigInt64Array.from(around.map(BigInt)), shape: [8] };
    const attributes = { mode: padModes[layer.paddingMode] };
    nodes.push({ operator: 'Pad', inputs: ['x', 'pads'], output: 'padded', attributes });
    from = 'padded';
    pads = [0, 0, 0, 0];
  }

  if (isPooling(layer)) {
    const attributes = { kernel_shape: layer.poolSize, strides: layer.strides, pads };
    const average = layer.layer === 'AveragePooling2D';
    nodes.push({
      operator: average ? 'AveragePool' : 'MaxPool',
      inputs: [from],
      output: 'y',
      attributes: average ? { ...attributes, count_include_pad: { int: 0 } } : attributes,
    });
    return { nodes, feeds };
  }

  feeds.w = kernelFeed(question);
  const last = [];
  if (layer.useBias) {
    feeds.b = { values: Float32Array.from(bias), shape: [bias.length] };
    last.push('b');
  }
  const attributes = {
    kernel_shape: layer.kernelSize,
    strides: layer.strides,
    dilations: layer.dilationRate,
    pads,
  };
  switch (layer.layer) {
    case 'Conv2DTranspose':
      nodes.push({
        operator: 'ConvTranspose',
        inputs: [from, 'w', ...last],
        output: 'y',
        attributes: { ...attributes, output_padding: outputPadding ?? [0, 0] },
      });
      break;
    case 'SeparableConv2D':
      feeds.p = reordered(pointwise ?? [], pointwiseShape(question), [3, 2, 0, 1]);
      nodes.push(
        {
          operator: 'Conv',
          inputs: [from, 'w'],
          output: 'd',
          attributes: { ...attributes, group: { int: channels } },
        },
        { operator: 'Conv', inputs: ['d', 'p', ...last], output: 'y' },
      );
      break;
    default: {
      const group = { int: layer.layer === 'Conv2D' ? layer.groups : channels };
      nodes.push({
        operator: 'Conv',
        inputs: [from, 'w', ...last],
        output: 'y',
        attributes: { ...attributes, group },
      });
    }
  }
  return { nodes, feeds };
}
