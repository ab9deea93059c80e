// The page without a picture: the state, the engine that computes it, and the frames that come of
// both. Knows nothing of Lit, of texts or of the address.
//
// A change is a function of the present state, so that two of them before one frame both count.
// Changes stand in one line: what the engine cannot be asked while it is down is asked when it is up
// again, in the same order, with the next change or when the reader asks.
import { linkKey, misfit, shapedFor } from './admission';
import { StateError } from './api';
import type { Engine } from './engine/engine';
import { EngineStopped, isDown, LoadError, type LoadFailure } from './engine/errors';
import type { Distribution, Frame, Reached } from './engine/frame';
import { Line } from './line';
import { changedLast } from './state/changed';
import type { Manner } from './state/manner';
import { applyPatch, initialState, type Patch, type State } from './state/state';

/**
 * What becomes of the present state: what to set in it. `frame` gives what the present state comes
 * to, for changes of what is not in the state, such as one weight of a pattern.
 */
export type Change = (state: State, frame: () => Promise<Frame>) => Patch | Promise<Patch>;

/** A state and what it comes to; 'choice' if any change since the shot before was one. */
export interface Shot {
  readonly state: State;
  readonly frame: Frame;
  readonly manner: Manner;
}

/** A picture as it is decoded: RGBA bytes, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/**
 * How the engine fares: why it did not start; 'restarted' after a fault, with which nothing was lost;
 * 'stopped' when a fresh start did not help either; 'running' when it does again.
 */
export type News = LoadFailure | 'restarted' | 'stopped' | 'running';

export interface Surroundings {
  /** Starts the engine; `anew`: what was fetched before is not to be trusted. */
  load(anew: boolean): Promise<Engine>;
  /** Resolves when the next frame may be computed. */
  nextFrame(): Promise<void>;
  /** Hears of every state at once, before it is computed. */
  wished(state: State, manner: Manner): void;
  /** Shows a shot; resolves when it is shown. */
  show(shot: Shot): Promise<void>;
  tell(news: News): void;
}

export class Session {
  readonly #around: Surroundings;
  #state: State;
  #engine: Promise<Engine>;
  #line = new Line();
  #pending: Promise<void> | null = null;
  #shot: Shot | null = null;
  #manner: Manner = 'slide';
  #stopped = false;
  /** The argument that was changed last, by its name in links; '' if it was not one alone. */
  #changed = '';
  /** The picture that was wished for last. */
  #picture: Promise<Pixels> | null = null;

  constructor(initial: State, around: Surroundings) {
    this.#state = initial;
    this.#around = around;
    this.#engine = this.#load(false);
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
    return this.#engine.then((engine) => engine.memory());
  }

  /** Shows the present state for the first time. Rejects with a LoadError. */
  async start(): Promise<void> {
    await this.#engine;
    // A link that is being opened comes first.
    await this.#line.held;
    await this.#schedule();
  }

  /** Changes the state: at once, unless changes before it still wait. */
  change(change: Change, manner: Manner): void {
    this.#line.enter(() => {
      const patch = change(this.#state, () => this.#present());
      if (!(patch instanceof Promise)) return this.#apply(patch, manner);
      return patch.then((late) => this.#apply(late, manner));
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
      this.#engine.catch((error) => {
        waits = false;
        reject(error);
      });
    });
    await this.#schedule();
  }

  /**
   * Puts a whole state, as links hold it, in place of the present one, and resolves once it is shown,
   * or would be if there were an engine: with the link keys of what only the engine could see to be
   * wrong, which is left at its default. Never rejects: what goes wrong is told.
   */
  async open(state: State): Promise<readonly string[]> {
    const ignored = await new Promise<readonly string[]>((resolve) => {
      this.#line.enter(
        async () => resolve(await this.#replace(state)),
        () => resolve([]),
      );
    });
    await this.#schedule().catch(unlessDown);
    return ignored;
  }

  /**
   * Takes a picture as the input once it is decoded, unless another input has been wished for since.
   * Rejects as decoding does, but not over a picture that nobody waits for any more.
   */
  async bring(decoding: Promise<Pixels>): Promise<void> {
    this.#picture = decoding;
    let before: State['input'] | null = null;
    // What was wished for earlier may still wait: a link that is being opened.
    this.#line.enter(() => {
      before = this.#state.input;
    });
    const outdated = () =>
      this.#picture !== decoding || (before !== null && this.#state.input !== before);
    let pixels: Pixels;
    try {
      pixels = await decoding;
    } catch (error) {
      if (outdated()) return;
      throw error;
    }
    if (outdated()) return;
    const { width, height, rgba } = pixels;
    this.change(async () => {
      if (outdated()) return {};
      const values = Array.from(await this.#ask((engine) => engine.gray(rgba)));
      return { input: { source: 'picture', shape: [height, width, 1], values } };
    }, 'choice');
  }

  /** Tries again what a failure has stopped. */
  again(): void {
    this.#engine = this.#engine.catch(() => this.#load(true));
    this.#line.advance();
    this.#wish();
  }

  /** Which cells of the output an input cell takes part in, of what was shown last. */
  reached(row: number, column: number): Promise<Reached> {
    return this.#ask((engine) => engine.reached(row, column)).catch(() => new Int32Array());
  }

  /** Null after a fault. */
  distribution(values: Float32Array): Promise<Distribution | null> {
    return this.#ask((engine) => engine.distribution(values)).catch(() => null);
  }

  async #load(anew: boolean): Promise<Engine> {
    try {
      const engine = await this.#around.load(anew);
      if (anew) this.#around.tell('running');
      return engine;
    } catch (error) {
      if (error instanceof LoadError) this.#around.tell(error.failure);
      throw error;
    }
  }

  // A fault leaves the engine without an instance: another is made, and asked once more. What the
  // instance knew of its last run is gone with it, so the present state is run again.
  async #ask<T>(work: (engine: Engine) => T | Promise<T>): Promise<T> {
    const engine = await this.#engine;
    const attempt = async () => {
      await engine.ready();
      return this.#answered(await work(engine));
    };
    try {
      return await attempt();
    } catch {
      try {
        const answer = await attempt();
        this.#around.tell('restarted');
        this.#wish();
        return answer;
      } catch (cause) {
        this.#stopped = true;
        this.#around.tell('stopped');
        throw new EngineStopped(cause);
      }
    }
  }

  #answered<T>(answer: T): T {
    if (this.#stopped) {
      this.#stopped = false;
      this.#around.tell('running');
      // What it has stopped over goes on, once the answer is where it belongs.
      queueMicrotask(() => this.#line.advance());
    }
    return answer;
  }

  /** What the present state comes to. */
  async #present(): Promise<Frame> {
    const state = this.#state;
    if (this.#shot?.state === state) return this.#shot.frame;
    return this.#ask((engine) => engine.run(state, this.#changed));
  }

  #apply(patch: Patch, manner: Manner): void {
    const outcome = applyPatch(this.#state, patch);
    // No view asks for what is not allowed; if one does, that is a mistake of ours.
    if ('problems' in outcome) throw new StateError(outcome.problems);
    this.#put(outcome.state, manner);
  }

  // The schema judges first, the engine then: only it knows how many values a shape holds.
  async #admit(partial: unknown): Promise<void> {
    const outcome = applyPatch(this.#state, partial);
    if ('problems' in outcome) throw new StateError(outcome.problems);
    const check = await this.#ask((engine) => engine.check(outcome.state));
    const key = misfit(check, outcome.state);
    if (key) throw new StateError([{ key, message: 'Their number is not what the shape holds' }]);
    this.#put(shapedFor(outcome.state, check), 'slide');
  }

  async #replace(state: State): Promise<readonly string[]> {
    const ignored: string[] = [];
    let opened = state;
    let check = await this.#ask((engine) => engine.check(opened));
    // Two groups, of which each may be wrong.
    for (const group of ['input', 'kernel'] as const) {
      const key = misfit(check, opened);
      if (!key?.startsWith(group)) continue;
      ignored.push(linkKey(key));
      opened = Object.freeze({ ...opened, [group]: initialState[group] });
      check = await this.#ask((engine) => engine.check(opened));
    }
    this.#put(shapedFor(opened, check), 'slide');
    this.#changed = '';
    return ignored;
  }

  #put(state: State, manner: Manner): void {
    this.#changed = changedLast(this.#state, state, this.#changed);
    this.#state = state;
    if (manner === 'choice') this.#manner = 'choice';
    this.#around.wished(state, manner);
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
    const frame = await this.#ask((engine) => engine.run(state, this.#changed));
    // The knobs would jump back to an answer that is no longer wished for; the next one is coming.
    if (state !== this.#state) return this.#schedule();
    this.#shot = { state, frame, manner: this.#manner };
    this.#manner = 'slide';
    await this.#around.show(this.#shot);
  }
}

/** For what has been told; anything else is a mistake of ours. */
function unlessDown(error: unknown): void {
  if (!isDown(error)) throw error;
}
