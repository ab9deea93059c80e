// A field for one number, typed with a comma or a dot. What is not a number, or too large, stays in
// the field with a message, and the value before stays in use.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { parseNumber, typedNumber, wholeNumber } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';
import { shared } from './styles';

export class NumberInput extends LitElement {
  static override properties = {
    label: {},
    hidesLabel: { type: Boolean },
    value: { type: Number },
    low: { type: Number },
    high: { type: Number },
    whole: { type: Boolean },
    t: { attribute: false },
    rejected: { state: true },
  };
  declare label: string;
  /** For fields in a grid, whose place tells enough to those who see it; the grid shows messages. */
  declare hidesLabel: boolean;
  declare value: number;
  declare low: number;
  declare high: number;
  declare whole: boolean;
  declare t: PanelTranslate;
  /** What was typed and could not be taken. */
  declare rejected: string | null;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      label {
        display: flex;
        gap: 8px;
        align-items: center;
        justify-content: space-between;
      }
      input[type='text'] {
        width: 8em;
        min-width: 0;
        font-variant-numeric: tabular-nums;
      }
      :host([cell]) input[type='text'] {
        width: 100%;
        padding: 4px;
        text-align: center;
      }
      input[aria-invalid='true'] {
        border: 2px solid var(--warn);
      }
      p {
        color: var(--warn);
        font-size: 13px;
      }
    `,
  ];

  constructor() {
    super();
    this.hidesLabel = false;
    this.whole = false;
    this.rejected = null;
    this.low = Number.NEGATIVE_INFINITY;
    this.high = Number.POSITIVE_INFINITY;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('value')) this.rejected = null;
  }

  #typed(event: Event) {
    const text = (event.target as HTMLInputElement).value;
    const value = parseNumber(text);
    const fits = value !== undefined && value >= this.low && value <= this.high;
    if (!fits || (this.whole && !Number.isInteger(value))) {
      this.rejected = text;
      this.dispatchEvent(new CustomEvent<string>('c2d-reject', { detail: this.#message(text) }));
      return;
    }
    this.rejected = null;
    this.value = value;
    this.dispatchEvent(new CustomEvent<number>('c2d-number', { detail: value }));
  }

  #message(text: string) {
    const value = parseNumber(text);
    if (value === undefined) return this.t('panel.badNumber', { text });
    const inRange = value >= this.low && value <= this.high;
    if (inRange) return this.t('panel.notWhole', { text });
    return this.t('panel.outOfRange', {
      low: wholeNumber(this.low),
      high: wholeNumber(this.high),
    });
  }

  // The decimal keypad of an iPhone has no minus.
  #keypad() {
    if (this.low < 0) return 'text';
    return this.whole ? 'numeric' : 'decimal';
  }

  override render() {
    const bad = this.rejected !== null;
    return html`
      <label>
        <span class=${this.hidesLabel ? 'visually-hidden' : ''}>${this.label}</span>
        <input
          type="text"
          inputmode=${this.#keypad()}
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.rejected ?? typedNumber(this.value, this.t.lang))}
          aria-invalid=${bad}
          aria-describedby=${bad && !this.hidesLabel ? 'message' : nothing}
          @change=${this.#typed}
        />
      </label>
      ${bad && !this.hidesLabel ? html`<p id="message" role="alert">${this.#message(this.rejected ?? '')}</p>` : nothing}
    `;
  }
}
customElements.define('c2d-number', NumberInput);
