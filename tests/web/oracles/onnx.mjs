// ONNX Runtime Web as an oracle of values: a model of a single Conv node with explicit padding.
import * as ort from 'onnxruntime-web';
import { kernelShape } from './cases.mjs';
import { transpose } from './layout.mjs';
import { integer, message, string } from './protobuf.mjs';

ort.env.wasm.numThreads = 1;

export const ONNX_VERSION = `onnxruntime-web ${ort.env.versions.web}`;

// Values of enumerations in onnx.proto.
const FLOAT = 1;
const INTS = 7;

// The field numbers below are those of onnx.proto, too: AttributeProto, ValueInfoProto, NodeProto,
// GraphProto, OperatorSetIdProto and ModelProto.

/** @type {(name: string, values: readonly number[]) => import('./protobuf.mjs').Bytes} */
const attribute = (name, values) =>
  message(5, string(1, name), ...values.map((value) => integer(8, value)), integer(20, INTS));

/** @type {(field: number, name: string) => import('./protobuf.mjs').Bytes} */
const tensor = (field, name) =>
  message(field, string(1, name), message(2, message(1, integer(1, FLOAT))));

/**
 * @param {import('./cases.mjs').Case} question
 * @param {readonly number[]} padding top, bottom, left, right
 * @returns {Uint8Array}
 */
function model({ layer }, [top, bottom, left, right]) {
  const inputs = layer.useBias ? ['x', 'w', 'b'] : ['x', 'w'];
  const node = message(
    1,
    ...inputs.map((name) => string(1, name)),
    string(2, 'y'),
    string(4, 'Conv'),
    attribute('kernel_shape', layer.kernelSize),
    attribute('strides', layer.strides),
    attribute('dilations', layer.dilationRate),
    attribute('pads', [top, left, bottom, right]),
  );
  const graph = message(
    7,
    node,
    string(2, 'conv'),
    ...inputs.map((name) => tensor(11, name)),
    tensor(12, 'y'),
  );
  const irVersion = integer(1, 8);
  const operators = message(8, string(1, ''), integer(2, 13));
  return Uint8Array.from([...irVersion, ...operators, ...graph]);
}

/**
 * The output of a convolution that has one, HWC.
 * @param {import('./cases.mjs').Case} question
 * @param {readonly number[]} padding top, bottom, left, right
 * @returns {Promise<{shape: number[], values: Float32Array}>}
 */
export async function onnxConv(question, padding) {
  const { inputShape, input, kernel, bias, layer } = question;
  const [height, width, channels] = inputShape;
  const weights = kernelShape(question);
  const [kernelHeight, kernelWidth, , filters] = weights;
  /** @type {Record<string, ort.Tensor>} */
  const feeds = {
    x: new ort.Tensor('float32', transpose(input, inputShape, [2, 0, 1]), [
      1,
      channels,
      height,
      width,
    ]),
    w: new ort.Tensor('float32', transpose(kernel, weights, [3, 2, 0, 1]), [
      filters,
      channels,
      kernelHeight,
      kernelWidth,
    ]),
  };
  if (layer.useBias) feeds.b = new ort.Tensor('float32', Float32Array.from(bias), [filters]);

  const session = await ort.InferenceSession.create(model(question, padding), {
    executionProviders: ['wasm'],
  });
  const { y } = await session.run(feeds);
  await session.release();
  const planes = y.dims.slice(1);
  return {
    shape: [planes[1], planes[2], planes[0]],
    // A sum that starts with its first product may be -0, as of 0 * -3; one that starts with 0, as
    // the core's and tfjs's do, is 0 then. Adding 0 takes the sign off, and changes nothing else.
    values: transpose(/** @type {Float32Array} */ (y.data), planes, [1, 2, 0]).map((v) => v + 0),
  };
}
