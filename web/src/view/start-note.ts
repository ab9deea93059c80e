// What stands where the page will be: that it starts, that this takes long, or why it cannot.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Lang } from '../state/state';
import { boot, type StartFailure } from '../text/boot';
import { requestAgain } from './events';
import { FocusHeir } from './focus-heir';
import { shared } from './styles';

/** A start that takes longer is said to take long. */
const PATIENCE_MS = 8000;

/** What may be over by the time one tries again. */
const PASSING: readonly StartFailure[] = ['unreachable', 'damaged', 'stopped'];

export class StartNote extends LitElement {
  static override properties = {
    lang: { attribute: false },
    failure: { attribute: false },
    stalled: { state: true },
  };
  declare lang: Lang;
  declare failure: StartFailure | null;
  declare stalled: boolean;

  #timer = 0;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 40em;
        margin: 0 auto;
        padding: 15vh 20px;
        font-size: 18px;
        overflow-wrap: break-word;
      }
      button {
        margin-top: 16px;
      }
    `,
  ];

  constructor() {
    super();
    // After "Try again", what is said meanwhile.
    new FocusHeir(this, () => this.renderRoot.querySelector('p'));
  }

  // Each try is waited for anew.
  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('failure')) return;
    clearTimeout(this.#timer);
    this.stalled = false;
    if (this.failure) return;
    this.#timer = window.setTimeout(() => {
      this.stalled = true;
    }, PATIENCE_MS);
  }

  // What has waited is not kept for the rest of that time.
  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const { loading, stalled, again, failures } = boot[this.lang];
    if (!this.failure) {
      return html`<p class="soft" role="status" tabindex="-1">${this.stalled ? stalled : loading}</p>`;
    }
    return html`
      <p role="alert">${failures[this.failure]}</p>
      ${PASSING.includes(this.failure) ? html`<button @click=${() => requestAgain(this)}>${again}</button>` : nothing}
    `;
  }
}
customElements.define('c2d-start', StartNote);
