/** Why there is no engine: the browser cannot run it, or it did not arrive. */
export type LoadFailure = 'unsupported' | 'unreachable';

export class LoadError extends Error {
  constructor(
    readonly failure: LoadFailure,
    cause: unknown,
  ) {
    super(`The convolution core is ${failure}`, { cause });
  }
}
