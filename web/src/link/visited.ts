// The states of the last places in the history of this visit. A link says the same of most of them;
// what it cannot carry is all that is lost when one is forgotten.
import type { State } from '../state/state';
import { leftBehind } from './codec';

const MOST_STATES = 20;
/** Inputs and weights that stay behind are large: up to 16 MiB each. */
const MOST_GROUPS_BEHIND = 4;

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
      // One picture under many arguments is still one picture.
      let held = new Set<object>();
      for (const [at, [each, seen]] of latest.entries()) {
        const more = new Set([...held, ...leftBehind(seen).map((group) => seen[group])]);
        if (at >= MOST_STATES || more.size > MOST_GROUPS_BEHIND) states.delete(each);
        else held = more;
      }
    },
  };
}
