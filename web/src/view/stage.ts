// Input, kernel and output in one row, joined by the signs of the operation; of SeparableConv2D the
// second stage in a row below.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, KernelTensor, Planes, Tensor } from '../contract/types';
import { channelPlane, type Plane } from '../paint/plane';
import { type ArrayName, type Span, scaleFor } from '../paint/scale';
import type { Questions } from '../session';
import type { State } from '../state/state';
import { longNumber, orderedShape, shapeText, shortNumber } from '../text/numbers';
import type { Translate } from '../text/translate';
import { requestChange } from './events';
import { FocusHeir } from './focus-heir';
import type { Cell } from './grid-walk';
import './heatmap';
import type { Heatmap } from './heatmap';
import { option } from './options';
import { pointwisePlane, rangeOf, shownKernel } from './planes';
import { refusalText, refuserText, sizesOf } from './refusal';
import { shared } from './styles';

const NO_CELLS: readonly Cell[] = [];

/** Whose output stands above it; the line below says which way of writing it. */
const MAKERS: Readonly<Record<string, string>> = { pytorch: 'PyTorch', jax: 'JAX', onnx: 'ONNX' };

/** Speech waits until the slider rests. */
const ANNOUNCE_MS = 500;

export class Stage extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    ask: { attribute: false },
    t: { attribute: false },
    announced: { state: true },
    pointed: { state: true },
    scattered: { state: true },
  };
  declare state: State;
  declare frame: Frame;
  declare ask: Questions;
  declare t: Translate;
  declare announced: string;
  /** The cell of the input under the cursor. */
  declare pointed: Cell | null;
  /** The cells of the output that it takes part in, of a layer that is understood from the input. */
  declare scattered: readonly Cell[];

  #timer = 0;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(0, 0.8fr) auto minmax(0, 1fr);
        gap: 14px;
        align-items: start;
      }
      .sign {
        align-self: center;
        font-size: 30px;
        line-height: 1;
        color: var(--soft);
      }
      .second {
        margin-top: 12px;
        padding-top: 12px;
        border-top: 1px solid var(--line);
      }
      .second p {
        align-self: center;
      }
      .planes {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 18px;
        justify-content: center;
        align-items: center;
        margin-top: 6px;
      }
      .below {
        text-align: center;
        margin-top: 4px;
      }
      .status {
        min-height: 1.45em;
      }
      .status strong {
        color: var(--warn);
      }
      @media (max-width: 760px) {
        .row {
          gap: 5px;
        }
        .sign {
          font-size: 17px;
        }
        .below,
        .planes {
          font-size: 12px;
          margin-top: 0;
        }
        .second p {
          font-size: 11px;
          line-height: 1.3;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.announced = '';
    this.pointed = null;
    this.scattered = NO_CELLS;
    // After "Back to Keras", whose output it then is.
    new FocusHeir(this, () => this.#entrance);
  }

  /** Focuses the output, or the input where there is none. */
  override focus(options?: FocusOptions) {
    this.#entrance?.focus(options);
  }

  get #entrance(): Heatmap | null {
    return this.renderRoot.querySelector(this.#output ? '#output' : '#input');
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('pointed') || changed.has('frame')) this.#scatter();
  }

  // A transposed convolution is understood from the input: each value puts a window into the output.
  async #scatter() {
    const { pointed, frame } = this;
    if (!pointed || !frame.layer.scatters) {
      this.scattered = NO_CELLS;
      return;
    }
    const cells = await this.ask.reached(frame.run, pointed.row, pointed.column);
    if (pointed === this.pointed && frame === this.frame) this.scattered = cells ?? NO_CELLS;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('frame') && !changed.has('t')) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.announced = this.#announcement();
    }, ANNOUNCE_MS);
  }

  // Everything that the eye gets at a glance: what Keras says, the output, zeros and stand-ins.
  #announcement(): string {
    const { refusal } = this.frame;
    const output = this.#output;
    const produced = output
      ? this.t('stage.announceOutput', {
          shape: orderedShape(output.shape, this.state.dataFormat),
          low: longNumber(output.low, this.t.lang),
          high: longNumber(output.high, this.t.lang),
        })
      : this.t('stage.announceNone');
    const refused = refusal
      ? [`${refuserText(this.frame, this.t)}.`, refusalText(this.frame, this.state, this.t)]
      : [];
    const texts = [this.#spanned(), this.#padded(), this.#activated(), this.#differing()];
    return [...refused, produced, ...texts, this.#standIn()].filter(Boolean).join(' ');
  }

  // What is drawn: the planes shown of all arrays.
  #drawn() {
    const { input, depthwise, pointwise, planes } = this.frame;
    const output = this.#output;
    return {
      input: channelPlane(input.shape, input.values, planes.channel),
      kernel: shownKernel(this.frame),
      depthwise: depthwise && channelPlane(depthwise.shape, depthwise.values, planes.between),
      pointwise: pointwise && pointwisePlane(pointwise),
      output: output && channelPlane(output.shape, output.values, planes.filter),
    };
  }

  /** Of the framework chosen, where it has one. */
  get #output(): Tensor | null {
    return this.frame.foreign ?? this.frame.output;
  }

  /** What the table says of the framework chosen. */
  get #row() {
    return this.frame.frameworks.find(({ framework }) => framework === this.state.shown.framework);
  }

  #heatmap(array: ArrayName, tensor: Tensor | KernelTensor | null, plane: Plane | null, note = '') {
    const range = this.#range(tensor, plane);
    const { palette, span } = scaleFor(this.state.shown.scale, array, range, tensor ?? range);
    const foreign = array === 'output' && this.frame.foreign !== null;
    return html`
      <c2d-heatmap
        id=${array}
        .t=${this.t}
        .heading=${this.#heading(array, foreign)}
        .shape=${plane && tensor ? this.#shape(array, tensor) : ''}
        .plane=${plane}
        .span=${span}
        .palette=${palette}
        .note=${note}
        .marks=${foreign && this.frame.differs.length > 0 ? this.frame.differs : null}
        .framed=${array === 'output' ? this.scattered : NO_CELLS}
        @c2d-cursor=${(event: CustomEvent<Cell | null>) => {
          const { scatters } = this.frame.layer;
          if (array === 'input' && (scatters || !event.detail)) this.pointed = event.detail;
        }}
      ></c2d-heatmap>
    `;
  }

  #heading(array: ArrayName, foreign: boolean) {
    if (foreign) {
      const maker = MAKERS[this.state.shown.framework.split('_')[0] ?? ''] ?? '';
      return `${this.t('stage.output')}: ${maker}`;
    }
    if (array === 'kernel' && this.frame.pointwise) return this.t('stage.depthwiseKernel');
    if (array === 'kernel' && this.#pools) return this.t('stage.window');
    return this.t(`stage.${array}`);
  }

  #shape(array: ArrayName, tensor: Tensor | KernelTensor) {
    const isKernel = array === 'kernel' || array === 'pointwise';
    return isKernel ? shapeText(tensor.shape) : orderedShape(tensor.shape, this.state.dataFormat);
  }

  // All planes of an array share one range, or each has its own.
  #range(tensor: Tensor | KernelTensor | null, plane: Plane | null): Span {
    if (!tensor || !plane) return { low: 0, high: 0 };
    return this.state.shown.range === 'own' ? rangeOf(plane, tensor) : tensor;
  }

  get #pools() {
    return this.frame.layer.pooling !== 'none';
  }

  // With nothing to choose, what is shown of several is told all the same.
  #selector(
    key: 'channel' | 'filter' | 'between',
    label: string,
    choices: ArrayLike<number>,
    count: number,
  ) {
    if (count < 2 || choices.length === 0) return nothing;
    const chosen = this.frame.planes[key];
    const named = (index: number) => this.t('stage.ofMany', { index: index + 1, count });
    if (choices.length === 1) return html`<span>${label} ${named(chosen)}</span>`;
    return html`
      <label>
        ${label}
        <select
          id=${key}
          @change=${(event: Event) => {
            const index = Number((event.target as HTMLSelectElement).value);
            requestChange(this, () => ({ shown: { [key]: index } }), 'replace');
          }}
        >
          ${Array.from(choices, (index) => option(index, named(index), index === chosen))}
        </select>
      </label>
    `;
  }

  #selectors({ channels, betweens, filters }: Planes) {
    const { input, depthwise, layer } = this.frame;
    const stages = depthwise?.shape[2] ?? 1;
    const all = [...Array(filters).keys()];
    const named = layer.arguments.includes('filters') ? 'stage.filter' : 'stage.outputChannel';
    return html`
      ${this.#selector('channel', this.t('stage.channel'), channels, input.shape[2])}
      ${this.#selector('between', this.t('stage.between'), betweens, stages)}
      ${this.#selector('filter', this.t(named), all, filters)}
    `;
  }

  #bias() {
    const { bias, planes } = this.frame;
    if (bias.length === 0) return nothing;
    const value = bias[planes.filter] ?? 0;
    return html`<span>+ ${this.t('stage.bias', { value: shortNumber(value, this.t.lang) })}</span>`;
  }

  // Why there is no output, short enough to stand in its place.
  #absence() {
    const { refusal, layer } = this.frame;
    const told = layer.scatters || typeof this.state.padding !== 'string';
    return refusal?.code !== 'output_size' || told
      ? this.t('stage.noOutput')
      : this.t('stage.doesNotFit', sizesOf(this.frame));
  }

  // A dilated kernel spans more than it has weights.
  #spanned() {
    const dilates = this.frame.layer.arguments.includes('dilation_rate');
    if (!dilates || Math.max(...this.state.dilationRate) <= 1) return '';
    return this.t('stage.spans', { spanned: shapeText(this.frame.effectiveKernel) });
  }

  #padded() {
    const { foreign, geometry, layer } = this.frame;
    const padding = foreign ? this.#row?.padding : geometry?.padding;
    if (!padding?.some((count) => count !== 0)) return '';
    const [top, bottom, left, right] = padding;
    const values = { top, bottom, left, right };
    const { paddingMode } = this.state;
    if (layer.scatters) return this.t('stage.cropped', values);
    if (paddingMode !== 'zeros') return this.t('stage.paddedBy', { ...values, mode: paddingMode });
    if (layer.pooling === 'none') return this.t('stage.padded', values);
    // What pooling makes of padding differs by framework, and the table tells.
    if (foreign) return '';
    return this.t(
      layer.paddingCounts ? 'stage.padded' : `stage.paddedPools.${layer.pooling}`,
      values,
    );
  }

  #standIn() {
    const { source } = this.state.kernel;
    if (source === this.frame.kernelSource || this.frame.kernel.values.length === 0) return '';
    const [height, width] = this.state.kernelSize;
    return this.t('stage.undefinedKernel', { name: this.t(`kernel.${source}`), height, width });
  }

  // What is done to the values after the sums.
  #activated() {
    const { activation } = this.state;
    const takes = this.frame.layer.arguments.includes('activation') && activation !== 'linear';
    return takes && this.frame.output ? this.t('stage.activated', { name: activation }) : '';
  }

  #differing() {
    if (!this.frame.foreign) return '';
    const name = this.t(`frameworks.name.${this.state.shown.framework}`);
    if (!this.frame.output) return this.t('stage.foreignAlone', { name });
    const count = this.#row?.different ?? null;
    if (count === null) return this.t('stage.foreign', { name });
    return this.t(count > 0 ? 'stage.foreignDiffers' : 'stage.foreignAlike', { name, count });
  }

  // One line that is always there, so that nothing moves when there is something to say.
  #status() {
    const refused =
      this.frame.refusal && html`<strong>${refuserText(this.frame, this.t)}.</strong>`;
    return html`
      <p class="below status">
        ${refused} <span class="soft">${this.#spanned()} ${this.#padded()} ${this.#activated()}</span>
      </p>
    `;
  }

  // Of a SeparableConv2D, what is left of the equals sign is not yet the output.
  #secondStage(pointwise: Plane | null, output: unknown) {
    if (!this.frame.pointwise) return nothing;
    return html`
      <div class="row second">
        <p class="soft">${this.t('stage.secondStage')}</p>
        <span class="sign" aria-hidden="true">∗</span>
        ${this.#heatmap('pointwise', this.frame.pointwise, pointwise)}
        <span class="sign" aria-hidden="true">=</span>
        ${output}
      </div>
    `;
  }

  override render() {
    const { input, kernel, depthwise, pointwise, planes } = this.frame;
    const separable = pointwise !== null;
    const [, , channels] = input.shape;
    const drawn = this.#drawn();
    const drawnOutput = this.#heatmap('output', this.#output, drawn.output, this.#absence());
    const pools = this.#pools;
    const standIn = this.#standIn();
    const differing = this.#differing();
    const summed = pools || separable ? 0 : planes.channels.length;
    return html`
      <section aria-label=${this.t('stage.label')}>
        <div class="row">
          ${this.#heatmap('input', input, drawn.input)}
          <span class="sign" aria-hidden="true">${pools ? '→' : '∗'}</span>
          ${this.#heatmap('kernel', kernel, drawn.kernel, this.#kernelNote())}
          <span class="sign" aria-hidden="true">${pools ? '→' : '='}</span>
          ${
            separable
              ? this.#heatmap('depthwise', depthwise, drawn.depthwise, this.#absence())
              : drawnOutput
          }
        </div>
        ${this.#secondStage(drawn.pointwise, drawnOutput)}
        <div class="planes">${this.#selectors(planes)} ${this.#bias()}</div>
        ${this.#status()}
        <p class="below" ?hidden=${!standIn}>${standIn}</p>
        <p class="below" ?hidden=${!differing}>
          ${differing}
          <button
            @click=${() => requestChange(this, () => ({ shown: { framework: 'keras' } }), 'push')}
          >
            ${this.t('stage.backToKeras')}
          </button>
        </p>
        <p class="below soft" ?hidden=${summed < 2 || !this.#output}>
          ${this.t(summed < channels ? 'stage.summedGroup' : 'stage.summed', { count: summed })}
        </p>
        <p class="visually-hidden" role="status">${this.announced}</p>
      </section>
    `;
  }

  #kernelNote() {
    const { pooling } = this.frame.layer;
    const [height, width] = this.state.poolSize;
    return this.t(pooling === 'none' ? 'stage.noKernel' : `stage.pools.${pooling}`, {
      height,
      width,
    });
  }
}
customElements.define('c2d-stage', Stage);
