// ONNX Runtime Web in WebAssembly: one thread, a session made once, with the weights in its model. Its
// arrays are CHW, and are given and taken so.

import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as ort from 'onnxruntime-web/wasm';
import { model } from '../../web/oracles/onnx-bytes.mjs';
import { linear } from '../../web/oracles/onnx-layer.mjs';
import type { Engine, Prepared } from './engine';
import type { Task } from './task';

async function prepare(task: Task): Promise<Prepared> {
  const { nodes, feeds } = linear({ ...task, input: task.inputs[0] }, task.geometry);
  const { x, ...kept } = feeds;
  if (!x) throw new Error('A layer without an input');
  const session = await ort.InferenceSession.create(model(nodes, { x }, ['y'], kept), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  return {
    async run(values) {
      const tensor = new ort.Tensor('float32', values, x.shape);
      const { y } = await session.run({ x: tensor });
      return y?.data as Float32Array;
    },
    dispose: () => session.release(),
  };
}

export function startOnnx(): Engine {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { wasm: wasmUrl };
  const version = `onnxruntime-web ${ort.env.versions.web}`;
  return { name: 'ORT', version, channelsFirst: true, prepare };
}
