// How large the output is, and why.
import { css, html } from 'lit';
import type { Frame } from '../../contract/types';
import type { State } from '../../state/state';
import type { Translate } from '../../text/translate';
import { Following } from '../following';
import { shared } from '../styles';
import { sizeFormulas, type Word } from './size-terms';

export class SizeLine extends Following {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
  };
  declare t: Translate;
  declare state: State;
  declare frame: Frame;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        color: var(--soft);
        font-size: 13px;
        line-height: 19px;
      }
      code {
        color: var(--ink);
        font-size: 12px;
      }
    `,
  ];

  override render() {
    const lines = sizeFormulas(this.state, this.frame, this.t);
    return lines.map((line) => html`<p>${line.map(shown)}</p>`);
  }
}

function shown({ text, code }: Word) {
  return code ? html`<code>${text}</code>` : text;
}

customElements.define('c2d-size-line', SizeLine);
