// The page's address follows the state, and the state follows the address. Nothing else touches
// location or history.

import type { History } from '../state/history';
import type { State } from '../state/state';
import { type Reading, read, staysBehind, write } from './codec';
import { createVisited } from './visited';

/** Sliders settle for this long before the address follows: browsers limit how often it may. */
const SETTLE_MS = 300;
/** After a browser has refused, as Safari does from the hundredth call in half a minute on. */
const RETRY_MS = 5000;

/** What an address says. */
export interface Arrival extends Reading {
  /** Whether values that were here are gone, since no link can carry them. */
  readonly valuesGone: boolean;
  /** Whether the reader has been here before, and not typed this address now. */
  readonly returning: boolean;
}

export interface Address {
  /** What the address says at the start. */
  readonly opened: Arrival;
  /** Follows a change of the state. */
  follow(state: State, history: History): void;
  /** The full link to a state. */
  linkTo(state: State): string;
}

/** Both resolve when the page shows it. */
export interface Moves {
  /** The reader went back or forward to a state of this visit. */
  returned(state: State): Promise<void>;
  /** The reader edited the address, or came to one whose state is not remembered. */
  moved(arrival: Arrival): Promise<void>;
}

/** What is laid down with every entry of the history. */
interface Stamp {
  readonly entry: string;
  /** Whether values of its state are not in its link. */
  readonly valuesBehind: boolean;
}

export function connectAddress(preferred: () => State['lang'], moves: Moves): Address {
  const visited = createVisited();
  let entry = '';
  let settling: { readonly timer: number; readonly state: State } | null = null;
  let arriving = 0;

  const linkTo = (state: State) => `${location.href.replace(/#.*$/, '')}#${write(state)}`;
  const arrival = ({ valuesBehind }: Stamp, returning: boolean): Arrival => ({
    ...read(location.hash, preferred()),
    valuesGone: valuesBehind,
    returning,
  });

  /** Takes over the entry that the browser is at, and names one that is new. */
  const enter = (): Stamp => {
    const stamp = stampOf(history.state) ?? { entry: newEntry(), valuesBehind: false };
    entry = stamp.entry;
    // Its address stays as it was typed.
    if (!stampOf(history.state)) quietly(() => history.replaceState(stamp, ''));
    return stamp;
  };
  /** Returns whether the browser did as it was told. */
  const record = (how: 'pushState' | 'replaceState', into: string, state: State): boolean => {
    const stamp: Stamp = { entry: into, valuesBehind: staysBehind(state) };
    const link = linkTo(state);
    quietly(() => history[how](stamp, '', link));
    // Not all browsers complain when it is too often.
    return stampOf(history.state)?.entry === into && location.href === link;
  };
  const stop = () => {
    if (settling) clearTimeout(settling.timer);
    settling = null;
  };
  const replaceLater = (state: State, delay: number) => {
    stop();
    settling = { state, timer: window.setTimeout(() => replace(state), delay) };
  };
  const replace = (state: State) => {
    stop();
    visited.keep(entry, state);
    if (!record('replaceState', entry, state)) replaceLater(state, RETRY_MS);
  };
  const push = (state: State) => {
    const next = newEntry();
    // Where no entry can be made, the state takes the place of the one before.
    if (!record('pushState', next, state)) return replace(state);
    entry = next;
    visited.keep(entry, state);
  };

  window.addEventListener('popstate', async () => {
    // A slide that has not settled is what the entry shows that was left, unless that one had not
    // been shown itself.
    if (settling && arriving === 0) visited.keep(entry, settling.state);
    stop();
    const returning = stampOf(history.state) !== null;
    const stamp = enter();
    const state = visited.get(entry);
    // The link of an entry that was left in the middle of a slide is an older one.
    if (state && linkTo(state) !== location.href) replace(state);
    arriving++;
    try {
      await (state ? moves.returned(state) : moves.moved(arrival(stamp, returning)));
    } finally {
      arriving--;
    }
  });

  return {
    opened: arrival(enter(), false),
    linkTo,
    follow(state, how) {
      // On the way to another entry nothing makes one more, which would cut off all that lie ahead.
      if (how === 'replace' || arriving > 0) return replaceLater(state, SETTLE_MS);
      if (settling) replace(settling.state);
      // Where links leave values behind, those of two states are the same.
      const before = visited.get(entry);
      const alike = linkTo(state) === location.href && !staysBehind(state);
      if (alike && !(before && staysBehind(before))) return replace(state);
      push(state);
    },
  };
}

// Browsers limit how often the history may be changed, and some throw then.
function quietly(change: () => void): void {
  try {
    change();
  } catch {
    // What has come of it is asked of the history itself.
  }
}

/** Unlike that of any other entry, also of earlier visits, which the history still holds. */
function newEntry(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** Null for what an address that was typed has, or a page of another time. */
function stampOf(state: unknown): Stamp | null {
  const { entry, valuesBehind } = (state ?? {}) as Partial<Record<keyof Stamp, unknown>>;
  return typeof entry === 'string' ? { entry, valuesBehind: valuesBehind === true } : null;
}
