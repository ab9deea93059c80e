// The words of the lesson that is open.
import { css, html, LitElement, nothing } from 'lit';
import type { Lesson } from '../lessons/lesson';
import type { Translate } from '../text/translate';
import { shared } from './styles';

export class LessonText extends LitElement {
  static override properties = { lesson: { attribute: false }, t: { attribute: false } };
  declare lesson: Lesson | undefined;
  declare t: Translate;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h2 {
        font-size: 17px;
        line-height: 1.3;
        margin-bottom: 6px;
      }
      p + p {
        margin-top: 8px;
        padding-left: 10px;
        border-left: 3px solid var(--accent);
      }
    `,
  ];

  override render() {
    if (!this.lesson) return nothing;
    return html`
      <h2>${this.t(this.lesson.title)}</h2>
      <p>${this.t(this.lesson.text)}</p>
      <p>${this.t(this.lesson.question)}</p>
    `;
  }
}
customElements.define('c2d-lesson', LessonText);
