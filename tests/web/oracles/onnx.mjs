// ONNX Runtime Web as an oracle of values: every layer as one or a few of its operators, with
// padding given in numbers. It computes channels first, whatever data_format says.
import { activationNodes } from './activations.mjs';
import { isPooling, kernelShape, pointwiseShape } from './cases.mjs';
import { transpose } from './layout.mjs';
import { run } from './onnx-model.mjs';

export { ONNX_VERSION } from './onnx-model.mjs';

/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {import('./geometry.mjs').Geometry} Geometry */
/** @typedef {import('./onnx-model.mjs').Feed} Feed */
/** @typedef {import('./onnx-model.mjs').Node} Node */

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
function linear(question, { padding, outputPadding }) {
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

/** @typedef {import('./geometry.mjs').Answer} Answer */

/**
 * The output of a layer that has one.
 * @param {Question} question
 * @param {Geometry} geometry
 * @returns {Promise<Answer>}
 */
export async function onnxAnswer(question, geometry) {
  const { nodes, feeds } = linear(question, geometry);
  const activated = activationNodes(question.layer, 'y', 'z');
  const outputs = [
    ...(activated.nodes.length > 0 ? ['y', 'z'] : ['y']),
    ...(question.layer.layer === 'SeparableConv2D' ? ['d'] : []),
  ];
  const results = await run(
    [...nodes, ...activated.nodes],
    { ...feeds, ...activated.feeds },
    outputs,
  );
  /** @type {(name: string) => { shape: number[], values: Float32Array }} */
  const hwc = (name) => {
    const [, channels, height, width] = results[name].shape;
    return {
      shape: [height, width, channels],
      // A sum that starts with its first product may be -0, as of 0 * -3; one that starts with 0,
      // as the core's and tfjs's do, is 0 then. Adding 0 takes the sign off, and changes nothing
      // else.
      values: transpose(results[name].values, [channels, height, width], [1, 2, 0]).map(
        (v) => v + 0,
      ),
    };
  };
  const linearOutput = hwc('y');
  return {
    ...(activated.nodes.length > 0
      ? { ...hwc('z'), preactivation: linearOutput.values }
      : linearOutput),
    ...(outputs.includes('d') && { depthwise: hwc('d').values }),
  };
}

/**
 * Whether ONNX Runtime, too, finds that a convolution has no output. Pooling cannot be asked: it
 * rounds a negative size towards zero, and then answers.
 * @param {Question} question with padding 'valid' or numbers
 * @returns {Promise<boolean>}
 */
export async function onnxRefuses(question) {
  const { padding, outputPadding } = question.layer;
  /** @type {Geometry} */
  const geometry = {
    outputShape: [0, 0, 0],
    padding: typeof padding === 'string' ? [0, 0, 0, 0] : padding,
    outputPadding: outputPadding ?? [0, 0],
  };
  return onnxAnswer(question, geometry).then(
    () => false,
    (error) => /Invalid input shape|output dimension is <= 0/.test(String(error)),
  );
}
