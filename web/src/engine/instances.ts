// The running instances of the core: one, and the one before it while runs of it are still shown.
import type { Core } from '#core';

/** A compiled module, and the glue that makes instances of it. */
export interface Program {
  readonly module: WebAssembly.Module;
  readonly create: typeof import('#core').default;
}

/** How long what did not come is not asked for again. */
const PATIENCE_MS = 10_000;

export class Instances {
  #program: Program;
  #core: Core | null = null;
  #made = 0;
  #starting: Promise<void> | null = null;
  #growing: Promise<void> | null = null;
  /** Which instance has which run. */
  readonly #keepers = new Map<number, Core>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** How many were made after a fault, and the first: each has runs of its own. */
  get made(): number {
    return this.#made;
  }

  /** Bytes of WebAssembly memory in use. */
  get memory(): number {
    const all = new Set(this.#keepers.values());
    if (this.#core) all.add(this.#core);
    return [...all].reduce((sum, { HEAPU8 }) => sum + HEAPU8.buffer.byteLength, 0);
  }

  /** Resolves when there is one; makes another if the last one failed. */
  async ready(): Promise<void> {
    if (this.#core) return;
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null;
    });
    await this.#starting;
  }

  /** Goes on with another program. Runs stay where they are until others take their place. */
  grow(load: () => Promise<Program>): void {
    this.#growing ??= load()
      .then(async (program) => {
        const core = await instanceOf(program);
        this.#program = program;
        // After a fault, runs are gone, whoever makes the next instance.
        if (!this.#core) this.#made++;
        this.#core = core;
      })
      .catch(() => {
        // Everything is as it was. Not asked for at once again: a slider would ask with every step.
        setTimeout(() => {
          this.#growing = null;
        }, PATIENCE_MS);
      });
  }

  /** Makes a run, by that number, in place of another, whose memory it takes over. */
  run<T>(run: number, replaced: number, work: (core: Core, replaced: number) => T): T {
    return this.#call(this.#core, (core) => {
      const isHere = this.#keepers.get(replaced) === core;
      const result = work(core, isHere ? replaced : 0);
      if (isHere) this.#keepers.delete(replaced);
      else this.forget(replaced);
      this.#keepers.set(run, core);
      return result;
    });
  }

  forget(run: number): void {
    const keeper = this.#keepers.get(run);
    this.#keepers.delete(run);
    if (keeper) this.#call(keeper, (core) => core.forget(run));
  }

  /** Asks the instance that keeps a run. */
  ask<T>(run: number, work: (core: Core) => T): T {
    return this.#call(this.#keepers.get(run) ?? this.#core, work);
  }

  /** Asks what concerns no run. */
  call<T>(work: (core: Core) => T): T {
    return this.#call(this.#core, work);
  }

  // A trap may leave an instance in any state, so another is to take its place.
  #call<T>(core: Core | null, work: (core: Core) => T): T {
    if (!core) throw new Error('There is no instance');
    try {
      return work(core);
    } catch (error) {
      this.#core = null;
      this.#keepers.clear();
      throw error;
    }
  }

  async #start(): Promise<void> {
    const core = await instanceOf(this.#program);
    // The larger one may have come meanwhile.
    if (this.#core) return;
    this.#core = core;
    this.#made++;
  }
}

// Emscripten never hears of an instance that could not be made, so the promise is ours.
export function instanceOf({ module, create }: Program): Promise<Core> {
  return new Promise((resolve, reject) => {
    create({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then(receive).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
