// What the change before the present rest did, until the next one.
import type { Translate } from '../../text/translate';
import { consequence, type Rest } from './consequence';

export class Consequences {
  #rest: Rest | null = null;
  #before: Rest | null = null;
  #after: Rest | null = null;
  #text = '';

  /** Empty where there is nothing to say. */
  get text(): string {
    return this.#text;
  }

  /** What was shown before that change. */
  get before(): Rest | null {
    return this.#before;
  }

  /** Tells what is shown while no control is held. */
  settle(now: Rest, t: Translate): void {
    const from = this.#rest;
    this.#rest = now;
    const text = from && from.state !== now.state ? consequence(from, now, t) : null;
    if (text !== null) {
      this.#before = text ? from : null;
      this.#after = text ? now : null;
      this.#text = text;
    } else if (this.#before && this.#after) {
      // In the language of now.
      this.#text = consequence(this.#before, this.#after, t) ?? '';
    }
  }
}
