// The seed of random values, to be typed or drawn.
import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../contract/limits';
import type { PanelTranslate } from '../text/translate';
import './number-input';
import { shared } from './styles';

/** Drawn seeds are short, to be read out in a class. */
const DRAWN_BELOW = 10_000;

export class Seed extends LitElement {
  static override properties = { value: { type: Number }, t: { attribute: false } };
  declare value: number;
  declare t: PanelTranslate;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
    `,
  ];

  #send(value: number) {
    this.value = value;
    this.dispatchEvent(new CustomEvent<number>('c2d-number', { detail: value }));
  }

  override render() {
    return html`
      <c2d-number
        .t=${this.t}
        .label=${this.t('panel.seed')}
        .value=${live(this.value)}
        .low=${0}
        .high=${limits.seed}
        .whole=${true}
        @c2d-number=${(event: CustomEvent<number>) => this.#send(event.detail)}
      ></c2d-number>
      <button @click=${() => this.#send(Math.floor(Math.random() * DRAWN_BELOW))}>
        ${this.t('panel.newSeed')}
      </button>
    `;
  }
}
customElements.define('c2d-seed', Seed);
