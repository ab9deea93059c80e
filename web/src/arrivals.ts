// What is fetched when it is first asked for: what has become of each part.
export type Progress = 'loading' | 'there' | 'failed';

export class Arrivals<Name> {
  readonly #load: (name: Name) => Promise<unknown>;
  readonly #arrivals = new Map<Name, Progress>();
  readonly #ends = new Map<Name, Promise<void>>();

  constructor(load: (name: Name) => Promise<unknown>) {
    this.#load = load;
  }

  /** Whether anything was ever asked for. */
  get wanted(): boolean {
    return this.#arrivals.size > 0;
  }

  /** What has become of a part, or will once it is asked for. */
  of(name: Name): Progress {
    return this.#arrivals.get(name) ?? 'loading';
  }

  /** Fetches a part, unless it is there or under way; resolves once it has come or failed. */
  fetch(name: Name): Promise<void> {
    let end = this.#ends.get(name);
    if (!end || this.of(name) === 'failed') {
      end = this.#bring(name);
      this.#ends.set(name, end);
    }
    return end;
  }

  async #bring(name: Name): Promise<void> {
    this.#arrivals.set(name, 'loading');
    const arrival = await this.#load(name).then(
      () => 'there' as const,
      () => 'failed' as const,
    );
    this.#arrivals.set(name, arrival);
  }
}
