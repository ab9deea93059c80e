// One workload: every engine made ready, their results compared, and only then timed.
import { transpose } from '../../web/oracles/layout.mjs';
import { distance, tolerance } from './agree';
import { Declined, type Engine, type Prepared } from './engine';
import type { Peak } from './peak';
import { type Task, taskOf } from './task';
import { race, type Times } from './timing';
import type { Workload } from './workloads';

export interface Measured {
  readonly name: string;
  readonly group: Workload['group'];
  readonly macs: number;
  readonly times: Record<string, Times>;
  /** Of the peak's chains in the same rounds, in GFLOP/s. */
  readonly peak: { readonly best: number; readonly median: number };
  readonly algorithms: Record<string, string>;
  /** The largest distance of each engine's results from those of the first, and what it may be. */
  readonly distances: Record<string, number>;
  readonly tolerance: number;
  /** Why an engine does not take part. */
  readonly declined: Record<string, string>;
}

interface Ready {
  readonly engine: Engine;
  readonly prepared: Prepared;
  readonly inputs: Task['inputs'];
}

const toChannelsFirst = (values: Float32Array, shape: readonly number[]) =>
  transpose(values, shape, [2, 0, 1]);

async function result({ engine, prepared }: Ready, values: Float32Array, task: Task) {
  const given = await prepared.run(values);
  const [height, width, channels] = task.geometry.outputShape;
  if (!engine.channelsFirst) return given.slice();
  return transpose(given, [channels, height, width], [1, 2, 0]);
}

async function compare(ready: readonly Ready[], task: Task): Promise<Record<string, number>> {
  const distances: Record<string, number> = {};
  for (const which of [0, 1] as const) {
    let first: Float32Array | undefined;
    for (const each of ready) {
      const values = await result(each, each.inputs[which], task);
      first ??= values;
      const { name } = each.engine;
      const apart = distance(`${task.name}, ${name}`, values, first, task.terms);
      distances[name] = Math.max(distances[name] ?? 0, apart);
    }
  }
  return distances;
}

export async function measure(
  engines: readonly Engine[],
  peak: Peak,
  workload: Workload,
  pace: { readonly rounds: number; readonly milliseconds: number },
): Promise<Measured> {
  const task = taskOf(workload);
  const [one, other] = task.inputs;
  const { inputShape: shape } = task;
  const reordered = [toChannelsFirst(one, shape), toChannelsFirst(other, shape)] as const;
  const ready: Ready[] = [];
  const declined: Record<string, string> = {};
  for (const engine of engines) {
    try {
      const prepared = await engine.prepare(task);
      ready.push({ engine, prepared, inputs: engine.channelsFirst ? reordered : task.inputs });
    } catch (error) {
      if (!(error instanceof Declined)) throw error;
      declined[engine.name] = error.message;
    }
  }
  const distances = await compare(ready, task);
  const contenders = ready.map(({ engine, prepared, inputs }) => ({
    name: engine.name,
    run: prepared.run,
    inputs,
  }));
  const { peak: chains, ...times } = await race(
    [...contenders, { name: 'peak', run: peak.run, inputs: task.inputs }],
    pace,
  );
  const algorithms = Object.fromEntries(
    ready.flatMap(({ engine, prepared }) =>
      prepared.algorithm ? [[engine.name, prepared.algorithm()]] : [],
    ),
  );
  for (const { prepared } of ready) await prepared.dispose?.();
  const speed = (time = Number.NaN) => peak.flops / time / 1000;
  return {
    name: task.name,
    group: task.group,
    macs: task.macs,
    times,
    peak: { best: speed(chains?.range[0]), median: speed(chains?.median) },
    algorithms,
    distances,
    tolerance: tolerance(task.terms),
    declined,
  };
}
