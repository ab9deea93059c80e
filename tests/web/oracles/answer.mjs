// One answer of all the oracles: they must agree, or there is none.
import { describeCase, isPooling } from './cases.mjs';
import { geometryOf } from './geometry.mjs';
import { onnxAnswer, onnxRefuses } from './onnx.mjs';
import { tfjsAnswer } from './tfjs.mjs';
import { ulp } from './ulp.mjs';

/** @typedef {import('./cases.mjs').Question} Question */
/** @typedef {import('./geometry.mjs').Answer} Answer */

/** @typedef {import('./cases.mjs').Expected} Expected */

// How far the oracles' activations may lie apart, in units in the last place: each has some of its
// own, of its own intermediate values.
const APART = 8;

/** @type {(a: Answer, b: Answer, activated: boolean) => boolean} */
function agree(a, b, activated) {
  /** @type {(x?: Float32Array, y?: Float32Array) => boolean} */
  const same = (x = new Float32Array(), y = new Float32Array()) => String(x) === String(y);
  if (String(a.shape) !== String(b.shape) || !same(a.depthwise, b.depthwise)) return false;
  // Exact equality: sums of small whole numbers leave no room for rounding.
  if (!activated) return same(a.values, b.values);
  return (
    same(a.preactivation, b.preactivation) &&
    a.values.every((value, i) => {
      const other = b.values[i] ?? Number.NaN;
      const largest = Math.max(1, Math.abs(value), Math.abs(a.preactivation?.[i] ?? 0));
      return Math.abs(value - other) <= APART * ulp(largest);
    })
  );
}

/**
 * Asks both oracles, and throws where they disagree.
 * @param {Question} question
 * @returns {Promise<Expected | null>} null where there is no output
 */
export async function answer(question) {
  const geometry = geometryOf(question);
  if (!geometry) {
    const asked = !isPooling(question.layer) && question.layer.padding !== 'same';
    if (asked && !(await onnxRefuses(question)))
      throw new Error(`ONNX Runtime finds an output of ${describeCase(question)}`);
    return null;
  }
  const activated = question.layer.activation !== 'linear';
  const byOnnx = await onnxAnswer(question, geometry);
  const byTfjs = tfjsAnswer(question, geometry);
  if (String(byOnnx.shape) !== String(geometry.outputShape) || !agree(byOnnx, byTfjs, activated)) {
    throw new Error(
      `The oracles disagree on ${describeCase(question)}\n${JSON.stringify(question)}\n` +
        `ONNX Runtime: ${byOnnx.shape}: ${byOnnx.values}\ntfjs: ${byTfjs.shape}: ${byTfjs.values}`,
    );
  }
  // tfjs computes activations in double and rounds once; but its erf is of seven digits only.
  const chosen = question.layer.activation === 'gelu' ? byOnnx : byTfjs;
  return {
    outputShape: geometry.outputShape,
    padding: geometry.padding,
    ...(byTfjs.depthwise && { depthwise: [...byTfjs.depthwise] }),
    ...(byTfjs.preactivation && { preactivation: [...byTfjs.preactivation] }),
    output: [...chosen.values],
  };
}
