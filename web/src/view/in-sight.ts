// Which elements are in sight, or will be soon: what nobody sees need not be painted.
import type { LitElement, ReactiveController } from 'lit';

/** How far from being seen what is told to be in sight may be. */
const MARGIN = '200px';

export class InSight implements ReactiveController {
  readonly #paint: () => void;
  readonly #seen = new WeakSet<Element>();
  // Without it, all is in sight.
  #observer: IntersectionObserver | null = null;
  #watched: readonly Element[] = [];
  #forget = () => {};
  #isPrinted = false;

  /** `paint` is called when there is more in sight, or when all has to be painted anew. */
  constructor(host: LitElement, paint: () => void) {
    this.#paint = paint;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof IntersectionObserver === 'function') {
      // In boxes that scroll, too, where browsers know of that; in others it is seen as it comes.
      const margins = { rootMargin: MARGIN, scrollMargin: MARGIN };
      this.#observer = new IntersectionObserver((entries) => this.#told(entries), margins);
      for (const element of this.#watched) this.#observer.observe(element);
    }
    const leave = new AbortController();
    const { signal } = leave;
    window.addEventListener('beforeprint', () => this.#print(true), { signal });
    window.addEventListener('afterprint', () => this.#print(false), { signal });
    this.#forget = () => leave.abort();
    this.#watchRatio(signal);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#forget();
  }

  /** From now on it is told of these elements. */
  watch(elements: readonly Element[]): void {
    const before = new Set(this.#watched);
    for (const element of elements) {
      if (!before.delete(element)) this.#observer?.observe(element);
    }
    for (const element of before) this.#observer?.unobserve(element);
    this.#watched = elements;
  }

  has(element: Element): boolean {
    return !this.#observer || this.#isPrinted || this.#seen.has(element);
  }

  #told(entries: readonly IntersectionObserverEntry[]) {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
    }
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#paint();
  }

  #print(isPrinted: boolean) {
    this.#isPrinted = isPrinted;
    if (isPrinted) this.#paint();
  }

  // Of another zoom, or another screen, a pixel of CSS has another number of pixels.
  #watchRatio(signal: AbortSignal) {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const changed = () => {
      this.#watchRatio(signal);
      this.#paint();
    };
    query.addEventListener('change', changed, { once: true, signal });
  }
}
