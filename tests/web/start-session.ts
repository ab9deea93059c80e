// A session on the core as it was built for the page, whose frames the test drives.
import type { Engine } from '../../web/src/engine/engine';
import { type News, Session, type Shot } from '../../web/src/session';
import { initialState, type State } from '../../web/src/state/state';
import { startEngine } from './start-engine';

export interface Driven {
  readonly session: Session;
  /** All that was shown, and all that was told. */
  readonly shots: Shot[];
  readonly news: News[];
  readonly wishes: State[];
  /** Lets the frames that are waited for come, and all that follows from them. */
  frame(): Promise<void>;
}

/** Lets everything happen that waits for nothing but its turn. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export function drive(
  load: (again: boolean) => Promise<Engine> = startEngine,
  initial = initialState,
): Driven {
  const shots: Shot[] = [];
  const news: News[] = [];
  const wishes: State[] = [];
  let waiting: (() => void)[] = [];
  const session = new Session(initial, {
    load,
    nextFrame: () => new Promise((resolve) => waiting.push(resolve)),
    wished: (state) => wishes.push(state),
    show: async (shot) => {
      shots.push(shot);
    },
    tell: (each) => news.push(each),
  });
  return {
    session,
    shots,
    news,
    wishes,
    async frame() {
      await turn();
      const due = waiting;
      waiting = [];
      for (const resolve of due) resolve();
      await turn();
    },
  };
}

/** The same once its first state is shown. */
export async function startDriven(...options: Parameters<typeof drive>): Promise<Driven> {
  const driven = drive(...options);
  const started = driven.session.start();
  // The engine takes its time.
  await Promise.race([started, untilShown(driven)]);
  await started;
  return driven;
}

async function untilShown({ shots, frame }: Driven): Promise<void> {
  while (shots.length === 0) await frame();
}
