// The doors into the page, in one row: the layer, the playground and the lessons.
import { css, html, LitElement, nothing } from 'lit';
import type { LayerType } from '../contract/names';
import type { Frame } from '../contract/types';
import { lessons, startOf } from '../lessons';
import { fields } from '../state/fields';
import { hides, type LessonName, type State } from '../state/state';
import type { Translate } from '../text/translate';
import { requestChange, requestLeave } from './events';
import { keepsChannelsApart, LayerChoice } from './layer-choice';
import { option } from './options';
import { shared } from './styles';

export class Chooser extends LitElement {
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
      nav,
      .lessons {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 6px;
        align-items: center;
      }
      nav {
        column-gap: 18px;
      }
      c2d-offer {
        flex-basis: 100%;
      }
      .layer {
        display: flex;
        gap: 8px;
        align-items: center;
        flex: 0 1 25em;
        flex-wrap: wrap;
        min-width: 0;
      }
      .layer code {
        font-weight: 600;
      }
      select {
        /* As wide as all that is said of a layer, if need be below the word. */
        flex: 1 1 20em;
        min-width: 0;
        padding-inline: 6px;
        text-overflow: ellipsis;
      }
      button {
        white-space: nowrap;
        border-color: transparent;
        background: none;
        color: var(--soft);
      }
      button[aria-pressed='true'] {
        background: var(--accent-ground);
        border-color: var(--accent);
        color: var(--ink);
        font-weight: 600;
      }
      @container (max-width: 760px) {
        .layer {
          flex-basis: 100%;
        }
        button {
          padding: 5px 8px;
        }
      }
      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  #layers = new LayerChoice();

  // A lesson starts from its experiment; the playground is as it was left.
  #choose(name: LessonName) {
    if (name === 'none') requestLeave(this);
    else requestChange(this, () => startOf(name), 'push');
  }

  /** Focuses the door through which one has come. */
  override focus(options?: FocusOptions) {
    const door = () => this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]');
    this.updateComplete.then(() => door()?.focus(options));
  }

  #layer() {
    const gloss = (layer: LayerType) => `${layer} — ${this.t(`arguments.layer.${layer}`)}`;
    return html`
      <label class="layer">
        <code>layer</code>
        <select id="layer" @change=${(event: Event) => this.#layers.request(this, event)}>
          ${fields.layer.options.map((each) => option(each, gloss(each), each === this.state.layer))}
        </select>
      </label>
    `;
  }

  override render() {
    const { state, frame, t } = this;
    const button = (name: LessonName, label: unknown) => html`
      <button aria-pressed=${state.lesson === name} @click=${() => this.#choose(name)}>${label}</button>
    `;
    const doors = html`
      <div class="lessons">
        ${button('none', t('chooser.none'))}
        <span class="soft">${t('chooser.label')}:</span>
        ${lessons.map(({ name }) => button(name, html`<code>${name}</code>`))}
      </div>
    `;
    return html`
      <nav aria-label=${t('chooser.doors')}>
        ${hides(state, 'layer') ? nothing : this.#layer()}
        ${hides(state, 'lessons') ? nothing : doors}
        <c2d-offer .t=${t} .state=${state} .asked=${keepsChannelsApart(frame)}></c2d-offer>
      </nav>
    `;
  }
}
customElements.define('c2d-chooser', Chooser);
