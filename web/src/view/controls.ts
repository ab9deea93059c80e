// The controls of the layer that every reader starts with, seven for Conv2D, each under the name of its Keras argument.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../contract/limits';
import type { Frame } from '../contract/types';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import { wholeNumber } from '../text/numbers';
import type { Translate } from '../text/translate';
import { requestChange, requestReset } from './events';
import { type PairKey, withNumber } from './pair';
import './slider';
import { shared } from './styles';

type Gloss = 'kernel_size' | 'pool_size' | 'strides' | 'dilation_rate';

export class Controls extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare t: Translate;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      legend {
        padding: 0 0 2px;
      }
      legend code {
        font-weight: 600;
      }
      .choices {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
        margin-top: 4px;
      }
      .choices label {
        position: relative;
      }
      .choices code {
        display: grid;
        place-items: center;
        min-height: 36px;
        border: 1px solid var(--strong-line);
        border-radius: 7px;
      }
      .choices input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .choices :checked + code {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      .choices :focus-visible + code {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }
      @media (max-width: 760px) {
        fieldset.pair {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          column-gap: 14px;
        }
      }
      @media (forced-colors: active) {
        .choices :checked + code {
          border-width: 3px;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  // Nothing for a layer without that argument.
  #pair(key: PairKey, gloss: Gloss) {
    const { arguments: taken, pooling } = this.frame.layer;
    if (!taken.includes(gloss)) return nothing;
    const { least, slider: greatest } = limits[pooling === 'none' ? key : 'poolSize'];
    const slider = (axis: 0 | 1) => {
      const label = this.t(axis === 0 ? 'controls.height' : 'controls.width');
      return html`
        <c2d-slider
          .label=${label}
          .name=${this.t('controls.sliderName', { argument: gloss, axis: label })}
          .value=${live(this.state[key][axis])}
          .min=${least}
          .max=${greatest}
          @c2d-slide=${({ detail }: CustomEvent<number>) =>
            requestChange(this, (state) => withNumber(state, key, axis, detail), 'replace')}
        ></c2d-slider>
      `;
    };
    return html`
      <fieldset class="pair" data-argument=${gloss}>
        <legend><code>${gloss}</code> <span class="soft">${this.t(`controls.${gloss}`)}</span></legend>
        ${slider(0)} ${slider(1)}
      </fieldset>
    `;
  }

  // What the same two names mean at the edge differs by layer.
  get #edge() {
    const { scatters, pooling } = this.frame.layer;
    if (scatters) return 'controls.paddingCrops';
    if (pooling !== 'none') return 'controls.paddingPools';
    return this.state.paddingMode === 'zeros' ? 'controls.padding' : 'controls.paddingFills';
  }

  #padding() {
    return html`
      <fieldset data-argument="padding">
        <legend>
          <code>padding</code> <span class="soft">${this.t(this.#edge)}</span>
        </legend>
        <div class="choices">
          ${fields.padding.options.map(
            (option) => html`
              <label>
                <input
                  type="radio"
                  name="padding"
                  value=${option}
                  .checked=${live(this.state.padding === option)}
                  @change=${() => requestChange(this, () => ({ padding: option }), 'replace')}
                />
                <code>${option}</code>
              </label>
            `,
          )}
        </div>
        ${
          typeof this.state.padding === 'string'
            ? nothing
            : html`<p class="soft">${this.t('controls.pads', { pads: this.state.padding.map(wholeNumber).join(', ') })}</p>`
        }
      </fieldset>
    `;
  }

  override render() {
    return html`
      ${this.#pair('kernelSize', 'kernel_size')} ${this.#pair('poolSize', 'pool_size')}
      ${this.#pair('strides', 'strides')}
      ${this.#padding()}
      ${this.#pair('dilationRate', 'dilation_rate')}
      <div><button @click=${() => requestReset(this)}>${this.t('controls.reset')}</button></div>
    `;
  }
}
customElements.define('c2d-controls', Controls);
