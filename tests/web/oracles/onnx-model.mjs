// Small ONNX models, written and run by ONNX Runtime Web.
import * as ort from 'onnxruntime-web';
import { float, integer, message, string } from './protobuf.mjs';

ort.env.wasm.numThreads = 1;

export const ONNX_VERSION = `onnxruntime-web ${ort.env.versions.web}`;

// The first that holds all the operators asked for here; of each, its newest version up to it is
// meant. And the version of the format that came with it.
const OPERATOR_SET = 20;
const IR_VERSION = 9;

// An operator's refusal is an answer, and is thrown; it need not be printed as well.
const QUIET = /** @type {const} */ ({ logSeverityLevel: 4 });

/** @typedef {import('./protobuf.mjs').Bytes} Bytes */

/** @typedef {string | readonly number[] | { int: number } | { float: number }} Attribute */

/**
 * @typedef {object} Node
 * @property {string} operator
 * @property {readonly string[]} inputs names of feeds, or of what other nodes put out
 * @property {string} output
 * @property {Record<string, Attribute>} [attributes]
 */

/**
 * An array that the model is given: floats, or where the operator wants them 64-bit integers.
 * @typedef {{ values: Float32Array | BigInt64Array, shape: readonly number[] }} Feed
 */

// Values of enumerations in onnx.proto.
const elementTypes = { float32: 1, int64: 7 };
const attributeTypes = { float: 1, int: 2, string: 3, ints: 7 };

// The field numbers below are those of onnx.proto, too: AttributeProto, ValueInfoProto, NodeProto,
// GraphProto, OperatorSetIdProto and ModelProto.

/** @type {(name: string, value: Attribute) => Bytes} */
function attribute(name, value) {
  /** @type {(type: keyof typeof attributeTypes, ...fields: Bytes[]) => Bytes} */
  const typed = (type, ...fields) =>
    message(5, string(1, name), ...fields, integer(20, attributeTypes[type]));
  if (typeof value === 'string') return typed('string', string(4, value));
  if ('int' in value) return typed('int', integer(3, value.int));
  if ('float' in value) return typed('float', float(2, value.float));
  return typed('ints', ...value.map((each) => integer(8, each)));
}

/** @type {(node: Node) => Bytes} */
const encode = ({ operator, inputs, output, attributes = {} }) =>
  message(
    1,
    ...inputs.map((name) => string(1, name)),
    string(2, output),
    string(4, operator),
    ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
  );

/** @type {(feed: Feed) => 'float32' | 'int64'} */
const typeOf = ({ values }) => (values instanceof Float32Array ? 'float32' : 'int64');

/** @type {(field: number, name: string, type: keyof typeof elementTypes) => Bytes} */
const tensor = (field, name, type) =>
  message(field, string(1, name), message(2, message(1, integer(1, elementTypes[type]))));

/** @type {(nodes: readonly Node[], feeds: Record<string, Feed>, outputs: readonly string[]) => Uint8Array} */
function model(nodes, feeds, outputs) {
  const graph = message(
    7,
    ...nodes.map(encode),
    string(2, 'layer'),
    ...Object.entries(feeds).map(([name, feed]) => tensor(11, name, typeOf(feed))),
    ...outputs.map((name) => tensor(12, name, 'float32')),
  );
  const operators = message(8, string(1, ''), integer(2, OPERATOR_SET));
  return Uint8Array.from([...integer(1, IR_VERSION), ...operators, ...graph]);
}

/**
 * Runs `nodes` once.
 * @param {readonly Node[]} nodes in an order in which each finds its inputs
 * @param {Record<string, Feed>} feeds
 * @param {readonly string[]} outputs
 * @returns {Promise<Record<string, { values: Float32Array, shape: readonly number[] }>>}
 */
export async function run(nodes, feeds, outputs) {
  const session = await ort.InferenceSession.create(model(nodes, feeds, outputs), {
    executionProviders: ['wasm'],
    ...QUIET,
  });
  try {
    const tensors = Object.entries(feeds).map(([name, feed]) => [
      name,
      new ort.Tensor(typeOf(feed), /** @type {Float32Array} */ (feed.values), [...feed.shape]),
    ]);
    const results = await session.run(Object.fromEntries(tensors), QUIET);
    return Object.fromEntries(
      outputs.map((name) => [
        name,
        { values: /** @type {Float32Array} */ (results[name].data), shape: results[name].dims },
      ]),
    );
  } finally {
    await session.release();
  }
}
