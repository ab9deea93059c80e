// The states of the last places in the history of this visit. A link says the same of most of them;
// what it cannot carry is all that is lost when one is forgotten.
import type { State } from '../state/state';
import { staysBehind } from './codec';

const MOST_STATES = 20;
/** Inputs that stay behind are large: a picture may take half a megabyte. */
const MOST_INPUTS_BEHIND = 2;

export interface Visited {
  get(entry: string): State | undefined;
  /** Remembers what an entry shows, as the last of all that were visited. */
  keep(entry: string, state: State): void;
}

export function createVisited(): Visited {
  // In the order of the visits.
  const states = new Map<string, State>();
  return {
    get: (entry) => states.get(entry),
    keep(entry, state) {
      states.delete(entry);
      states.set(entry, state);
      const latest = [...states].reverse();
      const behind = latest.filter(([, each]) => staysBehind(each));
      // One picture under many arguments is still one picture.
      const inputs = [...new Set(behind.map(([, { input }]) => input))].slice(
        0,
        MOST_INPUTS_BEHIND,
      );
      const forgotten = [
        ...latest.slice(MOST_STATES),
        ...behind.filter(([, { input }]) => !inputs.includes(input)),
      ];
      for (const [each] of forgotten) states.delete(each);
    },
  };
}
