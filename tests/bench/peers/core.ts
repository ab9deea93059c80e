// This core, as its own callers use it: a layer prepared once, values written and read where they lie. The
// one place that knows how it is asked.
import createCore, { type Core } from '#core';
import wasmUrl from '#core.wasm?url';
import type { Layer, Shape } from '../../../web/src/contract/types';
import { instanceOf } from '../../../web/src/engine/instances';
import { layerOf } from '../../web/plain-layer';
import { Declined, type Engine, type Prepared } from './engine';
import { fingerprint } from './fingerprint';
import type { Task } from './task';

/** What cpp/bindings/large.cpp adds. */
interface LargeCore extends Core {
  prepare(
    handle: number,
    layer: Layer,
    shape: Shape,
    weights: Pick<Task, 'kernel' | 'pointwise' | 'bias'>,
    order: 'defined' | 'any',
  ): { shape: Shape; input: number; output: number } | null;
  forward(handle: number): boolean;
  algorithm(handle: number): string | null;
  drop(handle: number): void;
}

const ONLY = 1;

/** Floats in the module's memory, which is another buffer once it has grown. */
function floatsIn(core: Core, address: number, length: number): () => Float32Array {
  let view = new Float32Array(core.HEAPU8.buffer, address, length);
  return () => {
    const { buffer } = core.HEAPU8;
    if (view.buffer !== buffer) view = new Float32Array(buffer, address, length);
    return view;
  };
}

export async function startCore(order: 'defined' | 'any'): Promise<Engine> {
  const bytes = await (await fetch(wasmUrl)).arrayBuffer();
  const program = { module: await WebAssembly.compile(bytes), create: createCore };
  const core = (await instanceOf(program)) as LargeCore;

  function prepare(task: Task): Prepared {
    const made = core.prepare(ONLY, layerOf(task.layer) as Layer, task.inputShape, task, order);
    if (!made) throw new Declined('more than one run may cost');
    const input = floatsIn(core, made.input, task.inputs[0].length);
    const output = floatsIn(core, made.output, made.shape[0] * made.shape[1] * made.shape[2]);
    return {
      algorithm: () => core.algorithm(ONLY) ?? '-',
      run(values) {
        input().set(values);
        core.forward(ONLY);
        return output();
      },
      dispose: () => core.drop(ONLY),
    };
  }
  const version = `conv2d-large.wasm ${await fingerprint(bytes)}, order of sums: ${order}`;
  return { name: 'core', version, prepare };
}
