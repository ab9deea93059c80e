// The engine as a session asks it: with a second attempt after a fault, and news of how it fares.
import type { Engine } from './engine/engine';
import { EngineStopped, LoadError, type LoadFailure } from './engine/errors';

/**
 * How the engine fares: why it did not start; 'restarted' after a fault, with which nothing was lost;
 * 'stopped' when a fresh start did not help either; 'running' when it does again.
 */
export type News = LoadFailure | 'restarted' | 'stopped' | 'running';

export interface Asker {
  /** Starts the engine; `anew`: what was fetched before is not to be trusted. */
  load(anew: boolean): Promise<Engine>;
  tell(news: News): void;
  /** The engine answers by another instance than before, which has kept no runs. */
  revived(): void;
}

export class Asking {
  readonly #asker: Asker;
  #engine: Promise<Engine> | null = null;
  /** The instance that was asked last: others may share the engine, and have made it fail. */
  #instance = 0;
  #stopped = false;

  constructor(asker: Asker) {
    this.#asker = asker;
  }

  /** Starts when it is needed first. Rejects with a LoadError. */
  get engine(): Promise<Engine> {
    this.#engine ??= this.#load(false);
    return this.#engine;
  }

  /** Loads it again where that has failed. */
  again(): void {
    this.#engine = this.engine.catch(() => this.#load(true));
  }

  /**
   * A fault leaves the engine without an instance: another is made, and asked once more. Rejects with
   * a LoadError or an EngineStopped.
   */
  async ask<T>(work: (engine: Engine) => T | Promise<T>): Promise<T> {
    const engine = await this.engine;
    const attempt = async () => {
      await engine.ready();
      const before = this.#instance;
      this.#instance = engine.instance();
      const isOther = before > 0 && before !== this.#instance;
      return { answer: this.#answered(await work(engine)), isOther };
    };
    try {
      const { answer, isOther } = await attempt();
      // Of a fault that was another's nothing is said.
      if (isOther) queueMicrotask(() => this.#asker.revived());
      return answer;
    } catch {
      try {
        const { answer } = await attempt();
        this.#revived('restarted');
        return answer;
      } catch (cause) {
        this.#stopped = true;
        this.#asker.tell('stopped');
        throw new EngineStopped(cause);
      }
    }
  }

  #answered<T>(answer: T): T {
    if (this.#stopped) {
      this.#stopped = false;
      this.#revived('running');
    }
    return answer;
  }

  #revived(news: 'restarted' | 'running'): void {
    this.#asker.tell(news);
    // Once the answer is where it belongs.
    queueMicrotask(() => this.#asker.revived());
  }

  async #load(anew: boolean): Promise<Engine> {
    try {
      const engine = await this.#asker.load(anew);
      if (anew) this.#asker.tell('running');
      return engine;
    } catch (error) {
      if (error instanceof LoadError) this.#asker.tell(error.failure);
      throw error;
    }
  }
}
