// What <conv2d-playground> is before anything of it is drawn: a session that is started, fails and goes
// on, the language that is spoken, and the API by which embedders and tests drive it.
import { LitElement } from 'lit';
import { type ChangeDetail, givenOf, type Result, resultOf } from './api';
import { LoadError } from './engine/errors';
import { loadEngine } from './engine/load';
import { nextFrame } from './next-frame';
import { Notices } from './notices';
import { colorAs } from './scheme';
import { type News, Session, type Shot } from './session';
import type { History } from './state/history';
import { type GivenState, initialState, type Lang, type Patch, type State } from './state/state';
import type { StartFailure } from './text/boot';
import type { Key } from './text/catalogue';
import type { NoticeValues } from './text/notice';
import { preferredLang } from './text/preference';
import { Speech } from './text/speech';
import { fetchLanguage } from './text/translate';
import { FocusHeir } from './view/focus-heir';
import { afterFrame } from './view/following';
import { settled } from './view/settled';

/** How long the first picture waits for the reader's language alone. */
const PATIENCE_MS = 5000;

/** The key of the present state, which is no part of the API. */
export const present = Symbol('present');

/** What the event c2d-wish tells: of a state at once, before it is computed. */
export interface Wish {
  readonly history: History;
}

export class Playground extends LitElement {
  static override properties = {
    shot: { state: true },
    failure: { state: true },
    link: { attribute: false },
  };
  /** What is shown. */
  declare shot: Shot | null;
  declare failure: StartFailure | null;
  /** Makes the link to the present state; set by pages that have one. */
  declare link: (() => string) | null;

  /** Resolves when the first state is painted; rejects where the engine cannot start. Anew at each try. */
  ready: Promise<void>;

  #connect = () => {};
  readonly #connected = new Promise<void>((resolve) => {
    this.#connect = resolve;
  });

  /** The language of what is being opened, before any is spoken. */
  #greeting: Lang = preferredLang();

  protected readonly speech = new Speech({
    fetch: fetchLanguage,
    patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
    spoken: () => {
      this.retract('app.languageFailed');
      this.requestUpdate();
      this.dispatchEvent(new CustomEvent('c2d-spoken'));
    },
    missing: () => this.notify('app.languageFailed'),
  });
  protected readonly notices = new Notices(this);
  protected readonly session = new Session(
    Object.freeze({ ...initialState, lang: this.#greeting }),
    {
      load: (anew) => loadEngine({ anew }),
      nextFrame,
      wished: (state, history) => {
        this.heard(state);
        this.#hint<Wish>('c2d-wish', { history });
      },
      show: (shot) => this.#show(shot),
      tell: (news) => this.#hear(news),
    },
  );

  constructor() {
    super();
    this.shot = null;
    this.failure = null;
    this.link = null;
    // A start that took another try ends in the page.
    new FocusHeir(this, () => this.renderRoot.querySelector('c2d-page'));
    // A state that openState() is given in the meantime is the first to be painted.
    this.ready = this.#connected.then(() => this.#started());
    // Whoever waits hears of a failure; the page says it in words to everybody else.
    this.ready.catch(() => {});
  }

  override connectedCallback() {
    super.connectedCallback();
    this.session.rest(false);
    this.#connect();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.session.rest(true);
  }

  /** Hears of every state that is wished for. */
  protected heard(_state: State): void {}

  /** The present state, frozen. */
  getState(): GivenState {
    return givenOf(this[present]);
  }

  /** The same as the page's own code has it, in which nobody else is to write. */
  get [present](): State {
    return this.session.state;
  }

  /**
   * Changes some keys of the state and resolves once that is painted. Rejects with a StateError, and
   * changes nothing, if anything in `partial` is malformed, unknown or beyond the limits.
   */
  setState(partial: Patch): Promise<void> {
    return this.session.set(partial);
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
    return this.session.open(state, defaults);
  }

  /** The language of the texts: of the state, or another until that has arrived. */
  get spoken(): Lang {
    return this.speech.lang ?? this.#greeting;
  }

  /** What the layer makes of the input, as painted last. */
  get result(): Result {
    return resultOf(this.shot?.frame);
  }

  /** Shows a sentence until the reader closes it, instead of an older one of the same key. */
  notify(key: Key, values?: NoticeValues, again = false): void {
    this.notices.notify(key, values, again);
  }

  /** Takes back what notify() showed. */
  retract(...keys: readonly Key[]): void {
    this.notices.retract(...keys);
  }

  /** Bytes of WebAssembly memory in use. */
  get memory(): Promise<number> {
    return this.session.memory;
  }

  #hint<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail }));
  }

  async #show(shot: Shot): Promise<void> {
    try {
      await this.speech.follow(shot.state.lang);
    } catch (cause) {
      this.failure = 'unreachable';
      throw new LoadError('unreachable', cause);
    }
    // While the first language was on its way, a newer one may have come.
    if (shot !== this.session.shot) return;
    colorAs(this, shot.state.view.theme);
    this.failure = null;
    this.shot = shot;
    await afterFrame();
    await settled(this);
    this.#hint<ChangeDetail>('conv2d-change', {
      // Made when somebody reads it: an input may have a million values.
      get state() {
        return givenOf(shot.state);
      },
      history: shot.history,
    });
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

  /** Tries again what a failure has stopped. */
  protected again(): void {
    this.failure = null;
    this.session.again();
    if (!this.shot) this.ready = this.#started();
  }

  #started(): Promise<void> {
    const started = this.session.start();
    // Whoever waits hears of a failure; the page says it in words to everybody else.
    started.catch(() => {});
    return started;
  }
}
