// The choice of the kernel: a pattern, every weight of it, the number of filters and their bias.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame } from '../engine/frame';
import { kernelPlane, valueIn } from '../paint/plane';
import { LARGEST_VALUE } from '../state/field';
import { fields, type KernelShape, MAX_FILTERS } from '../state/fields';
import type { State } from '../state/state';
import { shortestFloat32 } from '../text/numbers';
import type { Translate } from '../text/translate';
import { requestPatch } from './events';
import './number-input';
import './seed';
import './slider';
import { shownIn } from './shown';
import { panel, shared } from './styles';

export class KernelPanel extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
    pattern: {},
    rejection: { state: true },
  };
  declare state: State;
  declare frame: Frame;
  declare t: Translate;
  /** The last pattern that was not typed, to go back to. */
  declare pattern: State['kernel']['source'];

  /** Why what was typed last was not taken. */
  declare rejection: string;

  static override styles = [
    shared,
    panel,
    css`
      .weights {
        /* Holds the hidden labels, which would widen the page from outside of what scrolls. */
        position: relative;
        display: grid;
        gap: 4px;
        overflow-x: auto;
        padding: 5px;
        margin: 0 -5px;
      }
      .rejection {
        color: var(--warn);
        font-size: 13px;
      }
      .check {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .check input {
        width: 18px;
        height: 18px;
        accent-color: var(--accent);
      }
    `,
  ];

  /** Characters in the longest weight shown. */
  #digits = 1;

  constructor() {
    super();
    this.rejection = '';
  }

  #choose(event: Event) {
    const source = (event.target as HTMLSelectElement).value as State['kernel']['source'];
    requestPatch(this, { kernel: { source } }, 'choice');
  }

  // Typing over one weight makes all of them the reader's own.
  #type(at: number, value: number) {
    this.rejection = '';
    const values = Array.from(this.frame.kernel.values, shortestFloat32);
    values[at] = value;
    const shape = this.frame.kernel.shape as unknown as KernelShape;
    requestPatch(this, { kernel: { source: 'custom', values, shape } }, 'slide');
  }

  #patterns() {
    const { source } = this.state.kernel;
    const offered = fields.kernel.source.options.filter(
      (each) => each !== 'custom' || source === 'custom',
    );
    return html`
      <label class="source">
        <span>${this.t('panel.source')}</span>
        <select @change=${this.#choose}>
          ${offered.map((each) => {
            const defined = this.frame.definedKernels.includes(each);
            return html`
              <option value=${each} .selected=${each === source} ?disabled=${!defined && each !== source}>
                ${this.t(`kernel.${each}`)}${defined ? nothing : ` (${this.t('panel.undefinedHere')})`}
              </option>
            `;
          })}
        </select>
      </label>
    `;
  }

  #weights() {
    const { shape, values } = this.frame.kernel;
    if (values.length === 0) return nothing;
    const { channel, filter } = shownIn(this.frame, this.state.shown);
    const plane = kernelPlane(shape, values, channel, filter);
    const cells = Array.from({ length: plane.rows * plane.columns }, (_, index) => {
      const row = Math.floor(index / plane.columns);
      const column = index % plane.columns;
      const value = shortestFloat32(valueIn(plane, row, column));
      return { row, column, value, at: plane.offset + index * plane.step };
    });
    this.#digits = Math.max(...cells.map(({ value }) => String(value).length));
    return html`
      <fieldset>
        <legend>
          ${this.t('panel.weights', { channel: channel + 1, filter: filter + 1 })}
        </legend>
        <div class="weights" id="weights">
          ${cells.map(
            ({ row, column, value, at }) => html`
              <c2d-number
                cell
                .t=${this.t}
                .hidesLabel=${true}
                .label=${this.t('panel.weight', { row: row + 1, column: column + 1 })}
                .value=${value}
                .low=${-LARGEST_VALUE}
                .high=${LARGEST_VALUE}
                @c2d-reject=${(event: CustomEvent<string>) => {
                  this.rejection = event.detail;
                }}
                @c2d-number=${(event: CustomEvent<number>) => this.#type(at, event.detail)}
              ></c2d-number>
            `,
          )}
        </div>
        ${this.rejection ? html`<p class="rejection" role="alert">${this.rejection}</p>` : nothing}
      </fieldset>
      ${
        this.state.kernel.source === 'custom'
          ? html`<button
              @click=${() => requestPatch(this, { kernel: { source: this.pattern } }, 'choice')}
            >
              ${this.t('panel.reset')}
            </button>`
          : nothing
      }
    `;
  }

  // As wide as the longest weight wants; a wide kernel scrolls. A style attribute would break a
  // strict Content-Security-Policy; a style property does not.
  protected override updated() {
    const weights = this.renderRoot.querySelector<HTMLElement>('#weights');
    if (!weights) return;
    weights.style.gridTemplateColumns = `repeat(${this.frame.kernel.shape[1]}, minmax(calc(${this.#digits}ch + 12px), 1fr))`;
  }

  #bias() {
    const { useBias, bias, filters, shown } = this.state;
    const { filter } = shownIn(this.frame, shown);
    const change = (value: number) => {
      const next = Array.from({ length: Math.max(filters, bias.length) }, (_, f) =>
        f === filter ? value : (bias[f] ?? 0),
      );
      requestPatch(this, { bias: next }, 'slide');
    };
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${useBias}
          @change=${() => requestPatch(this, { useBias: !useBias }, 'slide')}
        />
        ${this.t('panel.useBias')}
      </label>
      ${
        useBias && filters > 0
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t('panel.bias', { filter: filter + 1 })}
              .value=${bias[filter] ?? 0}
              .low=${-LARGEST_VALUE}
              .high=${LARGEST_VALUE}
              @c2d-number=${(event: CustomEvent<number>) => change(event.detail)}
            ></c2d-number>`
          : nothing
      }
    `;
  }

  override render() {
    const { source, seed } = this.state.kernel;
    return html`
      ${this.#patterns()}
      ${
        source === 'random'
          ? html`<c2d-seed
              .t=${this.t}
              .value=${seed}
              @c2d-number=${(event: CustomEvent<number>) =>
                requestPatch(this, { kernel: { seed: event.detail } }, 'choice')}
            ></c2d-seed>`
          : nothing
      }
      <c2d-slider
        .label=${this.t('panel.filters')}
        .name=${this.t('panel.filters')}
        .value=${this.state.filters}
        .min=${1}
        .max=${MAX_FILTERS}
        @c2d-slide=${(event: CustomEvent<number>) =>
          requestPatch(this, { filters: event.detail }, 'slide')}
      ></c2d-slider>
      ${this.#bias()} ${this.#weights()}
    `;
  }
}
customElements.define('c2d-kernel-panel', KernelPanel);
