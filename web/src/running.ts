// The runs of one session, of which the engine keeps the last: each takes the place, and the memory,
// of the one before.
import type { Asking } from './asking';
import type { Mendable } from './contract/names';
import type { Frame } from './contract/types';
import type { State } from './state/state';

export class Running {
  readonly #asking: Asking;
  /** 0 before there is one. */
  #run = 0;
  #resting = false;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /** What a state comes to; `changed` is what was changed last, for a remedy to keep. */
  frameOf(state: State, changed: Mendable | null): Promise<Frame> {
    return this.#asking.ask((engine) => {
      // Which run is the last is noted before anything else can be asked, so that none is left behind.
      const frame = engine.run(state, changed, this.#run);
      this.#run = frame.run;
      return frame;
    });
  }

  /** While nobody looks, the memory of a run is given back as soon as it is shown. */
  async rest(resting: boolean): Promise<void> {
    this.#resting = resting;
    await this.shown();
  }

  /** The last run is shown. */
  async shown(): Promise<void> {
    const run = this.#run;
    if (!this.#resting || run === 0) return;
    this.#run = 0;
    await this.#asking.ask((engine) => engine.forget(run));
  }
}
