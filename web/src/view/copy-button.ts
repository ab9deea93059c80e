// A button that copies a text made when it is pressed, says that it did, and where copying is not
// allowed shows the text to be copied by hand.
import { css, html, LitElement, nothing } from 'lit';
import type { Translate } from '../text/translate';
import { copyText } from './clipboard';
import { shared } from './styles';

const SHOWN_MS = 2500;

export class CopyButton extends LitElement {
  static override properties = {
    label: {},
    done: {},
    text: { attribute: false },
    t: { attribute: false },
    outcome: { state: true },
  };
  declare label: string;
  /** What to say once it is copied. */
  declare done: string;
  declare text: () => string;
  declare t: Translate;
  declare outcome: 'none' | 'copied' | 'failed';

  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
      }
      textarea {
        display: block;
        width: 100%;
        min-width: 240px;
        min-height: 5em;
        font: 12px/1.4 ui-monospace, monospace;
        margin-top: 4px;
        color: var(--ink);
        background: var(--card);
      }
    `,
  ];

  constructor() {
    super();
    this.outcome = 'none';
  }

  async #copy() {
    this.outcome = (await copyText(this.text())) ? 'copied' : 'failed';
    if (this.outcome === 'copied') {
      setTimeout(() => {
        this.outcome = 'none';
      }, SHOWN_MS);
    }
  }

  override render() {
    return html`
      <button @click=${this.#copy}>${this.outcome === 'copied' ? this.done : this.label}</button>
      <span class="visually-hidden" role="status">${this.outcome === 'copied' ? this.done : nothing}</span>
      ${
        this.outcome === 'failed'
          ? html`<label role="alert">${this.t('share.failed')}<textarea readonly .value=${this.text()}></textarea></label>`
          : nothing
      }
    `;
  }
}
customElements.define('c2d-copy', CopyButton);
