// What is good to know of a layer: a line that names it, and unfolds to a sentence each.
import { css, html, nothing } from 'lit';
import type { Frame } from '../../contract/types';
import type { State } from '../../state/state';
import type { Translate } from '../../text/translate';
import { Following } from '../following';
import { arrivalOf, fetchPanel } from '../panels';
import { shared } from '../styles';
import { remarksOn } from './remarks-on';

export class Remarks extends Following {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
    open: { state: true },
  };
  declare state: State;
  declare frame: Frame;
  declare t: Translate;
  declare open: boolean;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        font-size: 13px;
      }
      summary {
        cursor: pointer;
        color: var(--soft);
        padding-block: 3px;
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
  }

  // What failed is fetched again when it is unfolded again.
  #toggled(event: Event) {
    this.open = (event.target as HTMLDetailsElement).open;
    if (this.open) this.#fetch();
  }

  #fetch() {
    fetchPanel('remarks', this.t.lang, () => this.requestUpdate());
  }

  #content() {
    const arrival = arrivalOf('remarks', this.t.lang);
    if (arrival === 'failed') return html`<p role="alert">${this.t('panels.failed')}</p>`;
    if (arrival === 'loading') return html`<p class="soft">${this.t('panels.loading')}</p>`;
    return html`
      <c2d-remark-list .t=${this.t} .state=${this.state} .frame=${this.frame}></c2d-remark-list>
    `;
  }

  override render() {
    // The same for all settings of a layer: nothing below may move while a slider does.
    const topics = remarksOn(this.frame).map((each) => this.t(`remarks.${each}`));
    return html`
      <details @toggle=${this.#toggled}>
        <summary>${this.t('remarks.label')}: ${topics.join(' · ')}</summary>
        ${this.open ? this.#content() : nothing}
      </details>
    `;
  }
}
customElements.define('c2d-remarks', Remarks);
