// What becomes of a layer that Keras accepts and TensorFlow does not.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame } from '../contract/types';
import type { PanelTranslate } from '../text/translate';
import { prose } from './prose';
import { shared } from './styles';

export class Caveats extends LitElement {
  static override properties = { frame: { attribute: false }, t: { attribute: false } };
  declare frame: Frame;
  declare t: PanelTranslate;

  static override styles = [
    shared,
    css`
      :host {
        display: contents;
      }
      .caveat {
        background: var(--accent-ground);
        border-left: 4px solid var(--accent);
        border-radius: 7px;
        padding: 10px 14px;
        display: grid;
        gap: 5px;
      }
      code {
        font-size: 13px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    return this.frame.caveats.map(
      ({ code, message }) => html`
        <div class="caveat">
          <span>${prose(this.t(`caveat.${code}`))}</span>
          ${message ? html`<code lang="en">${message}</code>` : nothing}
        </div>
      `,
    );
  }
}
customElements.define('c2d-caveats', Caveats);
