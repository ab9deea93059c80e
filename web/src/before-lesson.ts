// What stood in the playground before a lesson was entered, to be given back when it is left. It lasts
// as long as the page; no link holds it.
import { initialState, type State } from './state/state';

export class BeforeLesson {
  #state: State = initialState;

  /** Hears of every state there is: the last one outside of lessons counts. */
  hear(state: State): void {
    if (state.lesson === 'none') this.#state = state;
  }

  /** What was there, in the language, with the panels and the look of `now`. */
  given({ lang, open, view }: State): State {
    return Object.freeze({ ...this.#state, lang, open, view });
  }
}
