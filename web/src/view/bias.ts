// Whether there is a bias, where its values come from, and the one of the output channel shown.
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { DRAWN_BIASES } from '../contract/facts';
import { limits } from '../contract/limits';
import type { Frame } from '../contract/types';
import type { Change } from '../session';
import { fields } from '../state/fields';
import type { History } from '../state/history';
import type { State } from '../state/state';
import { shortestFloat32 } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';
import { requestChange } from './events';
import './number-input';
import { option } from './options';
import './seed';
import { panel, shared } from './styles';

export class Bias extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare t: PanelTranslate;

  static override styles = [shared, panel];

  #change(change: Change, history: History) {
    requestChange(this, change, history);
  }

  // Typing over one value makes all of them the reader's own.
  #type(value: number) {
    this.#change(async ({ bias, biasInitializer }, frame) => {
      const now = await frame();
      const made = Array.from(now.bias);
      if (made.length === 0) return {};
      const waiting = biasInitializer === 'custom' ? bias.slice(made.length) : [];
      made[now.planes.filter] = value;
      return { bias: [...made, ...waiting] };
    }, 'replace');
  }

  #source() {
    const { biasInitializer, biasSeed, biasConstant } = this.state;
    return html`
      <label class="source">
        <code>bias_initializer</code>
        <select
          @change=${(event: Event) => {
            const chosen = (event.target as HTMLSelectElement).value;
            this.#change(() => ({ biasInitializer: chosen as State['biasInitializer'] }), 'push');
          }}
        >
          ${fields.biasInitializer.options.map((each) =>
            option(
              each,
              each === 'custom' ? this.t('panel.ownBias') : each,
              each === biasInitializer,
            ),
          )}
        </select>
      </label>
      ${
        DRAWN_BIASES.includes(biasInitializer)
          ? html`<c2d-seed
              .t=${this.t}
              .value=${live(biasSeed)}
              @c2d-number=${(event: CustomEvent<number>) =>
                this.#change(() => ({ biasSeed: event.detail }), 'push')}
            ></c2d-seed>`
          : nothing
      }
      ${
        biasInitializer === 'constant'
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t('panel.constant')}
              .value=${live(biasConstant)}
              .low=${-limits.value}
              .high=${limits.value}
              @c2d-number=${(event: CustomEvent<number>) =>
                this.#change(() => ({ biasConstant: event.detail }), 'replace')}
            ></c2d-number>`
          : nothing
      }
    `;
  }

  override render() {
    const { useBias } = this.state;
    const { bias, layer, planes } = this.frame;
    const { filter } = planes;
    const filters = layer.arguments.includes('filters');
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(useBias)}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            this.#change(() => ({ useBias: checked }), 'replace');
          }}
        />
        <span><code>use_bias</code> <span class="soft">${this.t('panel.useBias')}</span></span>
      </label>
      ${useBias ? this.#source() : nothing}
      ${
        bias.length > 0
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t(filters ? 'panel.bias' : 'panel.biasOfChannel', { filter: filter + 1 })}
              .value=${live(shortestFloat32(bias[filter] ?? 0))}
              .low=${-limits.value}
              .high=${limits.value}
              @c2d-number=${(event: CustomEvent<number>) => this.#type(event.detail)}
            ></c2d-number>`
          : nothing
      }
    `;
  }
}
customElements.define('c2d-bias', Bias);
