// Which language is spoken: the one asked for once its texts are there, and until then the one before.
import type { Lang } from '../state/state';

export interface Hearing {
  /** Fetches the texts of a language; rejects where they do not arrive. */
  fetch(lang: Lang): Promise<void>;
  /** Resolves when the very first language has been waited for long enough. */
  patience(): Promise<void>;
  /** Another language is spoken from now on. */
  spoken(): void;
  /** The language asked for last did not arrive: the page goes on in another. */
  missing(): void;
}

export class Speech {
  readonly #hearing: Hearing;
  #spoken: Lang | null = null;
  #asked: Lang | null = null;
  /** Resolves when any language is spoken, whoever has asked for it. */
  readonly #begun: Promise<void>;
  #begin = () => {};

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
    this.#begun = new Promise((resolve) => {
      this.#begin = resolve;
    });
  }

  /** The language that is spoken; null before the first has arrived. */
  get lang(): Lang | null {
    return this.#spoken;
  }

  /** Asks for a language, unless it was asked for last. Otherwise as ask(). */
  async follow(lang: Lang): Promise<void> {
    if (lang !== this.#asked || !this.#spoken) await this.ask(lang);
  }

  /**
   * Asks for a language, also anew after it did not arrive. Resolves once any language is spoken,
   * which takes time only at first: until this one is there, or, if it fails or takes long, any.
   * Rejects where none arrives.
   */
  async ask(lang: Lang): Promise<void> {
    this.#asked = lang;
    if (this.#spoken === lang) return;
    const arriving = this.#bring(lang);
    if (!this.#spoken) {
      const late = Promise.race([arriving.catch(() => {}), this.#hearing.patience()]);
      const any = Promise.any([arriving, late.then(() => this.#substitute(lang))]);
      await Promise.race([this.#begun, any]);
    }
    arriving.catch(() => {
      if (this.#asked === lang) this.#hearing.missing();
    });
  }

  async #substitute(lang: Lang): Promise<void> {
    if (!this.#spoken) await this.#bring(lang === 'ru' ? 'en' : 'ru');
  }

  // What arrives is spoken if it is still asked for, or better than nothing.
  async #bring(lang: Lang): Promise<void> {
    await this.#hearing.fetch(lang);
    if (this.#spoken === lang || (this.#spoken && this.#asked !== lang)) return;
    this.#spoken = lang;
    this.#begin();
    this.#hearing.spoken();
  }
}
