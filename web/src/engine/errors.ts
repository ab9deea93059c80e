/**
 * Why there is no engine: the browser cannot run it, it did not arrive, what arrived is not it, or
 * the policy of the page forbids WebAssembly.
 */
export type LoadFailure = 'unsupported' | 'unreachable' | 'damaged' | 'forbidden';

export class LoadError extends Error {
  constructor(
    readonly failure: LoadFailure,
    cause?: unknown,
  ) {
    super(`The convolution core is ${failure}`, { cause });
  }
}

/** Why an answer is not to be had, after everything was tried. */
export class EngineStopped extends Error {
  constructor(cause: unknown) {
    super('The computation failed, and starting it anew did not help', { cause });
    this.name = 'EngineStopped';
  }
}

/** Whether something failed for want of an engine. */
export function isDown(error: unknown): boolean {
  return error instanceof EngineStopped || error instanceof LoadError;
}
