// The choice of the kernel: a pattern or an initializer, every weight of it, and the bias.
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { DRAWN_KERNELS, INITIALIZERS } from '../contract/facts';
import { limits } from '../contract/limits';
import type { Frame, KernelTensor } from '../contract/types';
import type { Plane } from '../paint/plane';
import type { Change } from '../session';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import type { PanelTranslate } from '../text/translate';
import './bias';
import { requestChange } from './events';
import { FocusHeir } from './focus-heir';
import './number-input';
import { option } from './options';
import { pointwisePlane, shownKernel } from './planes';
import { prose } from './prose';
import './seed';
import { panel, shared } from './styles';
import './weights';
import type { TypedWeight } from './weights';

type Source = State['kernel']['source'];
/** The key of the state that holds weights; that of their shape is beside it. */
type WeightsKey = 'values' | 'depthwise' | 'pointwise';
const SHAPES = {
  values: 'shape',
  depthwise: 'depthwiseShape',
  pointwise: 'pointwiseShape',
} as const;

/** The planes of weights that can be typed: of the channel and the filter that are shown. */
function planesOf(frame: Frame): Partial<Record<WeightsKey, Plane>> {
  const plane = shownKernel(frame);
  if (!plane) return {};
  if (!frame.pointwise) return { values: plane };
  const all = pointwisePlane(frame.pointwise);
  const column = { ...all, columns: 1, offset: frame.planes.filter, step: all.columns };
  return { depthwise: plane, pointwise: column };
}

/** Weights as the state keeps them, with their shape. */
function written(key: WeightsKey, { values, shape }: KernelTensor) {
  return { [key]: values, [SHAPES[key]]: shape };
}

export class KernelPanel extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
    pattern: {},
  };
  declare state: State;
  declare frame: Frame;
  declare t: PanelTranslate;
  /** The last pattern that was not typed, to go back to. */
  declare pattern: Source;

  static override styles = [shared, panel];

  constructor() {
    super();
    // After "Back to the pattern": where the pattern is named again.
    new FocusHeir(this, () => this.renderRoot.querySelector('select'));
  }

  #choose(event: Event) {
    const source = (event.target as HTMLSelectElement).value as Source;
    requestChange(this, () => ({ kernel: { source } }), 'push');
  }

  // Typing over one weight makes all of them the reader's own, those of both stages.
  #type(key: WeightsKey, { row, column, value }: TypedWeight) {
    const type: Change = async (_, frame) => {
      const made = await frame();
      const plane = planesOf(made)[key];
      if (!plane || row >= plane.rows || column >= plane.columns) return {};
      const { kernel, pointwise } = made;
      const all: Record<string, ArrayLike<number>> = pointwise
        ? { ...written('depthwise', kernel), ...written('pointwise', pointwise) }
        : written('values', kernel);
      const typed = plane.offset + (row * plane.columns + column) * plane.step;
      const values = Array.from(all[key] ?? [], (old, at) => (at === typed ? value : old));
      return { kernel: { source: 'custom', ...all, [key]: values } };
    };
    requestChange(this, type, 'replace');
  }

  #option(each: Source) {
    const { source } = this.state.kernel;
    const defined = this.frame.definedKernels.includes(each);
    const hint = defined ? '' : ` (${this.t('panel.undefinedHere')})`;
    return option(
      each,
      this.t(`kernel.${each}`) + hint,
      each === source,
      !defined && each !== source,
    );
  }

  #sources() {
    const { source } = this.state.kernel;
    const all = fields.kernel.source.options;
    const isPattern = (each: Source) => !INITIALIZERS.includes(each);
    return html`
      <label class="source">
        <span>${this.t('panel.source')}</span>
        <select @change=${this.#choose}>
          ${all
            .filter((each) => isPattern(each) && (each !== 'custom' || source === 'custom'))
            .map((each) => this.#option(each))}
          <optgroup label="kernel_initializer">
            ${all.filter((each) => !isPattern(each)).map((each) => this.#option(each))}
          </optgroup>
        </select>
      </label>
    `;
  }

  // What a source needs besides its name.
  #filling() {
    const { source, seed, constant } = this.state.kernel;
    const draws = DRAWN_KERNELS.includes(source);
    const initializes = draws && INITIALIZERS.includes(source);
    return html`
      ${
        draws
          ? html`<c2d-seed
              .t=${this.t}
              .value=${live(seed)}
              @c2d-number=${(event: CustomEvent<number>) =>
                requestChange(this, () => ({ kernel: { seed: event.detail } }), 'push')}
            ></c2d-seed>`
          : nothing
      }
      ${
        source === 'constant'
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t('panel.constant')}
              .value=${live(constant)}
              .low=${-limits.value}
              .high=${limits.value}
              @c2d-number=${(event: CustomEvent<number>) =>
                requestChange(this, () => ({ kernel: { constant: event.detail } }), 'replace')}
            ></c2d-number>`
          : nothing
      }
      ${initializes ? html`<p class="soft">${prose(this.t('panel.ownGenerator'))}</p>` : nothing}
    `;
  }

  #weights() {
    const { channel, filter } = this.frame.planes;
    const planes = planesOf(this.frame);
    const names = { channel: channel + 1, filter: filter + 1 };
    const grid = (key: WeightsKey, heading: string) => {
      if (!planes[key]) return nothing;
      return html`
        <c2d-weights
          id=${key}
          .t=${this.t}
          .heading=${heading}
          .plane=${planes[key]}
          @c2d-weight=${(event: CustomEvent<TypedWeight>) => this.#type(key, event.detail)}
        ></c2d-weights>
      `;
    };
    return html`
      ${grid('values', this.t('panel.weights', names))}
      ${grid('depthwise', this.t('panel.depthwiseWeights', names))}
      ${grid('pointwise', this.t('panel.pointwiseWeights', names))}
    `;
  }

  #reset() {
    if (this.state.kernel.source !== 'custom') return nothing;
    return html`
      <button
        @click=${() => {
          const source = this.pattern;
          requestChange(this, () => ({ kernel: { source } }), 'push');
        }}
      >
        ${this.t('panel.reset')}
      </button>
    `;
  }

  override render() {
    if (!this.frame.layer.arguments.includes('kernel_size')) {
      return html`<p class="soft">${this.t('panel.noWeights')}</p>`;
    }
    return html`
      ${this.#sources()} ${this.#filling()}
      <c2d-bias .t=${this.t} .state=${this.state} .frame=${this.frame}></c2d-bias>
      ${this.#weights()} ${this.#reset()}
    `;
  }
}
customElements.define('c2d-kernel-panel', KernelPanel);
