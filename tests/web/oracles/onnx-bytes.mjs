// Small ONNX models, as the bytes that ONNX Runtime reads.
import { float, integer, message, string } from './protobuf.mjs';

// The first that holds all the operators asked for here; of each, its newest version up to it is
// meant. And the version of the format that came with it.
const OPERATOR_SET = 20;
const IR_VERSION = 9;

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

// The field numbers below are those of onnx.proto, too: AttributeProto, ValueInfoProto, TensorProto,
// NodeProto, GraphProto, OperatorSetIdProto and ModelProto.

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
export const typeOf = ({ values }) => (values instanceof Float32Array ? 'float32' : 'int64');

/** @type {(field: number, name: string, type: keyof typeof elementTypes) => Bytes} */
const tensor = (field, name, type) =>
  message(field, string(1, name), message(2, message(1, integer(1, elementTypes[type]))));

/** @type {(name: string, feed: Feed) => Bytes} */
const initializer = (name, feed) =>
  message(
    5,
    ...feed.shape.map((extent) => integer(1, extent)),
    integer(2, elementTypes[typeOf(feed)]),
    string(8, name),
    message(9, [
      ...new Uint8Array(feed.values.buffer, feed.values.byteOffset, feed.values.byteLength),
    ]),
  );

/**
 * @param {readonly Node[]} nodes in an order in which each finds its inputs
 * @param {Record<string, Feed>} feeds
 * @param {readonly string[]} outputs
 * @param {Record<string, Feed>} [kept] arrays that are part of the model
 * @returns {Uint8Array}
 */
export function model(nodes, feeds, outputs, kept = {}) {
  const graph = message(
    7,
    ...nodes.map(encode),
    string(2, 'layer'),
    ...Object.entries(kept).map(([name, feed]) => initializer(name, feed)),
    ...Object.entries(feeds).map(([name, feed]) => tensor(11, name, typeOf(feed))),
    ...outputs.map((name) => tensor(12, name, 'float32')),
  );
  const operators = message(8, string(1, ''), integer(2, OPERATOR_SET));
  return Uint8Array.from([...integer(1, IR_VERSION), ...operators, ...graph]);
}
