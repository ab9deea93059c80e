// Whether there is a bias, where its values come from, and the one of the output channel shown.
import { html, LitElement, nothing } from 'lit';
import type { Frame } from '../engine/frame';
import { LARGEST_VALUE } from '../state/field';
import { fields } from '../state/fields';
import type { Patch, State } from '../state/state';
import { shortestFloat32 } from '../text/numbers';
import type { Translate } from '../text/translate';
import { requestPatch } from './events';
import './number-input';
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

  #patch(patch: Patch, manner: 'choice' | 'slide') {
    requestPatch(this, patch, manner);
  }

  // Typing over one value makes all of them the reader's own.
  #type(filter: number, value: number) {
    const { bias, biasInitializer } = this.state;
    const made = Array.from(this.frame.bias, shortestFloat32);
    const waiting = biasInitializer === 'custom' ? bias.slice(made.length) : [];
    made[filter] = value;
    this.#patch({ bias: [...made, ...waiting] }, 'slide');
  }

  #source() {
    const { biasInitializer, biasSeed, biasConstant } = this.state;
    return html`
      <label class="source">
        <code>bias_initializer</code>
        <select
          @change=${(event: Event) => {
            const chosen = (event.target as HTMLSelectElement).value;
            this.#patch({ biasInitializer: chosen as State['biasInitializer'] }, 'choice');
          }}
        >
          ${fields.biasInitializer.options.map(
            (each) => html`
              <option value=${each} .selected=${each === biasInitializer}>
                ${each === 'custom' ? this.t('panel.ownBias') : each}
              </option>
            `,
          )}
        </select>
      </label>
      ${
        drawsValues(biasInitializer)
          ? html`<c2d-seed
              .t=${this.t}
              .value=${biasSeed}
              @c2d-number=${(event: CustomEvent<number>) =>
                this.#patch({ biasSeed: event.detail }, 'choice')}
            ></c2d-seed>`
          : nothing
      }
      ${
        biasInitializer === 'constant'
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t('panel.constant')}
              .value=${biasConstant}
              .low=${-LARGEST_VALUE}
              .high=${LARGEST_VALUE}
              @c2d-number=${(event: CustomEvent<number>) =>
                this.#patch({ biasConstant: event.detail }, 'slide')}
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
          .checked=${useBias}
          @change=${() => this.#patch({ useBias: !useBias }, 'slide')}
        />
        ${this.t('panel.useBias')}
      </label>
      ${useBias ? this.#source() : nothing}
      ${
        bias.length > 0
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t(filters ? 'panel.bias' : 'panel.biasOfChannel', { filter: filter + 1 })}
              .value=${shortestFloat32(bias[filter] ?? 0)}
              .low=${-LARGEST_VALUE}
              .high=${LARGEST_VALUE}
              @c2d-number=${(event: CustomEvent<number>) => this.#type(filter, event.detail)}
            ></c2d-number>`
          : nothing
      }
    `;
  }
}
customElements.define('c2d-bias', Bias);
