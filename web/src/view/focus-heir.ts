// When the thing that has the focus goes away, browsers leave it nowhere. Here it goes to an heir.
import type { LitElement, ReactiveController } from 'lit';

/**
 * Watches what `host` renders. `heir` is told the nearest ancestor, within the host, that is left of
 * the place where the focus was, and says where it goes.
 */
export class FocusHeir implements ReactiveController {
  readonly #host: LitElement;
  readonly #heir: (place: Element | null) => HTMLElement | null | undefined;
  #focused: Element | null = null;
  #ancestors: readonly Element[] = [];

  constructor(host: LitElement, heir: (place: Element | null) => HTMLElement | null | undefined) {
    this.#host = host;
    this.#heir = heir;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#ancestors = ancestorsOf(this.#focused);
  }

  hostUpdated(): void {
    const gone = this.#focused && !isThere(this.#focused);
    this.#focused = null;
    if (gone) this.#heir(this.#ancestors.find(isThere) ?? null)?.focus();
  }
}

const isThere = (element: Element) => element.isConnected && !element.closest('[hidden]');

function ancestorsOf(element: Element | null): Element[] {
  const parent = element?.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}
