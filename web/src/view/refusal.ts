// What Keras says to a layer that it refuses, and the same in the reader's words.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame } from '../engine/frame';
import type { Key } from '../text/catalogue';
import type { Translate } from '../text/translate';
import { shared } from './styles';

/** The numbers that the texts about a kernel that does not fit speak of. */
export function sizesOf({ effectiveKernel, input }: Frame): Record<string, number> {
  const [height = 0, width = 0] = effectiveKernel;
  const [inputHeight = 0, inputWidth = 0] = input.shape;
  return { height, width, inputHeight, inputWidth };
}

/** A refusal in the reader's words; empty without one. */
export function refusalText(frame: Frame, t: Translate): string {
  return frame.refusal ? t(`refusal.${frame.refusal.code}` as Key, sizesOf(frame)) : '';
}

export class RefusalNote extends LitElement {
  static override properties = { frame: { attribute: false }, t: { attribute: false } };
  declare frame: Frame;
  declare t: Translate;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      div {
        background: var(--warn-ground);
        border-left: 4px solid var(--warn);
        border-radius: 7px;
        padding: 10px 14px;
        margin-bottom: 12px;
        display: grid;
        gap: 5px;
      }
      strong {
        color: var(--warn);
      }
      code {
        font-size: 13px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const { refusal, beyondLimits, output } = this.frame;
    if (beyondLimits && !refusal) return html`<div>${this.t('refusal.limits')}</div>`;
    if (!refusal) return nothing;
    return html`
      <div>
        <strong>${this.t('refusal.keras')}</strong>
        <span>${refusalText(this.frame, this.t)} ${output ? this.t('refusal.anyway') : nothing}</span>
        <code lang="en">ValueError: ${refusal.message}</code>
      </div>
    `;
  }
}
customElements.define('c2d-refusal', RefusalNote);
