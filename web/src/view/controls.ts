// The controls of the layer, each under the name of its Keras argument: first those that every reader
// starts with, then those that tell one layer from another.
import { css, html, LitElement, nothing } from 'lit';
import { limits } from '../contract/limits';
import type { Frame } from '../contract/types';
import { hides, type State } from '../state/state';
import { wholeNumber } from '../text/numbers';
import type { Translate } from '../text/translate';
import { channelControls } from './channel-controls';
import { choice, choiceStyles, paddingChoices } from './choice';
import { requestReset } from './events';
import { type PairKey, withNumber } from './pair';
import { argument, sliding } from './sliding';
import { shared } from './styles';

type Gloss = 'kernel_size' | 'pool_size' | 'strides' | 'dilation_rate' | 'output_padding';

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
    choiceStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      legend {
        padding: 0 0 2px;
      }
      legend > code {
        font-weight: 600;
      }
      @container (max-width: 760px) {
        fieldset.pair {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          column-gap: 14px;
        }
      }
    `,
  ];

  // Nothing for a layer without that argument.
  #pair(key: PairKey | 'outputPadding', gloss: Gloss, above?: unknown) {
    const { arguments: taken, pooling, scatters } = this.frame.layer;
    if (!taken.includes(gloss) || hides(this.state, gloss)) return nothing;
    const said = scatters && gloss === 'strides' ? 'stridesOfStamps' : gloss;
    const slider = (axis: 0 | 1) => {
      const label = this.t(axis === 0 ? 'controls.height' : 'controls.width');
      return sliding(this, {
        label,
        name: this.t('controls.sliderName', { argument: gloss, axis: label }),
        value: this.state[key]?.[axis] ?? null,
        range: limits[pooling === 'none' ? key : 'poolSize'],
        changed: (to, now) => withNumber(now, key, axis, to),
      });
    };
    const sliders = html`${above} ${slider(0)} ${slider(1)}`;
    return argument(gloss, this.t(`controls.${said}`), sliders, 'pair');
  }

  // It may be left to Keras; moving a slider of it ends that.
  #outputPadding() {
    const name = 'output_padding';
    const { outputPadding } = this.state;
    const pair = (outputPadding ?? [0, 0]).map(wholeNumber).join(', ');
    return this.#pair(
      'outputPadding',
      name,
      html`
        <div class="choices">
          ${choice(this, name, 'None', !outputPadding, () => ({ outputPadding: null }))}
          ${choice(this, name, `(${pair})`, !!outputPadding, (now) => ({ outputPadding: now.outputPadding ?? [0, 0] }))}
        </div>
      `,
    );
  }

  // What the same two names mean at the edge differs by layer.
  get #edge() {
    const { scatters, pooling } = this.frame.layer;
    if (scatters) return 'controls.paddingCrops';
    if (pooling !== 'none') return 'controls.paddingPools';
    return this.state.paddingMode === 'zeros' ? 'controls.padding' : 'controls.paddingFills';
  }

  #padding() {
    const { padding } = this.state;
    if (hides(this.state, 'padding')) return nothing;
    const content = html`
      <div class="choices">
        ${paddingChoices(this, this.state)}
      </div>
      ${
        typeof padding === 'string'
          ? nothing
          : html`<p class="soft">${this.t('controls.pads', { pads: padding.map(wholeNumber).join(', ') })}</p>`
      }
    `;
    return argument('padding', this.t(this.#edge), content);
  }

  override render() {
    const { state, frame, t } = this;
    return html`
      ${this.#pair('kernelSize', 'kernel_size')} ${this.#pair('poolSize', 'pool_size')}
      ${this.#pair('strides', 'strides')}
      ${this.#padding()}
      ${this.#pair('dilationRate', 'dilation_rate')}
      ${this.#outputPadding()} ${channelControls(this, state, frame, t)}
      ${
        hides(state, 'reset')
          ? nothing
          : html`<div><button @click=${() => requestReset(this)}>${t('controls.reset')}</button></div>`
      }
    `;
  }
}
customElements.define('c2d-controls', Controls);
