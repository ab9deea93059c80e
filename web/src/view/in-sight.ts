// Which elements are in sight, or will be soon: what nobody sees need not be painted.
import type { LitElement, ReactiveController } from 'lit';

/** How far from being seen what is told to be in sight may be. */
const MARGIN = '100px';

export class InSight implements ReactiveController {
  readonly #paint: () => void;
  readonly #seen = new WeakSet<Element>();
  #watched: readonly Element[] = [];
  // Without it, all is in sight.
  #observer: IntersectionObserver | null = null;
  #leaving = new AbortController();

  /** `paint` is called when there is more in sight, or what is there may have to be painted anew. */
  constructor(host: LitElement, paint: () => void) {
    this.#paint = paint;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof IntersectionObserver === 'function') {
      // The latter is of boxes that scroll, where browsers know of that; of the page both are.
      const margins = { rootMargin: MARGIN, scrollMargin: MARGIN };
      this.#observer ??= new IntersectionObserver((entries) => this.#told(entries), margins);
    }
    this.watch(this.#watched);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    // Of another zoom, or another screen, a pixel of CSS has another number of pixels.
    window.addEventListener('resize', this.#paint, { signal });
    window.addEventListener('beforeprint', () => this.#print(), { signal });
    window.addEventListener('afterprint', () => this.#ask(), { signal });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#leaving.abort();
  }

  /** From now on it is told of these. */
  watch(elements: readonly Element[]): void {
    for (const element of this.#watched) {
      if (!element.isConnected) this.#observer?.unobserve(element);
    }
    for (const element of elements) this.#observer?.observe(element);
    this.#watched = elements;
  }

  has(element: Element): boolean {
    return !this.#observer || this.#seen.has(element);
  }

  #told(entries: readonly IntersectionObserverEntry[]) {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
    }
    this.#paint();
  }

  // An observer tells of changes: of what it is told anew it says once more whether it is in sight.
  #ask() {
    for (const element of this.#watched) {
      this.#observer?.unobserve(element);
      this.#observer?.observe(element);
    }
  }

  // Paper shows all of it.
  #print() {
    for (const element of this.#watched) this.#seen.add(element);
    this.#paint();
  }
}
