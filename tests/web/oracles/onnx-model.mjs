// Small ONNX models, run by ONNX Runtime Web.
import * as ort from 'onnxruntime-web';
import { model, typeOf } from './onnx-bytes.mjs';

ort.env.wasm.numThreads = 1;

export const ONNX_VERSION = `onnxruntime-web ${ort.env.versions.web}`;

// An operator's refusal is an answer, and is thrown; it need not be printed as well.
const QUIET = /** @type {const} */ ({ logSeverityLevel: 4 });

/** @typedef {import('./onnx-bytes.mjs').Feed} Feed */
/** @typedef {import('./onnx-bytes.mjs').Node} Node */

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
