// The link as a QR code. It is dark on white whatever the theme: not all cameras read it otherwise.
import { correction, generate } from 'lean-qr';
import { css, html, LitElement } from 'lit';
import type { PanelTranslate } from '../../text/translate';
import { shared } from '../styles';

/** The white around it, in modules, which the standard asks for. */
const QUIET = 4;
/** Bytes that the largest one holds. Runs of digits take less. */
const MOST_BYTES = 2953;

/** Null where the text is too long. */
function codeOf(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.L });
  } catch {
    return null;
  }
}

export class QrCode extends LitElement {
  static override properties = { t: { attribute: false }, link: {} };
  declare t: PanelTranslate;
  declare link: string;

  #code: ReturnType<typeof codeOf> = null;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: 4px;
      }
      canvas {
        width: 100%;
        max-width: 320px;
        image-rendering: pixelated;
        border-radius: 4px;
        forced-color-adjust: none;
      }
    `,
  ];

  protected override willUpdate() {
    this.#code = codeOf(this.link);
  }

  protected override updated() {
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas) this.#code?.toCanvas(canvas, { off: [255, 255, 255], pad: QUIET });
  }

  override render() {
    if (this.#code) return html`<canvas role="img" aria-label=${this.t('share.qr')}></canvas>`;
    const bytes = new TextEncoder().encode(this.link).length;
    return html`<p class="soft">${this.t('share.qrTooLong', { bytes, most: MOST_BYTES })}</p>`;
  }
}
customElements.define('c2d-qr-code', QrCode);
