// This core, as a page uses it. The one place that knows how it is asked.
import createCore from '#core';
import wasmUrl from '#core.wasm?url';
import type { Request, Layer as RequestedLayer } from '../../../web/src/contract/types';
import { Declined, type Engine, type Prepared } from './engine';
import { fingerprint } from './fingerprint';
import type { Task } from './task';

const none = new Float32Array();
const ONLY = 1;

function layerOf({ layer: { layer, padding, ...others } }: Task): RequestedLayer {
  const named = typeof padding === 'string';
  return {
    ...others,
    type: layer,
    padding: named ? padding : 'explicit',
    pads: named ? [0, 0, 0, 0] : padding,
  };
}

function requestFor(task: Task): Request {
  const filling = { seed: 0, constant: 0 };
  const kernel = { values: task.kernel, shape: null };
  return {
    layer: layerOf(task),
    input: { shape: task.inputShape, source: 'custom', seed: 0, values: none },
    kernel: {
      source: 'custom',
      filling,
      values: kernel,
      depthwise: kernel,
      pointwise: { values: task.pointwise, shape: null },
    },
    bias: { source: 'custom', filling, values: task.bias },
    extras: { costs: false, frameworks: false, framework: 'keras' },
    changed: null,
    planes: { channel: 0, filter: 0, between: 0 },
  };
}

export async function startCore(): Promise<Engine> {
  const bytes = await (await fetch(wasmUrl)).arrayBuffer();
  const core = await createCore({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(bytes, imports).then(({ instance }) => receive(instance));
      return {};
    },
  });

  function prepare(task: Task): Prepared {
    const request = requestFor(task);
    const run = (values: Float32Array) => {
      const input = { ...request.input, values };
      const frame = core.run(ONLY, ONLY, { ...request, input });
      if (!frame.output) {
        const why = frame.problem ?? frame.refusal?.message ?? '';
        throw new Declined(frame.beyondLimits ? 'more than one run may cost' : why);
      }
      return frame.output.values;
    };
    run(task.inputs[0]);
    return { run, dispose: () => core.forget(ONLY) };
  }
  return { name: 'core', version: `conv2d.wasm ${await fingerprint(bytes)}`, prepare };
}
