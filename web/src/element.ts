// <conv2d-playground>: the page as one element, and the API by which embedders and tests drive it.
// Here the rooms meet: store -> one animation frame -> engine -> page.
import { css, html, LitElement } from 'lit';
import { type ChangeDetail, type Result, StateError } from './api';
import type { Engine } from './engine/engine';
import type { Check, Frame, Reached } from './engine/frame';
import { LoadError, loadEngine } from './engine/load';
import { startOf } from './lessons';
import { staysBehind } from './link/codec';
import { nextFrame } from './next-frame';
import { PictureError, readPicture } from './picture';
import {
  applyPatch,
  initialState,
  type Patch,
  type Problem,
  places,
  type State,
  WEIGHTS,
} from './state/state';
import { createStore, type Manner } from './state/store';
import type { StartFailure } from './text/boot';
import type { Key } from './text/catalogue';
import { preferredLang, rememberLang } from './text/preference';
import { fetchLanguage, type Notice, translator } from './text/translate';
import './view/page';
import { settled } from './view/settled';
import './view/start-note';
import { shared, tokens } from './view/styles';

// Weights given without a shape were given for the kernel of now. Kept with that shape, they can be
// laid into any other and come back unharmed.
function shapedFor(state: State, check: Check): State {
  const { kernel, layer } = state;
  if (kernel.source !== 'custom') return state;
  // Those of another layer were not given for the kernel of this one.
  const own = (values: string) => (values === 'values') === (layer !== 'SeparableConv2D');
  const shapes = WEIGHTS.filter(
    ([values, shape]) =>
      own(values) && kernel[values].length > 0 && kernel[shape].every((size) => size === 0),
  ).map(([values, shape]) => [
    shape,
    values === 'pointwise' ? check.pointwiseShape : check.kernelShape,
  ]);
  if (shapes.length === 0) return state;
  const outcome = applyPatch(state, { kernel: { ...kernel, ...Object.fromEntries(shapes) } });
  return 'state' in outcome ? outcome.state : state;
}

/** The link key of a state key such as 'kernel.values'. */
function linkKey(key: string): string {
  const place = places.find(({ path }) => path.join('.') === key);
  return place?.field.link ?? key;
}

/** The key of the state that a problem with the number of values is about. */
function keyOf(problem: NonNullable<Check['problem']>, { layer }: State): string {
  const separable = layer === 'SeparableConv2D';
  const keys = {
    input_shape: 'input.shape',
    input_values: 'input.values',
    kernel_values: separable ? 'kernel.depthwise' : 'kernel.values',
    pointwise_values: 'kernel.pointwise',
  };
  return keys[problem];
}

export class Conv2dPlayground extends LitElement {
  static override properties = {
    frame: { state: true },
    failure: { state: true },
    notices: { state: true },
    link: { attribute: false },
  };
  declare frame: Frame | null;
  declare failure: StartFailure | null;
  declare notices: readonly Notice[];
  /** Makes the link to the present state; set by pages that have one. */
  declare link: (() => string) | null;

  /**
   * Resolves when the first state is painted; rejects where the engine cannot start. Another takes its
   * place when the reader tries again.
   */
  ready: Promise<void>;

  #store = createStore(Object.freeze({ ...initialState, lang: preferredLang() }));
  #engine: Engine | undefined;
  #loaded: Promise<void>;
  /** The language of what is going to be painted first. */
  #expected: State['lang'] = this.#store.get().lang;
  #painted: State = this.#store.get();
  /** The language of what is painted: the state's, or the last one that arrived. */
  #spoken: State['lang'] | null = null;
  #pending: Promise<void> | null = null;
  #manner: Manner = 'slide';

  static override styles = [
    shared,
    tokens,
    css`
      :host {
        display: block;
        min-height: 100vh;
        background: var(--ground);
      }
      :host([dragged]) {
        outline: 4px dashed var(--accent);
        outline-offset: -8px;
      }
    `,
  ];

  constructor() {
    super();
    this.frame = null;
    this.failure = null;
    this.notices = [];
    this.link = null;
    this.#loaded = this.#load();
    this.ready = this.#painting();
    this.#store.subscribe((_, manner) => {
      if (manner === 'choice') this.#manner = 'choice';
      this.#schedule();
    });
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.toggleAttribute('dragged', true);
    });
    this.addEventListener('dragleave', () => this.removeAttribute('dragged'));
    this.addEventListener('drop', (event) => this.#dropped(event));
  }

  /** The present state, frozen. */
  getState(): State {
    return this.#store.get();
  }

  /**
   * Changes some keys of the state and resolves once that is painted. Rejects with a StateError, and
   * changes nothing, if anything in `partial` is malformed, unknown or beyond the limits.
   */
  async setState(partial: Patch): Promise<void> {
    await this.ready;
    const outcome = this.#admit(partial);
    if ('problems' in outcome) throw new StateError(outcome.problems);
    this.#store.replace(outcome.state, 'slide');
    await this.#schedule();
  }

  /**
   * Puts a whole state, as links hold it, in place of the present one. What only the engine can see
   * to be wrong is left at its default; returns those keys.
   */
  async openState(state: State): Promise<readonly string[]> {
    this.#expected = state.lang;
    this.requestUpdate();
    // While the engine is on its way; if it fails, the first paint will say so.
    fetchLanguage(state.lang).catch(() => {});
    await this.#loaded;
    const ignored: string[] = [];
    let opened = state;
    // Two groups, of which each may be wrong.
    for (const group of ['input', 'kernel'] as const) {
      const { problem } = this.#check(opened);
      if (!problem) break;
      const key = keyOf(problem, opened);
      if (!key.startsWith(group)) continue;
      opened = Object.freeze({ ...opened, [group]: initialState[group] });
      ignored.push(linkKey(key));
    }
    this.#store.replace(shapedFor(opened, this.#check(opened)), 'slide');
    await this.#schedule();
    return ignored;
  }

  /** What the layer makes of the input, as painted last. */
  get result(): Result {
    const { geometry, refusal } = this.frame ?? {};
    return {
      refusal: refusal ? { code: refusal.code, message: refusal.message } : null,
      outputShape: geometry ? [...geometry.outputShape] : null,
      output: this.frame?.output?.values.slice() ?? null,
      padding: geometry ? [...geometry.padding] : null,
    };
  }

  /** Shows a sentence until the reader closes it, instead of an older one of the same key. */
  notify(key: Key, values: Readonly<Record<string, string | number>> = {}): void {
    this.notices = [...this.notices.filter((each) => each.key !== key), { key, values }];
  }

  /** Takes back what notify() showed. */
  retract(...keys: readonly Key[]): void {
    this.notices = this.notices.filter(({ key }) => !keys.includes(key));
  }

  /** Bytes of WebAssembly memory in use. */
  get memory(): number {
    return this.#engine?.memory() ?? 0;
  }

  // A state that openState() was given in the meantime is the first to be painted.
  #painting(): Promise<void> {
    const ready = this.#loaded.then(() => this.#schedule());
    // Whoever waits hears of a failure; the page says it in words to everybody else.
    ready.catch(() => {});
    return ready;
  }

  #again() {
    this.failure = null;
    this.#loaded = this.#load(true);
    this.ready = this.#painting();
  }

  async #load(anew = false): Promise<void> {
    try {
      this.#engine = await loadEngine({ anew });
    } catch (error) {
      this.failure = error instanceof LoadError ? error.failure : 'damaged';
      throw error;
    }
  }

  // A language that does not arrive leaves the page in the one before; without one there is no page.
  async #speak(): Promise<void> {
    let { lang } = this.#store.get();
    while (lang !== this.#spoken) {
      try {
        await fetchLanguage(lang);
      } catch (cause) {
        if (!this.#spoken) {
          this.failure = 'unreachable';
          throw new LoadError('unreachable', cause);
        }
        this.notify('app.languageFailed');
        return;
      }
      // While it was on its way, another may have been chosen.
      const wanted = this.#store.get().lang;
      if (wanted === lang) this.#spoken = lang;
      lang = wanted;
    }
  }

  // The schema judges first, the engine then: only it knows how many values a shape holds.
  #admit(patch: unknown): { state: State } | { problems: readonly Problem[] } {
    const outcome = applyPatch(this.#store.get(), patch);
    if ('problems' in outcome) return outcome;
    const check = this.#check(outcome.state);
    if (check.problem) {
      const key = keyOf(check.problem, outcome.state);
      return { problems: [{ key, message: 'Their number is not what the shape holds' }] };
    }
    return { state: shapedFor(outcome.state, check) };
  }

  #check(state: State): Check {
    return (this.#engine as Engine).check(state);
  }

  // However many changes come before the next frame, it shows the last of them.
  #schedule(): Promise<void> {
    this.#pending ??= nextFrame().then(async () => {
      this.#pending = null;
      await this.#paint();
    });
    return this.#pending;
  }

  async #paint(): Promise<void> {
    if (!this.#engine) return;
    await this.#speak();
    const state = this.#store.get();
    try {
      this.frame = this.#engine.run(state);
    } catch {
      await this.#engine.ready();
      this.notify('app.restarted');
      this.frame = this.#engine.run(state);
    }
    this.#painted = state;
    await settled(this);
    const manner = this.#manner;
    this.#manner = 'slide';
    const detail: ChangeDetail = { state, manner };
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }

  #patched({ detail: { patch, manner } }: HTMLElementEventMap['c2d-patch']) {
    if (patch.lang) {
      rememberLang(patch.lang);
      this.retract('app.languageFailed');
    }
    const problems = this.#store.set(patch, manner);
    // No view asks for what is not allowed; if one does, that is a mistake of ours.
    if (problems.length > 0) throw new StateError(problems);
  }

  #reset() {
    // In a lesson, that is where the lesson starts.
    this.#store.set(startOf(this.#store.get().lesson), 'choice');
  }

  #dropped(event: DragEvent) {
    event.preventDefault();
    this.removeAttribute('dragged');
    const file = event.dataTransfer?.files[0];
    if (file) this.#takePicture(file);
  }

  async #takePicture(file: File) {
    if (!this.#engine) return;
    try {
      const { shape, values } = await readPicture(file, this.#engine);
      this.#store.set({ input: { source: 'picture', shape, values } }, 'choice');
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      this.notify(error.key, { name: file.name });
    }
  }

  #reached = (row: number, column: number): Reached => {
    const engine = this.#engine as Engine;
    try {
      return engine.reached(row, column);
    } catch {
      // Nothing is drawn, and what was computed stays.
      engine.ready().then(() => this.#schedule());
      return new Int32Array();
    }
  };

  // Null if the engine failed over it; the plot then comes with the next paint.
  #distributions = (frame: Frame) => {
    const engine = this.#engine as Engine;
    try {
      const output = frame.output && engine.distribution(frame.output.values);
      return [engine.distribution(frame.input.values), output] as const;
    } catch {
      engine.ready().then(() => this.#schedule());
      return null;
    }
  };

  override render() {
    const lang = this.#spoken ?? this.#expected;
    this.lang = lang;
    if (this.failure || !this.frame) {
      return html`<c2d-start .lang=${lang} .failure=${this.failure} @c2d-again=${this.#again}></c2d-start>`;
    }
    const t = translator(lang);
    return html`
      <c2d-page
        .t=${t}
        .state=${this.#painted}
        .frame=${this.frame}
        .distributions=${this.#distributions}
        .reached=${this.#reached}
        .notices=${this.notices}
        .link=${this.link}
        .staysBehind=${staysBehind(this.#painted)}
        @c2d-patch=${this.#patched}
        @c2d-picture=${(event: CustomEvent<File>) => this.#takePicture(event.detail)}
        @c2d-reset=${this.#reset}
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
