// Pictures of the reader's, which take their time to be decoded: of several inputs that were wished
// for, the last is the one that counts.
import type { Patch, State } from './state/state';

/** A picture as it is decoded: RGBA bytes, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** The session that pictures come into. */
export interface Taker {
  /** The input that is wished for now. */
  input(): State['input'];
  /** Does something once all that was wished for earlier is done. */
  afterwards(step: () => void): void;
  change(patch: () => Promise<Patch>): void;
  gray(rgba: Uint8ClampedArray): Promise<Float32Array>;
}

export class Bringing {
  readonly #taker: Taker;
  /** The picture that was wished for last. */
  #picture: Promise<Pixels> | null = null;

  constructor(taker: Taker) {
    this.#taker = taker;
  }

  /**
   * Takes a picture as the input once it is decoded, unless another input has been wished for since;
   * resolves to whether it was taken. Rejects as decoding does, but not over a picture that nobody
   * waits for any more.
   */
  async bring(decoding: Promise<Pixels>): Promise<boolean> {
    const taker = this.#taker;
    this.#picture = decoding;
    let before: State['input'] | null = null;
    // What was wished for earlier may still wait: a link that is being opened.
    taker.afterwards(() => {
      before = taker.input();
    });
    const outdated = () =>
      this.#picture !== decoding || (before !== null && taker.input() !== before);
    let pixels: Pixels;
    try {
      pixels = await decoding;
    } catch (error) {
      if (outdated()) return false;
      throw error;
    }
    if (outdated()) return false;
    const { width, height, rgba } = pixels;
    taker.change(async () => {
      if (outdated()) return {};
      const values = await taker.gray(rgba);
      return { input: { source: 'picture', shape: [height, width, 1], values } };
    });
    return true;
  }
}
