// The choice of the kernel: a pattern or an initializer, every weight of it, and the number of
// filters.
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Frame, Tensor } from '../engine/frame';
import type { Plane } from '../paint/plane';
import type { Change } from '../session';
import { LARGEST_VALUE } from '../state/field';
import { fields, INITIALIZERS, type KernelShape, MAX_FILTERS } from '../state/fields';
import type { State } from '../state/state';
import { shortestFloat32 } from '../text/numbers';
import type { Translate } from '../text/translate';
import './bias';
import { requestChange } from './events';
import { FocusHeir } from './focus-heir';
import './number-input';
import { option } from './options';
import './seed';
import { pointwisePlane, type Shown, shownIn, shownKernel } from './shown';
import './slider';
import { drawsValues } from './sources';
import { panel, shared } from './styles';
import './weights';
import type { TypedWeight } from './weights';

type Source = State['kernel']['source'];
/** The key of the state that holds weights; that of their shape is beside it. */
type Weights = 'values' | 'depthwise' | 'pointwise';
const SHAPES = {
  values: 'shape',
  depthwise: 'depthwiseShape',
  pointwise: 'pointwiseShape',
} as const;

/** The planes of weights that can be typed: of the channel and the filter that are shown. */
function planesOf(frame: Frame, shown: Shown): Partial<Record<Weights, Plane>> {
  const plane = shownKernel(frame, shown);
  if (!plane) return {};
  if (!frame.pointwise) return { values: plane };
  const all = pointwisePlane(frame.pointwise);
  const column = { ...all, columns: 1, offset: shown.filter, step: all.columns };
  return { depthwise: plane, pointwise: column };
}

/** Weights as the state keeps them, with their shape. */
function written(key: Weights, { values, shape }: Tensor) {
  return {
    [key]: Array.from(values, shortestFloat32),
    [SHAPES[key]]: shape as unknown as KernelShape,
  };
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
  declare t: Translate;
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
    requestChange(this, () => ({ kernel: { source } }), 'choice');
  }

  // Typing over one weight makes all of them the reader's own, those of both stages.
  #type(key: Weights, { row, column, value }: TypedWeight) {
    const type: Change = async (state, frame) => {
      const made = await frame();
      const plane = planesOf(made, shownIn(made, state.shown))[key];
      if (!plane || row >= plane.rows || column >= plane.columns) return {};
      const { kernel, pointwise } = made;
      const all: Record<string, readonly number[]> = pointwise
        ? { ...written('depthwise', kernel), ...written('pointwise', pointwise) }
        : written('values', kernel);
      const typed = plane.offset + (row * plane.columns + column) * plane.step;
      const values = all[key]?.map((old, at) => (at === typed ? value : old));
      return { kernel: { source: 'custom', ...all, [key]: values } };
    };
    requestChange(this, type, 'slide');
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
    const isPattern = (each: Source) => !INITIALIZERS.some((initializer) => initializer === each);
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
    const initializes = source !== 'random' && drawsValues(source);
    return html`
      ${
        drawsValues(source)
          ? html`<c2d-seed
              .t=${this.t}
              .value=${live(seed)}
              @c2d-number=${(event: CustomEvent<number>) =>
                requestChange(this, () => ({ kernel: { seed: event.detail } }), 'choice')}
            ></c2d-seed>`
          : nothing
      }
      ${
        source === 'constant'
          ? html`<c2d-number
              .t=${this.t}
              .label=${this.t('panel.constant')}
              .value=${live(constant)}
              .low=${-LARGEST_VALUE}
              .high=${LARGEST_VALUE}
              @c2d-number=${(event: CustomEvent<number>) =>
                requestChange(this, () => ({ kernel: { constant: event.detail } }), 'slide')}
            ></c2d-number>`
          : nothing
      }
      ${initializes ? html`<p class="soft">${this.t('panel.ownGenerator')}</p>` : nothing}
    `;
  }

  #weights() {
    const shown = shownIn(this.frame, this.state.shown);
    const planes = planesOf(this.frame, shown);
    const names = { channel: shown.channel + 1, filter: shown.filter + 1 };
    const grid = (key: Weights, heading: string) => {
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
          requestChange(this, () => ({ kernel: { source } }), 'choice');
        }}
      >
        ${this.t('panel.reset')}
      </button>
    `;
  }

  #filters() {
    if (!this.frame.arguments.includes('filters')) return nothing;
    return html`
      <c2d-slider
        .label=${this.t('panel.filters')}
        .name=${this.t('panel.filters')}
        .value=${live(this.state.filters)}
        .min=${1}
        .max=${MAX_FILTERS}
        @c2d-slide=${(event: CustomEvent<number>) =>
          requestChange(this, () => ({ filters: event.detail }), 'slide')}
      ></c2d-slider>
    `;
  }

  override render() {
    if (!this.frame.arguments.includes('kernel_size')) {
      return html`<p class="soft">${this.t('panel.noWeights')}</p>`;
    }
    return html`
      ${this.#sources()} ${this.#filling()} ${this.#filters()}
      <c2d-bias .t=${this.t} .state=${this.state} .frame=${this.frame}></c2d-bias>
      ${this.#weights()} ${this.#reset()}
    `;
  }
}
customElements.define('c2d-kernel-panel', KernelPanel);
