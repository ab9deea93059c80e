// The choice of the input: a pattern, its height, width and seed, or a picture of the reader's own.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { DRAWN_INPUTS } from '../contract/facts';
import { limits } from '../contract/limits';
import { fields } from '../state/fields';
import { initialState, isBrought, type State } from '../state/state';
import type { PanelTranslate } from '../text/translate';
import { offerPicture, requestChange } from './events';
import './number-input';
import { withSize } from './input-size';
import { option } from './options';
import './seed';
import { sliding } from './sliding';
import { panel, shared } from './styles';

export class InputPanel extends LitElement {
  static override properties = { state: { attribute: false }, t: { attribute: false } };
  declare state: State;
  declare t: PanelTranslate;

  static override styles = [
    shared,
    panel,
    css`
      .picture {
        border: 2px dashed var(--line);
        border-radius: 7px;
        padding: 10px;
        display: grid;
        gap: 6px;
        justify-items: start;
        font-size: 13px;
      }
      .picture button {
        font-size: 15px;
      }
    `,
  ];

  // Nobody wants a pattern of a picture's size, so on leaving one the size goes back as well.
  #choose(event: Event) {
    const source = (event.target as HTMLSelectElement).value as State['input']['source'];
    const fitting = ({ input }: State) =>
      isBrought(input.source) && Math.max(...input.shape.slice(0, 2)) > limits.inputSize.slider
        ? initialState.input.shape
        : input.shape;
    requestChange(this, (state) => ({ input: { source, shape: fitting(state) } }), 'push');
  }

  #size(axis: 'height' | 'width', index: 0 | 1) {
    const label = this.t(`panel.${axis}`);
    return sliding(this, {
      label,
      name: this.t('controls.sliderName', { argument: this.t('stage.input'), axis: label }),
      value: this.state.input.shape[index],
      range: limits.inputSize,
      changed: (to, { input }) => withSize(input, index, to),
    });
  }

  #picked(event: Event) {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) offerPicture(this, file);
    input.value = '';
  }

  override render() {
    const { source, seed } = this.state.input;
    const brought = isBrought(source);
    const offered = fields.input.source.options.filter(
      (each) => !isBrought(each) || each === source,
    );
    return html`
      <label class="source">
        <span>${this.t('panel.source')}</span>
        <select @change=${this.#choose}>
          ${offered.map((each) => option(each, this.t(`input.${each}`), each === source))}
        </select>
      </label>
      ${
        DRAWN_INPUTS.includes(source)
          ? html`<c2d-seed
              .t=${this.t}
              .value=${live(seed)}
              @c2d-number=${(event: CustomEvent<number>) =>
                requestChange(this, () => ({ input: { seed: event.detail } }), 'push')}
            ></c2d-seed>`
          : nothing
      }
      ${
        brought
          ? html`<p class="soft">${this.t('picture.sizeFixed')}</p>`
          : html`<div>
              ${this.#size('height', 0)} ${this.#size('width', 1)}
            </div>`
      }
      <div class="picture">
        <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#file')?.click()}>
          ${this.t('picture.choose')}
        </button>
        <input
          id="file"
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          aria-label=${this.t('picture.choose')}
          @change=${this.#picked}
        />
        <span>${this.t('picture.drop')}</span>
        <span class="soft">${this.t('picture.private')}</span>
      </div>
    `;
  }
}
customElements.define('c2d-input-panel', InputPanel);
