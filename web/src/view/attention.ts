// Which argument the reader is at: the one whose control is under the pointer, or else the one that was
// touched or focused last, until something else is.
import type { LitElement, ReactiveController } from 'lit';
import type { Argument } from '../contract/names';

/** What controls of an argument carry: data-argument. */
const argumentAt = (event: Event): Argument | null => {
  for (const element of event.composedPath()) {
    if (element instanceof HTMLElement && element.dataset.argument) {
      return element.dataset.argument as Argument;
    }
  }
  return null;
};

/** Whether an event comes from the scene, in which the argument is drawn. */
const isInScene = (event: Event) =>
  event.composedPath().some((each) => each instanceof Element && each.localName === 'c2d-stage');

export class Attention implements ReactiveController {
  readonly #host: LitElement;
  #hovered: Argument | null = null;
  #touched: Argument | null = null;
  #under: EventTarget | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get argument(): Argument | null {
    return this.#hovered ?? this.#touched;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointermove', this.#over);
    this.#host.addEventListener('pointerleave', this.#over);
    this.#host.addEventListener('pointerdown', this.#touch);
    this.#host.addEventListener('focusin', this.#touch);
    this.#host.addEventListener('keydown', this.#key);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointermove', this.#over);
    this.#host.removeEventListener('pointerleave', this.#over);
    this.#host.removeEventListener('pointerdown', this.#touch);
    this.#host.removeEventListener('focusin', this.#touch);
    this.#host.removeEventListener('keydown', this.#key);
  }

  // Of moves within another element's tree pointerover tells nothing here.
  #over = (event: Event) => {
    const [under] = event.composedPath();
    if (under === this.#under) return;
    this.#under = under;
    this.#set(argumentAt(event), this.#touched);
  };

  // In the scene one argument stays drawn, to be pulled there.
  #touch = (event: Event) => {
    if (!isInScene(event)) this.#set(this.#hovered, argumentAt(event));
  };

  #key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#set(null, null);
  };

  #set(hovered: Argument | null, touched: Argument | null): void {
    const before = this.argument;
    this.#hovered = hovered;
    this.#touched = touched;
    if (this.argument !== before) this.#host.requestUpdate();
  }
}
