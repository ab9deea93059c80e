// What SCORM 1.2 gives to a page that a learning management system has opened: an object `API` in one of
// the windows around it. Systems answer with strings, and there are those that throw.

/** What a system promises to hold of the state that a page wants back. */
const LONGEST = 4096;

interface Api {
  LMSInitialize(nothing: ''): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
}

/** Looked for as SCORM has it: through the frames around the page, then around the one who opened it. */
export function findApi(page: Window): Api | null {
  const around = (from: Window | null): Api | null => {
    for (let step = 0, at = from; at && step <= 7; step++, at = at.parent) {
      const api = quietly(() => (at as { API?: Api }).API);
      if (api) return api;
      if (at === at.parent) return null;
    }
    return null;
  };
  return around(page) ?? around(quietly(() => page.top?.opener) ?? null);
}

/** One visit of a learner; until it has begun, and after its end, nothing comes of what it is told. */
export class Visit {
  #api: Api | null = null;

  begin(api: Api): void {
    if (this.#ask(() => api.LMSInitialize('')) !== 'true') return;
    this.#api = api;
    // Whoever has opened the page has done what there is to do.
    if (!/^(completed|passed)$/.test(this.#get('cmi.core.lesson_status'))) {
      this.#set('cmi.core.lesson_status', 'completed');
    }
    // Without this, systems may forget what was kept.
    this.#set('cmi.core.exit', 'suspend');
    this.commit();
  }

  /** What keep() was given at a visit before. */
  get kept(): string {
    return this.#get('cmi.suspend_data');
  }

  /** What is too long is left, and what was kept before stays. */
  keep(text: string): void {
    if (text.length <= LONGEST && text !== this.kept) this.#set('cmi.suspend_data', text);
  }

  commit(): void {
    this.#ask(() => this.#api?.LMSCommit(''));
  }

  end(): void {
    this.#ask(() => this.#api?.LMSFinish(''));
    this.#api = null;
  }

  #get(name: string): string {
    return this.#ask(() => this.#api?.LMSGetValue(name) ?? '');
  }

  #set(name: string, value: string): void {
    this.#ask(() => this.#api?.LMSSetValue(name, value));
  }

  #ask(question: () => unknown): string {
    return String(quietly(question) ?? '');
  }
}

// Windows of another origin throw when they are looked into.
function quietly<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
