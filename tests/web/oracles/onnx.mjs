// ONNX Runtime Web as an oracle of values.
import { activationNodes } from './activations.mjs';
import { transpose } from './layout.mjs';
import { linear } from './onnx-layer.mjs';
import { run } from './onnx-model.mjs';

export { ONNX_VERSION } from './onnx-model.mjs';

/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {import('./geometry.mjs').Geometry} Geometry */

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
