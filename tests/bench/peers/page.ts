// The page in which the engines run: what tests/bench/peers/bench.mjs asks of it.
import { startCore } from './core';
import type { Engine } from './engine';
import { type Measured, measure } from './measure';
import { startOnnx } from './onnx';
import { startOpenCv } from './opencv';
import { startPeak } from './peak';
import { startTfjs } from './tfjs';
import { workloads } from './workloads';

async function start(order: 'defined' | 'any', openCv: string | null) {
  // Without isolation, the clock has steps of 0.1 ms.
  if (!crossOriginIsolated) throw new Error('The page is not isolated.');
  const peak = await startPeak();
  const engines: Engine[] = [await startCore(order), await startTfjs(), startOnnx()];
  if (openCv) engines.push(await startOpenCv(openCv));
  return {
    versions: Object.fromEntries(engines.map(({ name, version }) => [name, version])),
    measure(name: string, pace: { rounds: number; milliseconds: number }): Promise<Measured> {
      const workload = workloads.find((each) => each.name === name);
      if (!workload) throw new Error(`There is no workload ${name}.`);
      return measure(engines, peak, workload, pace);
    },
  };
}

Object.assign(globalThis, { peers: { names: workloads.map(({ name }) => name), start } });
