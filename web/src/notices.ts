// What the reader should know, and may close.
import type { ReactiveControllerHost } from 'lit';
import type { Key } from './text/catalogue';
import { type NoticeValues, noticeOf } from './text/notice';
import type { Notice } from './text/translate';

export class Notices {
  readonly #host: ReactiveControllerHost;
  #all: readonly Notice[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get all(): readonly Notice[] {
    return this.#all;
  }

  /** Shows a sentence, instead of an older one of the same key. */
  notify(key: Key, values?: NoticeValues, again = false): void {
    const notice = { ...noticeOf(key, values), again };
    this.#set([...this.#all.filter((each) => each.key !== key), notice]);
  }

  retract(...keys: readonly Key[]): void {
    this.#set(this.#all.filter(({ key }) => !keys.includes(key)));
  }

  #set(all: readonly Notice[]): void {
    this.#all = all;
    this.#host.requestUpdate();
  }
}
