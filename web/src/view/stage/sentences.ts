// What is said of the whole scene: below it to everybody, and once to a screen reader.
import type { Frame } from '../../contract/types';
import type { State } from '../../state/state';
import { longNumber, orderedShape, shapeText } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { refusalText, refuserText, sizesOf } from '../refusal-text';
import { shownOutput, shownSizes } from './shown';

/** What there is to say about. */
export interface Scene {
  readonly state: State;
  readonly frame: Frame;
  readonly t: Translate;
}

/** What the table says of the framework chosen. */
const rowOf = ({ frame, state }: Scene) =>
  frame.frameworks.find(({ framework }) => framework === state.shown.framework);

/** Everything that the eye gets at a glance: what Keras says, the output, zeros and stand-ins. */
export function announcement(scene: Scene): string {
  const { frame, state, t } = scene;
  const output = shownOutput(frame);
  const produced = output
    ? t('stage.announceOutput', {
        shape: orderedShape(output.shape, state.dataFormat),
        low: longNumber(output.low, t.lang),
        high: longNumber(output.high, t.lang),
      })
    : t('stage.announceNone');
  const refused = frame.refusal ? [`${refuserText(frame, t)}.`, refusalText(frame, state, t)] : [];
  const rest = [...facts(scene), differing(scene), standIn(scene)];
  return [...refused, produced, ...rest].filter(Boolean).join(' ');
}

/**
 * What is to be known of the window, of the edge and of the values, and what the marks mean: of cells
 * that say how much of them comes from the one looked at, if `parts`. The marks in a line of their own.
 */
export function remarks(scene: Scene, parts: boolean): string {
  const said = facts(scene).filter(Boolean).join(' ');
  return [said, legend(scene, parts)].filter(Boolean).join('\n');
}

const facts = (scene: Scene): string[] => [
  spanned(scene),
  padded(scene),
  unread(scene),
  activated(scene),
];

/** Why there is no output, short enough to stand in its place. */
export function absence({ frame, state, t }: Scene): string {
  const { refusal, layer } = frame;
  const told = layer.scatters || typeof state.padding !== 'string';
  return refusal?.code !== 'output_size' || told
    ? t('stage.noOutput')
    : t('stage.doesNotFit', sizesOf(frame));
}

/** Why there is no kernel to draw. */
export function kernelNote({ frame, state, t }: Scene): string {
  const { pooling } = frame.layer;
  const [height, width] = state.poolSize;
  return t(pooling === 'none' ? 'stage.noKernel' : `stage.pools.${pooling}`, { height, width });
}

/** That ones stand in for a pattern that has no such size. */
export function standIn({ frame, state, t }: Scene): string {
  const { source } = state.kernel;
  if (source === frame.kernelSource || frame.kernel.values.length === 0) return '';
  const [height, width] = state.kernelSize;
  return t('stage.undefinedKernel', { name: t(`kernel.${source}`), height, width });
}

/** Whose output is shown, and whether it differs. */
export function differing(scene: Scene): string {
  const { frame, state, t } = scene;
  if (!frame.foreign) return '';
  const name = t(`frameworks.name.${state.shown.framework}`);
  if (!frame.output) return t('stage.foreignAlone', { name });
  const count = rowOf(scene)?.different ?? null;
  if (count === null) return t('stage.foreign', { name });
  return t(count > 0 ? 'stage.foreignDiffers' : 'stage.foreignAlike', { name, count });
}

// A dilated kernel spans more than it has weights.
function spanned({ frame, state, t }: Scene): string {
  const dilates = frame.layer.arguments.includes('dilation_rate');
  if (!dilates || Math.max(...state.dilationRate) <= 1) return '';
  return t('stage.spans', { spanned: shapeText(frame.effectiveKernel) });
}

function padded(scene: Scene): string {
  const { frame, state, t } = scene;
  const { foreign, geometry, layer } = frame;
  const padding = foreign ? rowOf(scene)?.padding : geometry?.padding;
  if (!padding?.some((count) => count !== 0)) return '';
  const [top, bottom, left, right] = padding;
  const values = { top, bottom, left, right };
  const { paddingMode } = state;
  if (layer.scatters) return t('stage.cropped', values);
  if (paddingMode !== 'zeros') return t('stage.paddedBy', { ...values, mode: paddingMode });
  if (layer.pooling === 'none') return t('stage.padded', values);
  // What pooling makes of padding differs by framework, and the table tells.
  if (foreign) return '';
  return t(layer.paddingCounts ? 'stage.padded' : `stage.paddedPools.${layer.pooling}`, values);
}

function unread({ frame, t }: Scene): string {
  const sizes = shownSizes(frame);
  if (!sizes) return '';
  const lines = [named(sizes.rows.unread, 'Row', t), named(sizes.columns.unread, 'Column', t)];
  const text = lines.filter(Boolean).join(', ');
  return text ? t('stage.unread', { lines: text }) : '';
}

function named(lines: Int32Array, kind: 'Row' | 'Column', t: Translate): string {
  if (lines.length === 0) return '';
  return t(`stage.unread${kind}${lines.length > 1 ? 's' : ''}`, { list: listed(lines) });
}

/** The most that are named one by one. */
const NAMED = 5;
function listed(lines: Int32Array): string {
  const named = Array.from(lines.slice(0, NAMED), (line) => line + 1).join(', ');
  return lines.length > NAMED ? `${named}, … (${lines.length})` : named;
}

// What is done to the values after the sums.
function activated({ frame, state, t }: Scene): string {
  const { activation } = state;
  const takes = frame.layer.arguments.includes('activation') && activation !== 'linear';
  return takes && frame.output ? t('stage.activated', { name: activation }) : '';
}

function legend({ frame, t }: Scene, parts: boolean): string {
  if (!shownSizes(frame)) return '';
  const marks = t(frame.layer.scatters ? 'stage.marksOfStamps' : 'stage.marks');
  return parts ? `${marks} ${t('stage.parts')}` : marks;
}
