// Holds the one State and tells its listeners when another has taken its place.
import { applyPatch, type Patch, type Problem, type State } from './state';

/** How a change came about: 'choice' is worth a step back, 'slide' is one of many on the way. */
export type Manner = 'choice' | 'slide';
export type Listener = (state: State, manner: Manner) => void;

export interface Store {
  get(): State;
  /** Takes the patch whole or not at all; returns what is wrong with it. */
  set(patch: Patch, manner: Manner): readonly Problem[];
  /** Puts a State that has been through applyPatch in place of the present one. */
  replace(state: State, manner: Manner): void;
  subscribe(listener: Listener): void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners: Listener[] = [];
  const replace = (next: State, manner: Manner) => {
    state = next;
    for (const listener of listeners) listener(state, manner);
  };
  return {
    get: () => state,
    set(patch, manner) {
      const outcome = applyPatch(state, patch);
      if ('problems' in outcome) return outcome.problems;
      replace(outcome.state, manner);
      return [];
    },
    replace,
    subscribe: (listener) => listeners.push(listener),
  };
}
