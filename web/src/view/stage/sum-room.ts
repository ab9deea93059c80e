// How many lines are kept for the sum: as many as the layer's largest window takes with its longest
// numbers, whichever cell is looked at, so that nothing below moves.
import type { Frame } from '../../contract/types';
import type { State } from '../../state/state';
import { fitted, type Words } from './folding';
import type { LookedAt } from './looked-at';
import { LONG, otherSamples, outputSample, USUAL } from './samples';
import { lineOf } from './sum-lines';
import type { Scene } from './wording';

export const MOST_LINES = 4;

/** Of a value that nothing falls on. */
const NO_WINDOW = [0, 0];

// Of a layer that scatters without gaps, only every so many weights fall on one value.
function windowOf({ poolSize, kernelSize, strides, dilationRate }: State, { layer }: Frame) {
  if (layer.pooling !== 'none') return poolSize;
  if (!layer.scatters || Math.max(...dilationRate) > 1) return kernelSize;
  return kernelSize.map((size, axis) => Math.ceil(size / (strides[axis] ?? 1)));
}

/** The lines that are kept in so many columns. */
export function keptLines(scene: Scene, columns: number, words: Words): number {
  const size = windowOf(scene.state, scene.frame);
  const linesOf = (sample: LookedAt | null, lines: number) => {
    const fit = fitted(lineOf(sample, scene), { columns, lines }, words);
    return Math.min(fit.lines, MOST_LINES);
  };
  const empty = outputSample(scene, NO_WINDOW, USUAL);
  const usual = outputSample(scene, size, USUAL);
  const samples = [empty, usual, ...otherSamples(scene)];
  const lines = Math.max(...samples.map((sample) => linesOf(sample, MOST_LINES)));
  // With the longest numbers there must be room for what cannot be folded.
  return Math.max(lines, linesOf(outputSample(scene, size, LONG), lines));
}
