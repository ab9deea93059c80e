// Whether there is a bias, where its values come from, and the one of the output channel shown.
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Frame } from '../engine/frame';
import type { Change } from '../session';
import { LARGEST_VALUE } from '../state/field';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import { shortestFloat32 } from '../text/numbers';
import type { Translate } from '../text/translate';
import { requestChange } from './events';
import './number-input';
import { option } from './options';
import './seed';
import { shownIn } from './shown';
import { drawsValues } from './sources';
import { panel, shared } from './styles';

export class Bias extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare t: Translate;

  static override styles = [shared, panel];

  #change(change: Change, manner: 'choice' | 'slide') {
    requestChange(this, change, manner);
  }

  // Typing over one value makes all of them the reader's own.
  #type(value: number) {
    this.#change(async ({ bias, biasInitializer, shown }, frame) => {
      const now = await frame();
      const made = Array.from(now.bias, shortestFloat32);
      if (made.length === 0) return {};
      const { filter } = shownIn(now, shown);
      const waiting = biasInitializer === 'custom' ? bias.slice(made.length) : [];
      made[filter] = value;
      return { bias: [...made, ...waiting] };
    }, 'slide');
  }

  #source() {
    const { biasInitializer, biasSeed, biasConstant } = this.state;
    return html`
      <label class="source">
        <code>bias_initializer</code>
        <select
          @change=${(event: Event) => {
            const chosen = (event.target as HTMLSelectElement).value;
            this.#change(() => ({ biasInitializer: chosen as State['biasInitializer'] }), 'choice');
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
        drawsValues(biasInitializer)
          ? html`<c2d-seed
              .t=${this.t}
              .value=${live(biasSeed)}
              @c2d-number=${(event: CustomEvent<number>) =>
                this.#change(() => ({ biasSeed: event.detail }), 'choice')}
            ></c2d-seed>`
          : nothing
      }
      ${
        biasInitializer === 'constant'
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t('panel.constant')}
              .value=${live(biasConstant)}
              .low=${-LARGEST_VALUE}
              .high=${LARGEST_VALUE}
              @c2d-number=${(event: CustomEvent<number>) =>
                this.#change(() => ({ biasConstant: event.detail }), 'slide')}
            ></c2d-number>`
          : nothing
      }
    `;
  }

  override render() {
    const { useBias, shown } = this.state;
    const { filter } = shownIn(this.frame, shown);
    const { bias } = this.frame;
    const filters = this.frame.arguments.includes('filters');
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(useBias)}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            this.#change(() => ({ useBias: checked }), 'slide');
          }}
        />
        ${this.t('panel.useBias')}
      </label>
      ${useBias ? this.#source() : nothing}
      ${
        bias.length > 0
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t(filters ? 'panel.bias' : 'panel.biasOfChannel', { filter: filter + 1 })}
              .value=${live(shortestFloat32(bias[filter] ?? 0))}
              .low=${-LARGEST_VALUE}
              .high=${LARGEST_VALUE}
              @c2d-number=${(event: CustomEvent<number>) => this.#type(event.detail)}
            ></c2d-number>`
          : nothing
      }
    `;
  }
}
customElements.define('c2d-bias', Bias);
