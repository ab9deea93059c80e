// The words of the lesson that is open, and the way on from it.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { lessonAfter, startOf } from '../lessons';
import type { Lesson } from '../lessons/lesson';
import type { LessonTranslate } from '../text/translate';
import { requestChange, requestLeave } from './events';
import { prose } from './prose';
import { shared } from './styles';

/** Sums and formulas stand on lines of their own, on which there is no word. */
const isFormula = (line: string) => !/\p{L}{2}/u.test(line);

/** A text to be set, in which no line ends within a size. */
const words = (text: string) => prose(text.replace(/(?<=\d) × (?=\d)/g, '\u00a0×\u00a0'));

/** The lines of a text, each as it is to be set. */
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => html`<p class=${isFormula(line) ? 'formula' : nothing}>${words(line)}</p>`);

export class LessonText extends LitElement {
  static override properties = { name: {}, t: { attribute: false } };
  declare name: Lesson['name'];
  declare t: LessonTranslate;

  static override styles = [
    shared,
    css`
      /* In columns, so that all of it is seen at once. */
      :host {
        display: block;
        columns: 3 24em;
        column-gap: 28px;
        overflow-wrap: anywhere;
      }
      :host > * {
        margin-bottom: 8px;
      }
      h2,
      .formula,
      .question {
        break-inside: avoid;
      }
      h2,
      .formula + p {
        margin-bottom: 6px;
      }
      .formula + p {
        margin-top: 6px;
      }
      h2 {
        font-size: 17px;
        line-height: 1.3;
      }
      .formula {
        font-size: 14px;
        font-variant-numeric: tabular-nums;
        padding: 2px 0 2px 8px;
        text-wrap: balance;
      }
      .question {
        padding-left: 10px;
        border-left: 3px solid var(--accent);
      }
      summary {
        cursor: pointer;
        font-weight: 600;
        margin-top: 6px;
        min-height: 24px;
      }
      button {
        justify-self: start;
        margin-top: 4px;
      }
      h2 {
        scroll-margin-top: var(--pinned, 0);
      }
    `,
  ];

  /** Whether the reader went on from here: then the next lesson is read from its head on. */
  #goesOn = false;

  /** Focuses the head of the lesson. */
  override focus(options?: FocusOptions) {
    this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  // The answer to another question stays folded.
  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('name')) return;
    this.renderRoot.querySelector('details')?.removeAttribute('open');
    if (this.#goesOn) this.focus();
    this.#goesOn = false;
  }

  #next({ name }: Lesson) {
    this.#goesOn = true;
    requestChange(this, () => startOf(name), 'push');
  }

  override render() {
    const { t, name } = this;
    const next = lessonAfter(name);
    const paragraph = (part: 'what' | 'sum' | 'size' | 'why') =>
      html`<div>${lines(t(`lesson.${name}.${part}`))}</div>`;
    return html`
      <h2 tabindex="-1">${prose(t(`lesson.${name}.title`))}</h2>
      ${paragraph('what')} ${paragraph('sum')} ${paragraph('size')} ${paragraph('why')}
      <div class="question">
        <p>${words(t(`lesson.${name}.question`))}</p>
        <details>
          <summary>${t('lesson.answer')}</summary>
          <p>${words(t(`lesson.${name}.answer`))}</p>
        </details>
      </div>
      ${
        next
          ? html`<button @click=${() => this.#next(next)}>${t('lesson.next')} <code>${next.name}</code></button>`
          : html`<button @click=${() => requestLeave(this)}>${t('lesson.leave')}</button>`
      }
    `;
  }
}
customElements.define('c2d-lesson-text', LessonText);
