// The numbers of one equation, which knows whether all of their digits are shown.
import type { Lang } from '../../state/state';
import { exactNumber, shortNumber, withMinus } from '../../text/numbers';

export class Digits {
  readonly #lang: Lang;
  readonly #all: boolean;
  #rounded = false;

  constructor(lang: Lang, all: boolean) {
    this.#lang = lang;
    this.#all = all;
  }

  /** Whether any number has more digits than a short text has room for. */
  get rounded(): boolean {
    return this.#rounded;
  }

  /**
   * Of an equation with such numbers, the decimals do not come out even, though all of their digits
   * were shown: the core adds in float32.
   */
  get relation(): '=' | '≈' {
    return this.#rounded ? '≈' : '=';
  }

  of(value: number): string {
    const short = shortNumber(value, this.#lang);
    const exact = exactNumber(value, this.#lang);
    this.#rounded ||= short !== exact;
    return this.#all ? withMinus(exact) : short;
  }

  /** Behind a sign, where a negative number needs parentheses. */
  behindSign(value: number): string {
    const text = this.of(value);
    return text.startsWith('−') ? `(${text})` : text;
  }
}
