// The Keras call that makes this layer, and a button that copies the whole program.
import { css, html, nothing } from 'lit';
import type { Frame } from '../contract/types';
import type { Questions } from '../session';
import type { State } from '../state/state';
import type { Translate } from '../text/translate';
import { Following } from './following';
import './copy-button';
import { shared } from './styles';

export class Call extends Following {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    ask: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare ask: Questions;
  declare t: Translate;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px 12px;
        align-items: center;
      }
      pre {
        background: var(--code);
        border-radius: 7px;
        padding: 8px 10px;
        font-size: 13px;
        line-height: 1.5;
        white-space: pre-wrap;
        overflow-wrap: break-word;
      }
      pre span {
        display: inline-block;
      }
      .raises {
        color: var(--warn);
      }
      @container (max-width: 1000px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          gap: 6px;
        }
        pre {
          font-size: 11.5px;
          padding: 6px 8px;
        }
      }
    `,
  ];

  // A run may be replaced while the reader presses the button: then its successor is on the way.
  async #program(): Promise<string | null> {
    const program = await this.ask.program(this.frame.run);
    if (program !== null) return program;
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    return this.ask.program(this.frame.run);
  }

  override render() {
    const { call, refusal } = this.frame;
    const [start, ...rest] = call.pieces;
    // What stands around the layer has lines of its own.
    const before = call.before.map((statement) => `${statement}\n`);
    const after = call.after.map((statement) => `\n${statement}`);
    return html`
      <pre aria-label=${this.t('call.label')} role="group"><code>${before}${start}${rest.map((piece, at) => html`${at > 0 ? ' ' : ''}<span>${piece}</span>`)}${after}</code>${
        refusal?.message ? html`<code class="raises">  # ${this.t('call.raises')}</code>` : nothing
      }</pre>
      <c2d-copy
        .t=${this.t}
        .label=${this.t('call.copy')}
        .done=${this.t(this.state.input.source === 'picture' ? 'call.copiedBeside' : 'call.copied')}
        .text=${() => this.#program()}
      ></c2d-copy>
    `;
  }
}
customElements.define('c2d-call', Call);
