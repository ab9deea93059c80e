// The page's address follows the state, and the state follows the address. Nothing else touches
// location or history.

import type { Manner } from '../state/manner';
import type { State } from '../state/state';
import { type Reading, read, staysBehind, write } from './codec';

/** Sliders settle for this long before the address follows: browsers limit how often it may. */
const SETTLE_MS = 300;

export interface Address {
  /** What the address says at the start. */
  readonly opened: Reading;
  /** Follows a change of the state. */
  follow(state: State, manner: Manner): void;
  /** The full link to a state. */
  linkTo(state: State): string;
}

export interface Moves {
  /** The reader went back or forward to a state of this visit. */
  returned(state: State): void;
  /** The reader edited the address, or came to one of an earlier visit. */
  moved(reading: Reading): void;
}

export function connectAddress(preferred: () => State['lang'], moves: Moves): Address {
  // A link cannot hold a picture, but within one visit going back should bring it back.
  const visited = new Map<number, State>();
  let entry: number = history.state?.entry ?? Date.now();
  let settling: { readonly timer: number; readonly state: State } | null = null;

  const linkTo = (state: State) => `${location.href.replace(/#.*$/, '')}#${write(state)}`;
  const replace = (state: State) => {
    settling = null;
    visited.set(entry, state);
    history.replaceState({ entry }, '', linkTo(state));
  };
  const settle = () => {
    if (!settling) return;
    clearTimeout(settling.timer);
    replace(settling.state);
  };

  window.addEventListener('popstate', (event) => {
    if (settling) clearTimeout(settling.timer);
    settling = null;
    entry = event.state?.entry ?? Date.now();
    const remembered = visited.get(entry);
    if (remembered) moves.returned(remembered);
    else moves.moved(read(location.hash, preferred()));
  });

  return {
    opened: read(location.hash, preferred()),
    linkTo,
    follow(state, manner) {
      if (manner === 'slide') {
        if (settling) clearTimeout(settling.timer);
        settling = { state, timer: window.setTimeout(() => replace(state), SETTLE_MS) };
        return;
      }
      settle();
      // Of two inputs that a link leaves behind, the links are the same.
      const before = visited.get(entry);
      const alike = linkTo(state) === location.href && !staysBehind(state);
      if (alike && !(before && staysBehind(before))) return replace(state);
      entry = Date.now();
      visited.set(entry, state);
      history.pushState({ entry }, '', linkTo(state));
    },
  };
}
