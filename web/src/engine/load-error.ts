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
