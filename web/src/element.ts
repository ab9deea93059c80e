// <conv2d-playground>: the page as one element, and the API by which embedders and tests drive it.
// Here a session gets its picture: shots go down into the page, events come up from it.
import { html, LitElement } from 'lit';
import { type ChangeDetail, type Result, resultOf } from './api';
import { BeforeLesson } from './before-lesson';
import { acceptDrops } from './drops';
import { elementStyles } from './element-styles';
import { LoadError } from './engine/errors';
import { loadEngine } from './engine/load';
import { startOf } from './lessons';
import { staysBehind } from './link/codec';
import { nextFrame } from './next-frame';
import { decodePicture, PICTURE_FAULTS, PictureError } from './picture';
import { type News, Session, type Shot } from './session';
import type { History } from './state/history';
import { initialState, type Lang, type Patch, type State } from './state/state';
import type { StartFailure } from './text/boot';
import type { Key } from './text/catalogue';
import { type NoticeValues, noticeOf } from './text/notice';
import { preferredLang, rememberLang } from './text/preference';
import { Speech } from './text/speech';
import { fetchLanguage, type Notice, translator } from './text/translate';
import { FocusHeir } from './view/focus-heir';
import { afterFrame } from './view/following';
import './view/page';
import { settled } from './view/settled';
import './view/start-note';

/** How long the first picture waits for the reader's language alone. */
const PATIENCE_MS = 5000;

export class Conv2dPlayground extends LitElement {
  static override properties = {
    shot: { state: true },
    failure: { state: true },
    notices: { state: true },
    link: { attribute: false },
  };
  /** What is shown. */
  declare shot: Shot | null;
  declare failure: StartFailure | null;
  declare notices: readonly Notice[];
  /** Makes the link to the present state; set by pages that have one. */
  declare link: (() => string) | null;

  /** Resolves when the first state is painted; rejects where the engine cannot start. Anew at each try. */
  ready: Promise<void>;

  /** The language of what is being opened, before any is spoken. */
  #greeting: Lang = preferredLang();

  #speech = new Speech({
    fetch: fetchLanguage,
    patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
    spoken: () => {
      this.retract('app.languageFailed');
      this.requestUpdate();
      this.dispatchEvent(new CustomEvent('c2d-spoken'));
    },
    missing: () => this.notify('app.languageFailed'),
  });
  #before = new BeforeLesson();
  #session = new Session(Object.freeze({ ...initialState, lang: this.#greeting }), {
    load: (anew) => loadEngine({ anew }),
    nextFrame,
    wished: (state, history) => {
      this.#before.hear(state);
      this.#tell('c2d-wish', state, history);
    },
    show: (shot) => this.#show(shot),
    tell: (news) => this.#hear(news),
  });

  static override styles = elementStyles;

  constructor() {
    super();
    this.shot = null;
    this.failure = null;
    this.notices = [];
    this.link = null;
    // A start that took another try ends in the page.
    new FocusHeir(this, () => this.renderRoot.querySelector('c2d-page'));
    // A state that openState() is given in the meantime is the first to be painted.
    this.ready = this.#started();
    acceptDrops(this, (file) => this.#takePicture(file));
  }

  /** The present state, frozen. */
  getState(): State {
    return this.#session.state;
  }

  /**
   * Changes some keys of the state and resolves once that is painted. Rejects with a StateError, and
   * changes nothing, if anything in `partial` is malformed, unknown or beyond the limits.
   */
  setState(partial: Patch): Promise<void> {
    return this.#session.set(partial);
  }

  /**
   * Puts a whole state, as links hold it, in place of the present one. What only the engine can see
   * to be wrong is what `defaults` have, the first page if there are none; returns those keys.
   */
  openState(state: State, defaults?: State): Promise<readonly string[]> {
    this.#greeting = state.lang;
    this.requestUpdate();
    // While the engine is on its way; if it fails, the first paint will say so.
    fetchLanguage(state.lang).catch(() => {});
    return this.#session.open(state, defaults);
  }

  /** The language of the texts: of the state, or another until that has arrived. */
  get spoken(): Lang {
    return this.#speech.lang ?? this.#greeting;
  }

  /** What the layer makes of the input, as painted last. */
  get result(): Result {
    return resultOf(this.shot?.frame);
  }

  /** Shows a sentence until the reader closes it, instead of an older one of the same key. */
  notify(key: Key, values?: NoticeValues, again = false): void {
    const notice = { ...noticeOf(key, values), again };
    this.notices = [...this.notices.filter((each) => each.key !== key), notice];
  }

  /** Takes back what notify() showed. */
  retract(...keys: readonly Key[]): void {
    this.notices = this.notices.filter(({ key }) => !keys.includes(key));
  }

  /** Bytes of WebAssembly memory in use. */
  get memory(): Promise<number> {
    return this.#session.memory;
  }

  #tell(type: 'change' | 'c2d-wish', state: State, history: History): void {
    const detail: ChangeDetail = { state, history };
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  async #show(shot: Shot): Promise<void> {
    try {
      await this.#speech.follow(shot.state.lang);
    } catch (cause) {
      this.failure = 'unreachable';
      throw new LoadError('unreachable', cause);
    }
    // While the first language was on its way, a newer one may have come.
    if (shot !== this.#session.shot) return;
    this.failure = null;
    this.shot = shot;
    await afterFrame();
    await settled(this);
    this.#tell('change', shot.state, shot.history);
  }

  #hear(news: News): void {
    if (news === 'restarted') this.notify('app.restarted');
    // Before the first picture there is no place for notices.
    else if (news === 'stopped' && !this.shot) this.failure = 'stopped';
    else if (news === 'stopped') this.notify('app.stopped', {}, true);
    else if (news === 'running') {
      this.failure = null;
      this.retract('app.stopped');
    } else this.failure = news;
  }

  #again(): void {
    this.failure = null;
    this.#session.again();
    if (!this.shot) this.ready = this.#started();
  }

  #started(): Promise<void> {
    const started = this.#session.start();
    // Whoever waits hears of a failure; the page says it in words to everybody else.
    started.catch(() => {});
    return started;
  }

  #speak(lang: Lang): void {
    rememberLang(lang);
    this.retract('app.languageFailed');
    this.#session.change(() => ({ lang }), 'replace');
    this.#speech.ask(lang);
  }

  async #takePicture(file: File): Promise<void> {
    try {
      // What was said of a file before it no longer holds.
      if (await this.#session.bring(decodePicture(file))) this.retract(...PICTURE_FAULTS);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      this.notify(error.key, { name: file.name });
    }
  }

  #changed({ detail: { change, history } }: HTMLElementEventMap['c2d-change']): void {
    this.#session.change(change, history);
  }

  #reset(): void {
    // In a lesson, that is where the lesson starts.
    this.#session.change(({ lesson }) => startOf(lesson), 'push');
  }

  #leave(): void {
    this.#session.restore((state) => this.#before.given(state), 'push');
  }

  override render() {
    const lang = this.spoken;
    // Setting it to what it is would have all that is inside of it styled anew.
    if (this.lang !== lang) this.lang = lang;
    if (this.failure || !this.shot) {
      return html`
        <c2d-start .lang=${lang} .failure=${this.failure} @c2d-again=${this.#again}></c2d-start>
      `;
    }
    const { state, frame } = this.shot;
    return html`
      <c2d-page
        .t=${translator(lang)}
        .state=${state}
        .frame=${frame}
        .ask=${this.#session.questions}
        .notices=${this.notices}
        .link=${this.link}
        .staysBehind=${staysBehind(state)}
        @c2d-change=${this.#changed}
        @c2d-language=${(event: CustomEvent<Lang>) => this.#speak(event.detail)}
        @c2d-picture=${(event: CustomEvent<File>) => this.#takePicture(event.detail)}
        @c2d-reset=${this.#reset}
        @c2d-leave=${this.#leave}
        @c2d-again=${this.#again}
        @c2d-dismiss=${(event: CustomEvent<Notice>) => this.retract(event.detail.key)}
      ></c2d-page>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conv2d-playground': Conv2dPlayground;
  }
}
