// What Keras (or NumPy, which pads for it) says to a layer that it refuses, the same in the reader's
// words, and a way out; and what becomes of layers that Keras accepts and TensorFlow does not.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, Ruling } from '../contract/types';
import type { Change } from '../session';
import type { State } from '../state/state';
import type { Translate } from '../text/translate';
import { requestChange } from './events';
import { FocusHeir } from './focus-heir';
import { plain, prose } from './prose';
import { shared } from './styles';

/** The numbers that the texts about a kernel that does not fit speak of. */
export function sizesOf({ effectiveKernel, input }: Frame): Record<string, number> {
  const [height, width] = effectiveKernel;
  const [inputHeight, inputWidth] = input.shape;
  return { height, width, inputHeight, inputWidth };
}

/** Who refuses: Keras, or NumPy, which pads for it. */
export function refuserText({ refusal }: Frame, t: Translate): string {
  return t(refusal?.code === 'numpy_pads' ? 'refusal.numpy' : 'refusal.keras');
}

/** A refusal in the reader's words, to be heard; empty without one. */
export function refusalText(frame: Frame, state: State, t: Translate): string {
  return plain(refusalProse(frame, state, t));
}

function refusalProse(frame: Frame, { padding }: State, t: Translate): string {
  const { refusal, layer } = frame;
  if (refusal?.code === 'pads' && layer.scatters) return t('refusal.crops');
  if (refusal?.code !== 'output_size') return refusal ? t(`refusal.${refusal.code}`) : '';
  if (layer.scatters) return t('refusal.nothing_left');
  // How large the input is with its padding, the sentence of Keras tells.
  if (typeof padding !== 'string') return t('refusal.output_size_padded', sizesOf(frame));
  const pools = layer.pooling !== 'none';
  return t(pools ? 'refusal.output_size_pool' : 'refusal.output_size', sizesOf(frame));
}

/** Of what is there when it is applied; the one painted may be one change behind. */
const remedyOfNow: Change = async (_, frame) => (await frame()).refusal?.remedy ?? {};

export class RefusalNote extends LitElement {
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
    css`
      /* What it has to say are items of the place where it stands; mostly that is nothing. */
      :host {
        display: contents;
      }
      div {
        background: var(--warn-ground);
        border-left: 4px solid var(--warn);
        border-radius: 7px;
        padding: 10px 14px;
        display: grid;
        gap: 5px;
      }
      .caveat {
        background: var(--accent-ground);
        border-left-color: var(--accent);
      }
      strong {
        color: var(--warn);
      }
      .caveat strong {
        color: inherit;
      }
      button {
        justify-self: start;
      }
      button code {
        overflow-wrap: normal;
      }
      code {
        font-size: 13px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    // A remedy that was taken leaves the output that there now is.
    new FocusHeir(this, () => this.renderRoot.querySelector('button') ?? this.#stage);
  }

  get #stage(): HTMLElement | null {
    return (this.getRootNode() as ShadowRoot).querySelector('c2d-stage');
  }

  #remedy({ remedy, remedyText }: Ruling) {
    const channels = remedy.input?.shape[2];
    return html`
      <button @click=${() => requestChange(this, remedyOfNow, 'push')}>
        ${this.t('refusal.remedy')}
        ${remedyText ? html`<code>${remedyText}</code>` : nothing}${remedyText && channels ? ',' : nothing}
        ${channels ? this.t('remedy.channels', { channels }) : nothing}
      </button>
    `;
  }

  #refusal() {
    const { refusal, beyondLimits, output } = this.frame;
    if (beyondLimits && !refusal) return html`<div>${this.t('refusal.limits')}</div>`;
    if (!refusal) return nothing;
    return html`
      <div>
        <strong>${refuserText(this.frame, this.t)}</strong>
        <span>${prose(refusalProse(this.frame, this.state, this.t))} ${output ? this.t('refusal.anyway') : nothing}</span>
        ${refusal.message ? html`<code lang="en">ValueError: ${refusal.message}</code>` : nothing}
        ${this.#remedy(refusal)}
      </div>
    `;
  }

  #caveats() {
    return this.frame.caveats.map(
      ({ code, message }) => html`
        <div class="caveat">
          <span>${prose(this.t(`caveat.${code}`))}</span>
          ${message ? html`<code lang="en">${message}</code>` : nothing}
        </div>
      `,
    );
  }

  override render() {
    return html`${this.#refusal()} ${this.#caveats()}`;
  }
}
customElements.define('c2d-refusal', RefusalNote);
