// The scene: input, kernel and output, what is looked at and where it comes from, and the words below.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Argument } from '../../contract/names';
import type { Frame } from '../../contract/types';
import type { Box, Cell } from '../../paint/lattice';
import type { Questions } from '../../session';
import type { State } from '../../state/state';
import { shortNumber } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { FocusHeir } from '../focus-heir';
import { shared } from '../styles';
import { type Answers, answersTo, NO_ANSWERS } from './answers';
import { Coloring } from './coloring';
import type { Rest } from './consequence';
import type { ConsequenceLine } from './consequence-line';
import type { GridView } from './grid-view';
import './heatmap';
import type { Heatmap } from './heatmap';
import { Holding } from './holding';
import { isRoomy } from './ladder';
import { homeArray, type Look } from './look';
import { Looking } from './looking';
import { windowAt } from './marks';
import { type Plan, planOf } from './plan';
import { kernelApart, rowsOf, secondStage } from './rows';
import { announcement, type Scene } from './sentences';
import { shownOutput } from './shown';
import { Sizing } from './sizing';
import { stageStyles } from './stage-styles';
import type { Sum } from './sum';
import type { Drawing } from './view-of';
import { wordsOf } from './words';

/** Speech waits until the slider rests. */
const ANNOUNCE_MS = 500;

export class Stage extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    ask: { attribute: false },
    t: { attribute: false },
    argument: { attribute: false },
    small: { type: Boolean, reflect: true },
    announced: { state: true },
  };
  declare state: State;
  declare frame: Frame;
  declare ask: Questions;
  declare t: Translate;
  /** The one that the reader is at, which is drawn where it acts. */
  declare argument: Argument | null;
  /** Whether it is fitted into the height that it has, and says no more than the sum. */
  declare small: boolean;
  declare announced: string;

  #timer = 0;
  #unsaid = false;
  /** What the answers are about. */
  #asked: { readonly frame: Frame; readonly look: Look } | null = null;
  #answers: Answers = NO_ANSWERS;
  /** What was shown first, for the line that may be fetched after a change of it. */
  #first: Rest | null = null;
  readonly #looking = new Looking(this);
  readonly #sizing = new Sizing(this);
  readonly #holding = new Holding(this, () => this.#sizing.hold());
  readonly #coloring = new Coloring();

  static override styles = [shared, stageStyles];

  constructor() {
    super();
    this.argument = null;
    this.small = false;
    this.announced = '';
    // After "Back to Keras", whose output it then is.
    new FocusHeir(this, () => this.#entrance);
  }

  /** Focuses the output, or the input where there is none, once what is to be shown is there. */
  override focus(options?: FocusOptions) {
    this.updateComplete.then(() => this.#entrance?.focus(options));
  }

  get #entrance(): Heatmap | null {
    return this.renderRoot.querySelector(shownOutput(this.frame) ? '#output' : '#input');
  }

  // What is looked at is asked for before anything is painted, so that one change is one picture; and
  // asked again where the look has moved on before the answer came.
  protected override async scheduleUpdate(): Promise<void> {
    for (;;) {
      const { frame } = this;
      if (frame !== this.#asked?.frame) this.#looking.settle();
      const { look } = this.#looking;
      if (frame === this.#asked?.frame && look === this.#asked.look) break;
      this.#asked = { frame, look };
      this.#answers = await answersTo(this.ask, frame, look);
    }
    super.scheduleUpdate();
  }

  // A fault in the fetching leaves the scene as it is, and the next visit tries again.
  protected override firstUpdated() {
    requestAnimationFrame(() => import('./gestures').catch(() => {}));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>) {
    this.#describe();
    if (changed.has('frame') || changed.has('t')) {
      this.#unsaid = true;
      clearTimeout(this.#timer);
    }
    // What a change did is known when the control is let go.
    if (!this.#unsaid || this.#holding.held) return;
    this.#unsaid = false;
    this.#timer = window.setTimeout(() => {
      const text = this.renderRoot.querySelector<ConsequenceLine>('c2d-consequence')?.text;
      this.announced = [text && `${text}.`, announcement(this.#scene)].filter(Boolean).join(' ');
    }, ANNOUNCE_MS);
  }

  // The sum is the description of the cell that is walked to, and heard with it once.
  #describe() {
    const focused = this.shadowRoot?.activeElement as Partial<Heatmap> | null;
    const sum = this.renderRoot.querySelector<Sum>('c2d-sum');
    if (!sum || !focused || !('described' in focused)) return;
    sum.updateComplete.then(() => {
      focused.described = sum.text;
    });
  }

  /** How high it would be, in CSS pixels, if it were not fitted into a height. */
  get wantedHeight(): number {
    return this.#sizing.wanted(this.frame, planOf(this.frame, this.#looking.look, true));
  }

  // The first where what is pinned has no window of its own.
  get #resting(): Box | null {
    const { home } = this.#looking;
    const has = home.array === homeArray(this.frame) || home.array === 'depthwise';
    return windowAt(this.frame, has ? home : { row: 0, column: 0 });
  }

  get #scene(): Scene {
    const { state, frame, t } = this;
    return { state, frame, t };
  }

  #drawing(plan: Plan): Drawing {
    const { state, frame, t } = this;
    const { held } = this.#holding;
    const wording = {
      times: (factor: number) => `×\u202f${shortNumber(factor, t.lang)}`,
      part: (part: number, whole: number) =>
        t('stage.part', { part: shortNumber(part, t.lang), whole: shortNumber(whole, t.lang) }),
    };
    return {
      ...this.#scene,
      fit: this.#sizing.fit(frame, plan, held),
      resting: this.#resting,
      small: this.small,
      mixing: (rows, columns) => this.#sizing.mixing(rows, columns),
      subject: { frame, look: this.#looking.look, answers: this.#answers, wording },
      spanFor: (array, range, whole) =>
        this.#coloring.scale(state.shown.scale, array, range, whole, held),
    };
  }

  // The argument that the reader is at, on the grid where it acts.
  #dimension({ id, lattice }: GridView) {
    const { argument, state, frame } = this;
    if (!argument || state.view.readonly) return nothing;
    return html`
      <c2d-dimension
        .argument=${argument}
        .state=${state}
        .frame=${frame}
        .window=${this.#resting}
        .grid=${id} .lattice=${lattice}
        .terse=${this.#sizing.narrow}
      ></c2d-dimension>
    `;
  }

  #heatmap(view: GridView, slides: boolean) {
    const looking = this.#looking;
    return html`
      <c2d-heatmap
        id=${view.id}
        .t=${this.t}
        .view=${view}
        .slides=${slides}
        @c2d-point=${(event: CustomEvent<Cell>) => looking.point(view, event.detail, false)}
        @c2d-walk=${(event: CustomEvent<Cell>) => looking.point(view, event.detail, true)}
        @c2d-leave=${(event: CustomEvent<Event>) => looking.leave(event.detail)}
        @c2d-pin=${(event: CustomEvent<Cell>) => looking.pin(view, event.detail)}
        @c2d-drag=${(event: CustomEvent<Cell>) => looking.drag(view, event.detail)}
        >${this.#dimension(view)}</c2d-heatmap
      >
    `;
  }

  override render() {
    const { frame, state, t } = this;
    if (customElements.get('c2d-consequence')) this.#first = null;
    else this.#first ??= { state, frame };
    const { held } = this.#holding;
    const plan = planOf(frame, this.#looking.look, this.#sizing.narrow);
    const drawing = this.#drawing(plan);
    const kept = this.#sizing.kept(held);
    const show = (view: GridView) => this.#heatmap(view, this.#looking.byKey);
    return html`
      <section
        class=${frame.pointwise || plan.rows.length > 1 ? 'pictures tall' : 'pictures'}
        part="scene"
        aria-label=${t('stage.label')}
      >
        <div
          class=${`row scene ${drawing.fit.arrangement} ${drawing.fit.planes > 0 ? '' : 'apart'} ${frame.layer.scatters ? 'scatters' : ''}`}
          .style=${kept.scene}
        >
          ${rowsOf(plan, drawing, show)}
        </div>
        ${secondStage(drawing, show)}
      </section>
      <div class="words">
        ${kernelApart(plan, drawing, show)}
        ${wordsOf(this, this.#scene, {
          look: this.#looking.look,
          answers: this.#answers,
          rest: { state, frame },
          first: this.#first,
          held,
          roomy: isRoomy(drawing.fit.output),
          kept: kept.facts,
          oneAtATime: this.#sizing.narrow,
          small: this.small,
        })}
        <p class="visually-hidden" role="status">${this.announced}</p>
      </div>
    `;
  }
}
customElements.define('c2d-stage', Stage);
