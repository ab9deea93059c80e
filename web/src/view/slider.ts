// A labelled range input that always shows its value, even one that lies outside of its range.
import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { wholeNumber } from '../text/numbers';
import { shared } from './styles';

export class Slider extends LitElement {
  static override properties = {
    label: {},
    name: {},
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    said: {},
  };
  /** What stands beside the slider. */
  declare label: string | undefined;
  /** What it is called where its surroundings are not seen. */
  declare name: string;
  /** None where nothing is set. */
  declare value: number | null;
  declare min: number;
  declare max: number;
  /** What is shown as its value, where that is more than the number. */
  declare said: string | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      label {
        display: grid;
        grid-template-columns: var(--slider, 4.6em 1fr 2.2em);
        align-items: center;
        gap: 0 8px;
        min-height: var(--slider-height, 30px);
      }
      /* Named above it. */
      span:empty {
        display: none;
      }
      span:empty + input {
        grid-column: 1 / 3;
      }
      output {
        text-align: right;
        font-variant-numeric: tabular-nums;
        font-weight: 600;
      }
      input {
        width: 100%;
        min-width: 0;
        margin: 0;
        height: 26px;
        accent-color: var(--accent);
      }
      /* Too narrow for a slider that is dragged with a finger: its name stands above it. */
      @container (max-width: 220px) {
        label {
          grid-template-columns: 1fr auto;
        }
        input {
          grid-area: 2 / 1 / 3 / 3;
        }
      }
    `,
  ];

  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  // Shown at once. Who owns the slider sets it to what comes of it, which may be something else.
  #moved(event: Event) {
    const detail = Number((event.target as HTMLInputElement).value);
    this.value = detail;
    this.dispatchEvent(new CustomEvent<number>('c2d-slide', { detail }));
  }

  override render() {
    const { value } = this;
    const text = this.said ?? (value === null ? 'None' : wholeNumber(value));
    return html`
      <label>
        <span>${this.label}</span>
        <input
          type="range"
          step="1"
          min=${this.min}
          max=${this.max}
          .value=${live(String(value ?? this.min))}
          aria-label=${this.name}
          aria-valuetext=${text}
          @input=${this.#moved}
        />
        <output aria-hidden="true">${value === null ? '–' : text}</output>
      </label>
    `;
  }
}
customElements.define('c2d-slider', Slider);
