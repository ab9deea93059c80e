// The row of lessons, and the playground before them.
import { css, html, LitElement } from 'lit';
import { lessons } from '../lessons';
import { initialState, type LessonName, type Patch } from '../state/state';
import type { Translate } from '../text/translate';
import { requestPatch } from './events';
import { shared } from './styles';

export class Chooser extends LitElement {
  static override properties = { chosen: {}, t: { attribute: false } };
  declare chosen: LessonName;
  declare t: Translate;

  static override styles = [
    shared,
    css`
      nav {
        display: flex;
        gap: 6px;
        overflow-x: auto;
        padding: 5px;
        margin: -5px;
        scrollbar-width: none;
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
    `,
  ];

  // A lesson starts from the notebook's experiment; the playground takes what is there.
  #choose(name: LessonName) {
    const lesson = lessons.find((each) => each.name === name);
    const patch: Patch = lesson
      ? { ...initialState, lang: undefined, ...lesson.experiment, lesson: name }
      : { lesson: name };
    requestPatch(this, patch, 'choice');
  }

  // On a narrow screen the row scrolls, and a link may open a lesson at its end.
  protected override updated() {
    const nav = this.renderRoot.querySelector('nav');
    const chosen = nav?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (!nav || !chosen) return;
    const start = chosen.offsetLeft - nav.offsetLeft;
    const end = start + chosen.offsetWidth;
    if (start < nav.scrollLeft) nav.scrollLeft = start;
    if (end > nav.scrollLeft + nav.clientWidth) nav.scrollLeft = end - nav.clientWidth;
  }

  override render() {
    const button = (name: LessonName, label: unknown) => html`
      <button aria-pressed=${this.chosen === name} @click=${() => this.#choose(name)}>${label}</button>
    `;
    return html`
      <nav aria-label=${this.t('chooser.label')}>
        ${button('none', this.t('chooser.none'))}
        ${lessons.map(({ name }) => button(name, html`<code>${name}</code>`))}
      </nav>
    `;
  }
}
customElements.define('c2d-chooser', Chooser);
