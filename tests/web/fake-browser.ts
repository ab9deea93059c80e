// A window with nothing but a history, which goes back and forward at once.
import { vi } from 'vitest';

const PAGE = 'https://example.test/';

interface Entry {
  readonly state: unknown;
  readonly url: string;
}

export interface FakeBrowser {
  /** All entries, and where among them the page is. */
  readonly entries: readonly Entry[];
  readonly at: number;
  /** Whether calls that change the history are taken, ignored, or answered by an exception. */
  mood: 'willing' | 'deaf' | 'angry';
  go(steps: number): void;
  /** What the reader types into the address bar. */
  edit(fragment: string): void;
  /** Loads the page anew: all that is left is the history. */
  reload(): void;
}

/** Puts the window, history and location of a fake browser in the place of the global ones. */
export function openBrowser(fragment = '', state: unknown = null): FakeBrowser {
  let entries: Entry[] = [{ state, url: PAGE + fragment }];
  let listeners: (() => void)[] = [];
  const here = () => entries[browser.at] as Entry;
  const change = (next: readonly Entry[], at: number) => {
    if (browser.mood === 'angry') throw new DOMException('Too often', 'SecurityError');
    if (browser.mood === 'deaf') return;
    entries = [...next];
    browser.at = at;
  };
  const entryOf = (given: unknown, url = here().url) => ({ state: structuredClone(given), url });
  const pop = () => {
    for (const listener of listeners) listener();
  };
  const browser = {
    get entries() {
      return entries;
    },
    at: 0,
    mood: 'willing' as FakeBrowser['mood'],
    go(steps: number) {
      browser.at += steps;
      pop();
    },
    edit(typed: string) {
      entries = [...entries.slice(0, browser.at + 1), { state: null, url: PAGE + typed }];
      browser.at++;
      pop();
    },
    reload() {
      listeners = [];
    },
  };
  vi.stubGlobal('window', {
    addEventListener: (_: 'popstate', listener: () => void) => listeners.push(listener),
    setTimeout: (callback: () => void, delay: number) => setTimeout(callback, delay),
  });
  vi.stubGlobal('location', {
    get href() {
      return here().url;
    },
    get hash() {
      return new URL(here().url).hash;
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return structuredClone(here().state);
    },
    pushState: (given: unknown, _: string, url?: string) =>
      change([...entries.slice(0, browser.at + 1), entryOf(given, url)], browser.at + 1),
    replaceState: (given: unknown, _: string, url?: string) =>
      change(entries.with(browser.at, entryOf(given, url)), browser.at),
  });
  return browser;
}
