// How long calls take, in rounds in which every engine has its turn.
import type { Prepared } from './engine';

/** Microseconds a call. */
export interface Times {
  readonly median: number;
  readonly quartiles: readonly [number, number];
  readonly range: readonly [number, number];
  /** Calls a batch. */
  readonly calls: number;
  readonly rounds: readonly number[];
}

export interface Contender {
  readonly name: string;
  readonly run: Prepared['run'] | (() => number);
  readonly inputs: readonly [Float32Array, Float32Array];
}

/** How long `calls` calls take, in milliseconds. */
async function batch({ run, inputs }: Contender, calls: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < calls; i++) {
    const result = run(inputs[i % 2 === 0 ? 0 : 1]);
    // Waiting for what is there already would cost those that answer at once.
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

const WARM_UPS = 6;
/** What takes less the clock, of 5 microseconds, measures as nothing or twice as much. */
const MEASURABLE_MS = 0.1;

/**
 * As many calls as take that long at the best that was seen, and while that is sought, engines reach
 * their full speed. The first call alone may take longer than a whole batch does later.
 */
async function calibrated(contender: Contender, milliseconds: number): Promise<number> {
  let calls = 1;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < WARM_UPS; i++) {
    const taken = await batch(contender, calls);
    if (taken >= MEASURABLE_MS) best = Math.min(best, taken / calls);
    const enough = best < Number.POSITIVE_INFINITY ? Math.ceil(milliseconds / best) : 16 * calls;
    calls = Math.min(enough, 16 * calls);
  }
  return calls;
}

/** Between the values where it falls between two. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

function summary(rounds: readonly number[], calls: number): Times {
  const sorted = rounds.toSorted((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share);
  return {
    median: at(0.5),
    quartiles: [at(0.25), at(0.75)],
    range: [at(0), at(1)],
    calls,
    rounds,
  };
}

/** Each round is a batch of each of them, and begins with another. */
export async function race(
  contenders: readonly Contender[],
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Record<string, Times>> {
  const entries: { contender: Contender; calls: number; times: number[] }[] = [];
  for (const contender of contenders) {
    entries.push({ contender, calls: await calibrated(contender, milliseconds), times: [] });
  }
  for (let round = 0; round < rounds; round++) {
    const first = round % entries.length;
    for (const { contender, calls, times } of [
      ...entries.slice(first),
      ...entries.slice(0, first),
    ]) {
      times.push((1000 * (await batch(contender, calls))) / calls);
    }
  }
  return Object.fromEntries(
    entries.map(({ contender, calls, times }) => [contender.name, summary(times, calls)]),
  );
}
