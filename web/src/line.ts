// Steps one after the other, in the order in which they were wished for. One that has to ask the
// engine holds up those behind it. Where there is no engine to ask, it goes back to the head of the
// line, so that nothing is lost.
import { EngineStopped, isDown } from './engine/errors';

interface Step {
  run(): void | Promise<void>;
  /** When it is given up: an engine that stops over it again and again would hold up all others. */
  abandon(): void;
  stops: number;
}
const MOST_STOPS = 3;

export class Line {
  #steps: Step[] = [];
  #held: Promise<void> | null = null;

  /** The end of the step that waits for the engine; null where none does. */
  get held(): Promise<void> | null {
    return this.#held;
  }

  /** Takes a step at once, unless others stand before it. */
  enter(run: Step['run'], abandon: Step['abandon'] = () => {}): void {
    this.#steps.push({ run, abandon, stops: 0 });
    this.advance();
  }

  /** Takes the steps that can be taken, those that went back to the head first. */
  advance(): void {
    while (!this.#held) {
      const step = this.#steps.shift();
      if (!step) return;
      const held = step.run();
      if (held) this.#hold(step, held);
    }
  }

  #hold(step: Step, held: Promise<void>): void {
    this.#held = held.then(
      () => {
        this.#held = null;
        this.advance();
      },
      (error) => {
        this.#held = null;
        if (error instanceof EngineStopped) step.stops++;
        if (isDown(error) && step.stops < MOST_STOPS) {
          this.#steps.unshift(step);
          return;
        }
        step.abandon();
        this.advance();
        if (!isDown(error)) throw error;
      },
    );
  }
}
