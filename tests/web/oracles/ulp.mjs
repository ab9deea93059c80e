/**
 * The distance from a float32 to the next one away from 0.
 * @param {number} value
 * @returns {number}
 */
export function ulp(value) {
  const float = Float32Array.of(Math.abs(value));
  const here = float[0];
  new Uint32Array(float.buffer)[0]++;
  return float[0] - here;
}
