// Input, kernel and output in one row, joined by the signs of the operation.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, Tensor } from '../engine/frame';
import { channelPlane, kernelPlane } from '../paint/plane';
import type { State } from '../state/state';
import { longNumber, shapeText, shortNumber } from '../text/numbers';
import type { Translate } from '../text/translate';
import { requestPatch } from './events';
import './heatmap';
import { refusalText, sizesOf } from './refusal';
import { shownIn } from './shown';
import { shared } from './styles';

/** Speech waits until the slider rests. */
const ANNOUNCE_MS = 500;

export class Stage extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
    announced: { state: true },
  };
  declare state: State;
  declare frame: Frame;
  declare t: Translate;
  declare announced: string;

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
      }
    `,
  ];

  constructor() {
    super();
    this.announced = '';
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
    const { output, refusal } = this.frame;
    const shown = output
      ? this.t('stage.announceOutput', {
          shape: shapeText(output.shape),
          low: longNumber(output.low, this.t.lang),
          high: longNumber(output.high, this.t.lang),
        })
      : this.t('stage.announceNone');
    const refused = refusal ? [`${this.t('refusal.keras')}.`, refusalText(this.frame, this.t)] : [];
    return [...refused, shown, this.#spanned(), this.#padded(), this.#standIn()]
      .filter(Boolean)
      .join(' ');
  }

  #heatmap(part: 'input' | 'kernel' | 'output', tensor: Tensor | null, note = '') {
    const { channel, filter } = shownIn(this.frame, this.state.shown);
    const plane =
      tensor === null || tensor.values.length === 0
        ? null
        : part === 'kernel'
          ? kernelPlane(tensor.shape, tensor.values, channel, filter)
          : channelPlane(tensor.shape, tensor.values, part === 'input' ? channel : filter);
    return html`
      <c2d-heatmap
        id=${part}
        .t=${this.t}
        .heading=${this.t(`stage.${part}`)}
        .shape=${plane && tensor ? shapeText(tensor.shape) : ''}
        .plane=${plane}
        .span=${tensor ?? { low: 0, high: 0 }}
        .palette=${part === 'kernel' ? 'inferno' : 'viridis'}
        .note=${note}
      ></c2d-heatmap>
    `;
  }

  #selector(key: 'channel' | 'filter', count: number) {
    if (count < 2) return nothing;
    const chosen = shownIn(this.frame, this.state.shown)[key];
    return html`
      <label>
        ${this.t(`stage.${key}`)}
        <select
          @change=${(event: Event) => {
            const index = Number((event.target as HTMLSelectElement).value);
            requestPatch(this, { shown: { [key]: index } }, 'slide');
          }}
        >
          ${Array.from(
            { length: count },
            (_, index) => html`
              <option value=${index} .selected=${index === chosen}>
                ${this.t('stage.ofMany', { index: index + 1, count })}
              </option>
            `,
          )}
        </select>
      </label>
    `;
  }

  #bias() {
    const { bias } = this.frame;
    if (bias.length === 0) return nothing;
    const value = bias[shownIn(this.frame, this.state.shown).filter] ?? 0;
    return html`<span>+ ${this.t('stage.bias', { value: shortNumber(value, this.t.lang) })}</span>`;
  }

  // Why there is no output, short enough to stand in its place.
  #absence() {
    if (this.frame.refusal?.code !== 'output_size') return this.t('stage.noOutput');
    return this.t('stage.doesNotFit', sizesOf(this.frame));
  }

  // A dilated kernel spans more than it has weights.
  #spanned() {
    if (Math.max(...this.state.dilationRate) <= 1) return '';
    return this.t('stage.spans', { spanned: shapeText(this.frame.effectiveKernel) });
  }

  #padded() {
    const [top = 0, bottom = 0, left = 0, right = 0] = this.frame.geometry?.padding ?? [];
    const none = top + bottom + left + right === 0;
    return none ? '' : this.t('stage.padded', { top, bottom, left, right });
  }

  #standIn() {
    const { source } = this.state.kernel;
    if (source === this.frame.kernelSource || this.frame.kernel.values.length === 0) return '';
    const [height, width] = this.state.kernelSize;
    return this.t('stage.undefinedKernel', { name: this.t(`kernel.${source}`), height, width });
  }

  // One line that is always there, so that nothing moves when there is something to say.
  #status() {
    const refused = this.frame.refusal && html`<strong>${this.t('refusal.keras')}.</strong>`;
    return html`
      <p class="below status">
        ${refused} <span class="soft">${this.#spanned()} ${this.#padded()}</span>
      </p>
    `;
  }

  override render() {
    const { input, kernel, output } = this.frame;
    const [, , channels = 1] = input.shape;
    const filters = kernel.shape[3] ?? 1;
    const standIn = this.#standIn();
    return html`
      <section aria-label=${this.t('stage.label')}>
        <div class="row">
          ${this.#heatmap('input', input)}
          <span class="sign" aria-hidden="true">∗</span>
          ${this.#heatmap('kernel', kernel, this.t('stage.noKernel'))}
          <span class="sign" aria-hidden="true">=</span>
          ${this.#heatmap('output', output, this.#absence())}
        </div>
        <div class="planes">
          ${this.#selector('channel', channels)} ${this.#selector('filter', filters)} ${this.#bias()}
        </div>
        ${this.#status()}
        <p class="below" ?hidden=${!standIn}>${standIn}</p>
        <p class="below soft" ?hidden=${channels < 2}>
          ${this.t('stage.summed', { count: channels })}
        </p>
        <p class="visually-hidden" role="status">${this.announced}</p>
      </section>
    `;
  }
}
customElements.define('c2d-stage', Stage);
