// <conv2d-playground>: a playground and its picture. Shots go down into the page, events come up from
// it. What only other people's pages need of it is in embed/.
import { html } from 'lit';
import { BeforeLesson } from './before-lesson';
import { acceptDrops } from './drops';
import { elementStyles } from './element-styles';
import { startOf } from './lessons';
import { staysBehind } from './link/codec';
import { lookingOnly } from './looking-only';
import { decodePicture, PICTURE_FAULTS, PictureError } from './picture';
import { Playground, present } from './playground';
import type { Shot } from './session';
import type { Lang, State } from './state/state';
import { rememberLang } from './text/preference';
import { type Notice, translator } from './text/translate';
import './view/start-note';

export class Conv2dPlayground extends Playground {
  static override styles = elementStyles;

  /** Whether it is a part of somebody's page. */
  protected readonly embedded: boolean = false;

  #before = new BeforeLesson();

  constructor() {
    super();
    acceptDrops(this, (file) => this.#takePicture(file));
  }

  protected override heard(state: State): void {
    this.#before.hear(state);
  }

  #speak(lang: Lang): void {
    rememberLang(lang);
    this.retract('app.languageFailed');
    this.session.change(() => ({ lang }), 'replace');
    this.speech.ask(lang);
  }

  async #takePicture(file: File): Promise<void> {
    if (this[present].view.readonly) return;
    try {
      // What was said of a file before it no longer holds.
      if (await this.session.bring(decodePicture(file))) this.retract(...PICTURE_FAULTS);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      this.notify(error.key, { name: file.name });
    }
  }

  #changed({ detail: { change, history } }: HTMLElementEventMap['c2d-change']): void {
    const { readonly } = this[present].view;
    this.session.change(readonly ? lookingOnly(change) : change, history);
  }

  #reset(): void {
    // In a lesson, that is where the lesson starts.
    this.session.change(({ lesson }) => startOf(lesson), 'push');
  }

  #leave(): void {
    this.session.restore((state) => this.#before.given(state), 'push');
  }

  /** What is shown of a shot: by views that whoever defines the element has brought. */
  protected picture({ state, frame }: Shot): unknown {
    return html`
      <c2d-page
        exportparts="controls, call, scene, sum, panel"
        lang=${this.spoken}
        .t=${translator(this.spoken)}
        .state=${state}
        .frame=${frame}
        .ask=${this.session.questions}
        .notices=${this.notices.all}
        .link=${this.link}
        .staysBehind=${staysBehind(state)}
        .embedded=${this.embedded}
      ></c2d-page>
    `;
  }

  override render() {
    const { shot, failure, spoken } = this;
    if (failure || !shot) {
      return html`
        <c2d-start
          lang=${spoken}
          .lang=${spoken}
          .failure=${failure}
          @c2d-again=${this.again}
        ></c2d-start>
      `;
    }
    return html`
      <div
        class="picture"
        @c2d-change=${this.#changed}
        @c2d-language=${(event: CustomEvent<Lang>) => this.#speak(event.detail)}
        @c2d-picture=${(event: CustomEvent<File>) => this.#takePicture(event.detail)}
        @c2d-reset=${this.#reset}
        @c2d-leave=${this.#leave}
        @c2d-again=${this.again}
        @c2d-dismiss=${(event: CustomEvent<Notice>) => this.retract(event.detail.key)}
      >
        ${this.picture(shot)}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conv2d-playground': Conv2dPlayground;
  }
}
