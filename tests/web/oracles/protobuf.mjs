// As much of the protocol buffers wire format as writing a small ONNX model takes: varints, and
// fields that hold a varint, a float or a run of bytes.

/** @typedef {readonly number[]} Bytes */

const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/**
 * Seven bits a byte, the lowest first; the top bit says that more follow.
 * @param {number} value a whole number from 0 to 2^31 - 1
 * @returns {number[]}
 */
function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
  return bytes;
}

/**
 * @param {number} field
 * @param {number} value
 * @returns {Bytes}
 */
export function integer(field, value) {
  return [...varint((field << 3) | VARINT), ...varint(value)];
}

/**
 * @param {number} field
 * @param {number} value
 * @returns {Bytes}
 */
export function float(field, value) {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setFloat32(0, value, true);
  return [...varint((field << 3) | FIXED_32), ...new Uint8Array(bytes.buffer)];
}

/**
 * A nested message: the fields it consists of, one after the other.
 * @param {number} field
 * @param {...Bytes} fields
 * @returns {Bytes}
 */
export function message(field, ...fields) {
  const body = fields.flat();
  return [...varint((field << 3) | LENGTH_DELIMITED), ...varint(body.length), ...body];
}

/**
 * @param {number} field
 * @param {string} text
 * @returns {Bytes}
 */
export function string(field, text) {
  return message(field, [...new TextEncoder().encode(text)]);
}
