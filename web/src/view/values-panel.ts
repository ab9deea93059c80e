// How the values of the input and of the output are distributed.
import { css, html, LitElement } from 'lit';
import type { Frame } from '../contract/types';
import type { Questions } from '../session';
import type { Translate } from '../text/translate';
import './histogram';
import { shared } from './styles';

export class ValuesPanel extends LitElement {
  static override properties = {
    frame: { attribute: false },
    ask: { attribute: false },
    t: { attribute: false },
  };
  declare frame: Frame;
  declare ask: Questions;
  declare t: Translate;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(250px, 1fr));
        gap: 14px;
      }
    `,
  ];

  override render() {
    const { t, ask } = this;
    const { input, output } = this.frame;
    return html`
      <c2d-histogram .t=${t} .heading=${t('stage.input')} .tensor=${input} .ask=${ask}></c2d-histogram>
      ${
        output
          ? html`<c2d-histogram
              .t=${t}
              .heading=${t('stage.output')}
              .tensor=${output}
              .ask=${ask}
            ></c2d-histogram>`
          : html`<p class="soft">${t('stage.noOutput')}</p>`
      }
    `;
  }
}
customElements.define('c2d-values', ValuesPanel);
