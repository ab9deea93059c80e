// The scene with the most needed controls, for a frame in somebody's page: both axes are fitted into
// what there is, from 320 by 480 and 500 by 300 on. What does not fit is one link away.
import { html, LitElement, nothing } from 'lit';
import type { Frame } from '../../contract/types';
import type { Questions } from '../../session';
import { fields } from '../../state/fields';
import { hides, type State } from '../../state/state';
import type { Notice, Translate } from '../../text/translate';
import { Attention } from '../attention';
import { LayerChoice } from '../layer-choice';
import { noticeStyles, notices } from '../notices';
import { option } from '../options';
import '../stage/stage';
import type { Stage } from '../stage/stage';
import { shared } from '../styles';
import './controls';
import { smallStyles } from './small-styles';
import { words } from './words';

/** What is above, below and between them. */
const AROUND = 18;

export class Small extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    ask: { attribute: false },
    notices: { attribute: false },
    link: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare ask: Questions;
  declare notices: readonly Notice[];
  /** The link to the whole page with the present state, where there is one. */
  declare link: (() => string) | null;
  declare t: Translate;

  static override styles = [shared, noticeStyles, smallStyles];

  readonly #attention = new Attention(this);
  readonly #layers = new LayerChoice();

  /** In CSS pixels; goes by the width alone. */
  get wantedHeight(): number {
    const part = <T extends HTMLElement>(name: string) => this.renderRoot.querySelector<T>(name);
    const height = (name: string) => part(name)?.offsetHeight ?? 0;
    const scene = part<Stage>('c2d-stage')?.wantedHeight ?? 0;
    return Math.ceil(height('.bar') + scene + height('c2d-small-controls')) + AROUND;
  }

  // Made when it is followed: the state may have moved on since.
  #whole() {
    const { link } = this;
    if (!link || hides(this.state, 'share')) return nothing;
    const { whole } = words[this.t.lang];
    const renew = ({ currentTarget }: Event) => {
      (currentTarget as HTMLAnchorElement).href = link();
    };
    return html`
      <a
        class="whole"
        href=${link()}
        target="_blank"
        rel="noopener"
        title=${whole}
        aria-label=${whole}
        @pointerdown=${renew}
        @focus=${renew}
        @click=${renew}
        >↗</a
      >
    `;
  }

  #layer() {
    const { state } = this;
    if (hides(state, 'layer')) return nothing;
    return html`
      <div class="bar">
        <select aria-label="layer" ?disabled=${state.view.readonly} @change=${(event: Event) => this.#layers.request(this, event)}>
          ${fields.layer.options.map((each) => option(each, each, each === state.layer))}
        </select>
      </div>
    `;
  }

  override render() {
    const { state, frame, ask, t } = this;
    const controls = html`
      <div class="controls" part="controls" role="group" aria-label=${words[t.lang].controls} ?inert=${state.view.readonly}>
        <c2d-small-controls .t=${t} .state=${state} .frame=${frame}></c2d-small-controls>
      </div>
    `;
    return html`
      <div class="notices" role="status">${notices(this, t, this.notices)}</div>
      ${this.#layer()} ${this.#whole()}
      <c2d-stage
        exportparts="scene, sum"
        .t=${t}
        .state=${state}
        .frame=${frame}
        .ask=${ask}
        .argument=${this.#attention.argument}
        .small=${true}
      ></c2d-stage>
      ${hides(state, 'controls') ? nothing : controls}
    `;
  }
}
customElements.define('c2d-small', Small);
