// A button that copies a text made when it is pressed, says that it did, and where copying is not
// allowed shows and selects the text, to be copied by hand.
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import type { Translate } from '../text/translate';
import { copyText } from './clipboard';
import { shared } from './styles';

const SHOWN_MS = 2500;

export class CopyButton extends LitElement {
  static override properties: PropertyDeclarations = {
    label: {},
    done: {},
    text: { attribute: false },
    t: { attribute: false },
    outcome: { state: true },
    left: { state: true },
  };
  declare label: string;
  /** What to say once it is copied. */
  declare done: string;
  /** Null where there turns out to be none. */
  declare text: () => string | Promise<string | null>;
  declare t: Translate;
  declare outcome: 'none' | 'copied' | 'failed';
  /** What could not be copied. */
  declare left: string;

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
        font: 12px monospace;
        margin-top: 4px;
      }
    `,
  ];

  constructor() {
    super();
    this.outcome = 'none';
    this.left = '';
  }

  protected async copy() {
    const text = Promise.resolve(this.text());
    const copied = await copyText(text, this.renderRoot as ShadowRoot);
    const left = await text;
    // Why there is none, the page says.
    if (left === null) return;
    this.left = left;
    this.outcome = copied ? 'copied' : 'failed';
    if (copied) {
      setTimeout(() => {
        this.outcome = 'none';
      }, SHOWN_MS);
    } else {
      await this.updateComplete;
      const field = this.renderRoot.querySelector('textarea');
      field?.focus();
      field?.select();
    }
  }

  // What is to be copied by hand follows what is shown.
  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.outcome === 'failed' && changed.has('text')) this.#renew();
  }

  async #renew() {
    this.left = (await this.text()) ?? this.left;
  }

  override render() {
    return html`
      <button @click=${this.copy}>${this.outcome === 'copied' ? this.done : this.label}</button>
      <span class="visually-hidden" role="status">${this.outcome === 'copied' ? this.done : nothing}</span>
      ${
        this.outcome === 'failed'
          ? html`<label role="alert">${this.t('share.failed')}<textarea readonly .value=${this.left}></textarea></label>`
          : nothing
      }
    `;
  }
}
customElements.define('c2d-copy', CopyButton);
