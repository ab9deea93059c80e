// What Keras (or NumPy, which pads for it) says to a layer that it refuses, the same in the reader's
// words, and a way out; and what TensorFlow says to layers that Keras accepts.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, Ruling } from '../contract/types';
import type { Change } from '../session';
import type { State } from '../state/state';
import type { PanelTranslate } from '../text/translate';
import './caveats';
import { requestChange } from './events';
import { FocusHeir } from './focus-heir';
import { prose } from './prose';
import { refusalProse, refuserText } from './refusal-text';
import { shared } from './styles';

/** Of what is there when it is applied; the one painted may be one change behind. */
const remedyOfNow: Change = async (_, frame) => (await frame()).refusal?.remedy ?? {};

export class RulingNote extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
    heir: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare t: PanelTranslate;
  /** What has the focus once a remedy was taken. */
  declare heir: HTMLElement | null;

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
      strong {
        color: var(--warn);
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
    new FocusHeir(this, () => this.renderRoot.querySelector('button') ?? this.heir);
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
        ${this.#remedy(refusal)}
        <span>${prose(refusalProse(this.frame, this.state, this.t))} ${output ? this.t('refusal.anyway') : nothing}</span>
        ${refusal.message ? html`<code lang="en">ValueError: ${refusal.message}</code>` : nothing}
      </div>
    `;
  }

  override render() {
    const { frame, t } = this;
    return html`${this.#refusal()} <c2d-caveats .t=${t} .frame=${frame}></c2d-caveats>`;
  }
}
customElements.define('c2d-ruling', RulingNote);
