// The page without a picture: the state, the engine that computes it, and the frames that come of
// both. Knows nothing of Lit, of texts or of the address.
//
// A change is a function of the present state, so that two of them before one frame both count.
// Changes stand in one line: what the engine cannot be asked while it is down is asked when it is up
// again, in the same order, with the next change or when the reader asks.
import { fitted, reasonOf, shapedFor } from './admission';
import { StateError } from './api';
import { type Asker, Asking, type News } from './asking';
import { Bringing, type Pixels } from './bringing';
import type { Mendable } from './contract/names';
import type { Check, Frame } from './contract/types';
import { isDown } from './engine/errors';
import { Line } from './line';
import { type Questions, questionsTo } from './questions';
import { Running } from './running';
import { changedLast } from './state/changed';
import type { History } from './state/history';
import { applyPatch, initialState, type Patch, type State } from './state/state';

export type { News, Questions };

/**
 * What becomes of the present state: what to set in it. `frame` gives what the present state comes
 * to, for changes of what is not in the state, such as one weight of a pattern.
 */
export type Change = (state: State, frame: () => Promise<Frame>) => Patch | Promise<Patch>;

/** A state and what it comes to; 'push' if any change since the shot before was one. */
export interface Shot {
  readonly state: State;
  readonly frame: Frame;
  readonly history: History;
}

export interface Surroundings extends Pick<Asker, 'load' | 'tell'> {
  /** Resolves when the next frame may be computed. */
  nextFrame(): Promise<void>;
  /** Hears of every state at once, before it is computed. */
  wished(state: State, history: History): void;
  /** Shows a shot; resolves when it is shown. */
  show(shot: Shot): Promise<void>;
}

export class Session {
  /** About what is shown. */
  readonly questions: Questions;
  readonly #around: Surroundings;
  readonly #asking: Asking;
  readonly #running: Running;
  #state: State;
  #line = new Line();
  #pending: Promise<void> | null = null;
  #shot: Shot | null = null;
  #history: History = 'replace';
  /** The argument that was changed last, for a remedy to keep. */
  #changed: Mendable | null = null;
  readonly #bringing = new Bringing({
    input: () => this.#state.input,
    afterwards: (step) => this.#line.enter(step),
    change: (patch) => this.change(patch, 'push'),
    gray: (rgba) => this.#asking.ask((engine) => engine.gray(rgba)),
  });

  constructor(initial: State, around: Surroundings) {
    this.#state = initial;
    this.#around = around;
    this.#asking = new Asking({
      load: (anew) => around.load(anew),
      tell: (news) => around.tell(news),
      revived: () => {
        // What it has stopped over goes on.
        this.#line.advance();
        this.#wish();
      },
    });
    this.#running = new Running(this.#asking);
    this.questions = questionsTo(this.#asking);
  }

  /** The present state, frozen: what is wished for, computed or not. */
  get state(): State {
    return this.#state;
  }

  /** What was shown last. */
  get shot(): Shot | null {
    return this.#shot;
  }

  /** Bytes of WebAssembly memory in use. */
  get memory(): Promise<number> {
    return this.#asking.engine.then((engine) => engine.memory());
  }

  /** Shows the present state for the first time. Rejects with a LoadError. */
  async start(): Promise<void> {
    await this.#asking.engine;
    // A link that is being opened comes first.
    await this.#line.held;
    await this.#schedule();
  }

  /** Changes the state: at once, unless changes before it still wait. */
  change(change: Change, history: History): void {
    this.#line.enter(() => {
      const patch = change(this.#state, () => this.#present());
      if (!(patch instanceof Promise)) return this.#apply(patch, history);
      return patch.then((late) => this.#apply(late, history));
    });
  }

  /**
   * Changes what `partial` holds and resolves once that is shown. Rejects, and changes nothing, with
   * a StateError if anything in it is malformed, unknown or beyond the limits, and with an
   * EngineStopped or a LoadError if there is no engine to judge it. Rejects with one of these as well
   * if what was taken cannot be shown now.
   */
  async set(partial: unknown): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      let waits = true;
      this.#line.enter(() => (waits ? this.#admit(partial).then(resolve, reject) : undefined));
      // It may stand behind others that wait for the reader to try again.
      this.#asking.engine.catch((error) => {
        waits = false;
        reject(error);
      });
    });
    await this.#schedule();
  }

  /**
   * Puts a whole state, as links hold it, in place of the present one, and resolves once it is shown,
   * or would be if there were an engine: with the link keys of what only the engine could see to be
   * wrong, in the place of which stands what `defaults` have. Never rejects: what goes wrong is told.
   */
  async open(state: State, defaults = initialState): Promise<readonly string[]> {
    const ignored = await new Promise<readonly string[]>((resolve) => {
      this.#line.enter(
        async () => resolve(await this.#replace(state, defaults)),
        () => resolve([]),
      );
    });
    await this.#schedule().catch(unlessDown);
    return ignored;
  }

  /** Puts a state that was there before in place of the present one, which it may depend on. */
  restore(before: (state: State) => State, history: History): void {
    this.#line.enter(() => this.#put(before(this.#state), history));
  }

  /** Takes a picture as the input, see bringing.ts. */
  bring(decoding: Promise<Pixels>): Promise<boolean> {
    return this.#bringing.bring(decoding);
  }

  /** Nobody looks, or somebody does again: meanwhile, what has been computed is not kept. */
  rest(resting: boolean): void {
    this.#running.rest(resting).catch(unlessDown);
    if (!resting && this.#shot) this.#wish();
  }

  /** Tries again what a failure has stopped. */
  again(): void {
    this.#asking.again();
    this.#line.advance();
    this.#wish();
  }

  /** What the present state comes to. */
  async #present(): Promise<Frame> {
    const state = this.#state;
    if (this.#shot?.state === state) return this.#shot.frame;
    return this.#frameOf(state);
  }

  #frameOf(state: State): Promise<Frame> {
    return this.#running.frameOf(state, this.#changed);
  }

  #apply(patch: Patch, history: History): void {
    const outcome = applyPatch(this.#state, patch);
    // No view asks for what is not allowed; if one does, that is a mistake of ours.
    if ('problems' in outcome) throw new StateError(outcome.problems);
    this.#put(outcome.state, history);
  }

  // The schema judges first, the engine then: only it knows how many values a shape holds.
  async #admit(partial: unknown): Promise<void> {
    const outcome = applyPatch(this.#state, partial);
    if ('problems' in outcome) throw new StateError(outcome.problems);
    const check = await this.#check(outcome.state);
    const { problem } = check;
    if (problem) throw new StateError([{ key: problem, message: reasonOf(problem) }]);
    this.#put(shapedFor(outcome.state, check), 'replace');
  }

  async #replace(state: State, defaults: State): Promise<readonly string[]> {
    const { fitting, ignored } = await fitted(state, defaults, (each) => this.#check(each));
    this.#put(fitting, 'replace');
    this.#changed = null;
    return ignored;
  }

  #check(state: State): Promise<Check> {
    return this.#asking.ask((engine) => engine.check(state));
  }

  #put(state: State, history: History): void {
    this.#changed = changedLast(this.#state, state, this.#changed);
    this.#state = state;
    if (history === 'push') this.#history = 'push';
    this.#around.wished(state, history);
    this.#wish();
  }

  // Nobody waits for it; what goes wrong has been told.
  #wish(): void {
    this.#schedule().catch(unlessDown);
  }

  // However many changes come before the next frame, it shows the last of them.
  #schedule(): Promise<void> {
    this.#pending ??= this.#around.nextFrame().then(() => {
      this.#pending = null;
      return this.#compute();
    });
    return this.#pending;
  }

  async #compute(): Promise<void> {
    const state = this.#state;
    const frame = await this.#frameOf(state);
    // The knobs would jump back to an answer that is no longer wished for; the next one is coming.
    if (state !== this.#state) return this.#schedule();
    this.#shot = { state, frame, history: this.#history };
    this.#history = 'replace';
    await this.#around.show(this.#shot);
    await this.#running.shown();
  }
}

/** For what has been told; anything else is a mistake of ours. */
function unlessDown(error: unknown): void {
  if (!isDown(error)) throw error;
}
