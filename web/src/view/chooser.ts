// The row of lessons, and the playground before them.
import { css, html, LitElement } from 'lit';
import { lessons, startOf } from '../lessons';
import type { LessonName } from '../state/state';
import type { Translate } from '../text/translate';
import { requestChange, requestLeave } from './events';
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
        flex-wrap: wrap;
        gap: 4px 6px;
        align-items: center;
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
      @media (max-width: 760px) {
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

  override render() {
    const button = (name: LessonName, label: unknown) => html`
      <button aria-pressed=${this.chosen === name} @click=${() => this.#choose(name)}>${label}</button>
    `;
    return html`
      <nav aria-label=${this.t('chooser.label')}>
        ${button('none', this.t('chooser.none'))}
        <span class="soft">${this.t('chooser.label')}:</span>
        ${lessons.map(({ name }) => button(name, html`<code>${name}</code>`))}
      </nav>
    `;
  }
}
customElements.define('c2d-chooser', Chooser);
