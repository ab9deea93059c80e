// What an oracle is asked, and seeded draws of such questions.

/** @typedef {[number, number]} Pair height, width */

/**
 * A layer in the spelling of the core's request.
 * @typedef {object} Layer
 * @property {number} filters
 * @property {Pair} kernelSize
 * @property {Pair} strides
 * @property {'valid' | 'same'} padding
 * @property {Pair} dilationRate
 * @property {boolean} useBias
 */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {Layer} layer
 * @property {[number, number, number]} inputShape HWC
 * @property {number[]} input HWC
 * @property {number[]} kernel HWIO
 * @property {number[]} bias one a filter; empty without one
 */

/**
 * A whole number drawn from [low, high].
 * @typedef {(low: number, high: number) => number} Draw
 */

/** @type {Layer} */
export const DEFAULT_LAYER = {
  filters: 1,
  kernelSize: [3, 3],
  strides: [1, 1],
  padding: 'valid',
  dilationRate: [1, 1],
  useBias: false,
};

/**
 * Marsaglia's 32-bit xorshift: whole numbers only, so the same draws in every engine.
 * @param {number} seed
 * @returns {Draw}
 */
export function seeded(seed) {
  // Zero would stay zero; the multiplication sets neighbouring seeds apart.
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  const draw = (/** @type {number} */ low, /** @type {number} */ high) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return low + ((state >>> 0) % (high - low + 1));
  };
  for (let i = 0; i < 16; i++) draw(0, 0); // small seeds take some steps to spread over all bits
  return draw;
}

/**
 * @param {readonly number[]} shape
 * @returns {number}
 */
export const size = (shape) => shape.reduce((product, extent) => product * extent, 1);

/**
 * @param {Case} question
 * @returns {[number, number, number, number]} HWIO
 */
export function kernelShape({ layer, inputShape }) {
  return [...layer.kernelSize, inputShape[2], layer.filters];
}

/**
 * A layer and an input with the axes drawn apart, values not yet filled in. Of ten, four have no
 * dilation, three no strides and three any of both, as tfjs computes only the first two sorts.
 * @param {Draw} draw
 * @param {string} name
 * @returns {Case}
 */
function drawQuestion(draw, name) {
  const sort = draw(0, 9);
  /** @type {(low: number, high: number) => Pair} */
  const pair = (low, high) => [draw(low, high), draw(low, high)];
  return {
    name,
    layer: {
      filters: draw(1, 5),
      kernelSize: pair(1, 7),
      strides: sort >= 4 && sort < 7 ? [1, 1] : pair(1, 5),
      padding: draw(0, 1) === 1 ? 'same' : 'valid',
      dilationRate: sort < 4 ? [1, 1] : pair(1, 4),
      useBias: draw(0, 1) === 1,
    },
    inputShape: [...pair(1, 12), draw(1, 3)],
    input: [],
    kernel: [],
    bias: [],
  };
}

/**
 * Fills a question with small whole numbers, whose sums of products float32 holds exactly: no
 * oracle can excuse itself with rounding.
 * @param {Draw} draw
 * @param {Case} question
 * @returns {Case}
 */
function fill(draw, question) {
  /** @type {(count: number, low: number, high: number) => number[]} */
  const some = (count, low, high) => Array.from({ length: count }, () => draw(low, high));
  return {
    ...question,
    input: some(size(question.inputShape), 0, 9),
    kernel: some(size(kernelShape(question)), -4, 4),
    bias: some(question.layer.useBias ? question.layer.filters : 0, -9, 9),
  };
}

/**
 * Draws until `wanted` accepts a question, and fills that one.
 * @param {Draw} draw
 * @param {string} name
 * @param {(question: Case) => boolean} wanted judges by everything but the values
 * @returns {Case}
 */
export function drawCase(draw, name, wanted) {
  for (;;) {
    const question = drawQuestion(draw, name);
    if (wanted(question)) return fill(draw, question);
  }
}
