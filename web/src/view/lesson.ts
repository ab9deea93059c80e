// The place of the lesson that is open. Its words, and what shows them, are fetched when one is first
// opened: the first view needs neither.
import { html, LitElement, type PropertyValues } from 'lit';
import { Arrivals } from '../arrivals';
import type { Lesson } from '../lessons/lesson';
import { lessonTexts, type Translate } from '../text/translate';
import { arriving } from './arriving';
import { FocusHeir } from './focus-heir';
import { shared } from './styles';

const views = new Arrivals((_: 'text') => import('./lesson-text'));

export class LessonPlace extends LitElement {
  static override properties = { name: {}, t: { attribute: false } };
  declare name: Lesson['name'];
  declare t: Translate;

  static override styles = [shared];

  constructor() {
    super();
    // After "Try again", what it has brought.
    new FocusHeir(this, () => this.renderRoot.querySelector('c2d-lesson-text'));
  }

  get #arrival() {
    const both = [views.of('text'), lessonTexts.of(this.t.lang)];
    if (both.includes('failed')) return 'failed';
    return both.includes('loading') ? 'loading' : 'there';
  }

  // What failed is fetched again only when the reader asks for it.
  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('t') && this.#arrival === 'loading') this.#fetch();
  }

  async #fetch() {
    const both = Promise.all([views.fetch('text'), lessonTexts.fetch(this.t.lang)]);
    // Says meanwhile that it is on its way.
    this.requestUpdate();
    await both;
    this.requestUpdate();
  }

  override render() {
    return arriving(
      this.#arrival,
      this.t,
      () => html`<c2d-lesson-text .t=${this.t} .name=${this.name}></c2d-lesson-text>`,
      () => this.#fetch(),
    );
  }
}
customElements.define('c2d-lesson', LessonPlace);
