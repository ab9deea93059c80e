// The axes of a dense array in another order, since ONNX keeps channels before rows and columns.

/**
 * @param {ArrayLike<number>} values in row-major order of `shape`
 * @param {readonly number[]} shape
 * @param {readonly number[]} order which axis of `shape` becomes the first, the second, ...
 * @returns {Float32Array}
 */
export function transpose(values, shape, order) {
  const steps = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  const result = new Float32Array(values.length);
  let at = 0;
  /** @type {(depth: number, from: number) => void} */
  const visit = (depth, from) => {
    if (depth === order.length) {
      result[at++] = values[from];
      return;
    }
    for (let i = 0; i < shape[order[depth]]; i++) visit(depth + 1, from + i * steps[order[depth]]);
  };
  visit(0, 0);
  return result;
}
