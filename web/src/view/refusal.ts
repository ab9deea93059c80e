// Where it stands what Keras says to a layer that it refuses, and what TensorFlow says to one that it
// accepts: fetched where there is something.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame } from '../contract/types';
import type { State } from '../state/state';
import type { Translate } from '../text/translate';
import { arriving } from './arriving';
import { FocusHeir } from './focus-heir';
import { arrivalOf, fetchPanel } from './panels';
import { shared } from './styles';

export class Refusal extends LitElement {
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
    `,
  ];

  constructor() {
    super();
    new FocusHeir(this, () => this.#stage);
  }

  get #stage(): HTMLElement | null {
    return (this.getRootNode() as ShadowRoot).querySelector('c2d-stage');
  }

  // Says meanwhile that it is on its way.
  #again = () => {
    this.#fetch();
    this.requestUpdate();
  };

  #fetch() {
    fetchPanel('ruling', this.t.lang, () => this.requestUpdate());
  }

  // What failed is fetched again only when the reader asks for it.
  override render() {
    const { frame, state, t } = this;
    const arrival = arrivalOf('ruling', t.lang);
    const { refusal, beyondLimits, caveats } = frame;
    const isSaid = refusal || beyondLimits || caveats.length > 0;
    if (arrival !== 'there' && !isSaid) return nothing;
    if (arrival === 'loading') this.#fetch();
    const content = () => html`
      <c2d-ruling .t=${t} .state=${state} .frame=${frame} .heir=${this.#stage}></c2d-ruling>
    `;
    return arriving(arrival, t, content, this.#again);
  }
}
customElements.define('c2d-refusal', Refusal);
