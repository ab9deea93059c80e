// What a change did: which argument went from where to where, and what became of the output.
import type { Frame, Sizes, Windows } from '../../contract/types';
import type { State } from '../../state/state';
import { orderedShape } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { shownOutput, shownSizes } from './shown';

/** What was shown when all controls were at rest. */
export interface Rest {
  readonly state: State;
  readonly frame: Frame;
}

type Spoken =
  | 'kernelSize'
  | 'poolSize'
  | 'strides'
  | 'padding'
  | 'dilationRate'
  | 'outputPadding'
  | 'filters'
  | 'groups'
  | 'depthMultiplier';

const NAMES: Readonly<Record<Spoken, string>> = {
  kernelSize: 'kernel_size',
  poolSize: 'pool_size',
  strides: 'strides',
  padding: 'padding',
  dilationRate: 'dilation_rate',
  outputPadding: 'output_padding',
  filters: 'filters',
  groups: 'groups',
  depthMultiplier: 'depth_multiplier',
};

/** Null where nothing has changed that makes the output; empty where it is another experiment. */
export function consequence(before: Rest, after: Rest, t: Translate): string | null {
  const another = (['layer', 'input', 'lesson'] as const).some(
    (key) => before.state[key] !== after.state[key],
  );
  if (another) return '';
  const taken: readonly string[] = after.frame.layer.arguments;
  const changed = (Object.keys(NAMES) as Spoken[]).filter(
    (key) =>
      (taken.includes(NAMES[key]) || key === 'padding') &&
      written(before.state[key]) !== written(after.state[key]),
  );
  if (changed.length === 0) return null;
  const { source } = after.state.kernel;
  const pattern =
    before.state.kernel.source !== source
      ? [`${t('stage.kernel')} → ${t(`kernel.${source}`)}`]
      : [];
  const changes = changed.map(
    (key) => `${NAMES[key]} ${written(before.state[key])} → ${written(after.state[key])}`,
  );
  return `${[...changes, ...pattern].join(', ')}: ${outcome(before, after, t)}`;
}

function outcome(before: Rest, after: Rest, t: Translate): string {
  const [from, to] = [before, after].map(({ frame, state }) => {
    const output = shownOutput(frame);
    return output ? orderedShape(output.shape, state.dataFormat) : '';
  }) as [string, string];
  if (!to) return t(from ? 'stage.sizeGone' : 'stage.sizeNone', { from });
  const sizes =
    from === to
      ? t('stage.sizeStays', { to })
      : t(from ? 'stage.sizeGoes' : 'stage.sizeComes', { from, to });
  const stops = after.frame.layer.scatters ? null : shownSizes(after.frame);
  const starts = stops && startsText(shownSizes(before.frame), stops, t);
  return starts ? `${sizes}, ${starts}` : sizes;
}

// Of the axes along which windows now start elsewhere; in one where they start alike along both.
function startsText(before: Sizes | null, { rows, columns }: Sizes, t: Translate): string {
  const [movedRows, movedColumns] = [
    !areAlike(before?.rows, rows),
    !areAlike(before?.columns, columns),
  ];
  const places =
    movedRows && movedColumns && areAlike(rows, columns)
      ? [placesText('Place', rows, t)]
      : [
          ...(movedRows ? [placesText('Row', rows, t)] : []),
          ...(movedColumns ? [placesText('Column', columns, t)] : []),
        ];
  return places.length > 0 ? t('stage.starts', { places: places.join('; ') }) : '';
}

const areAlike = (one: Windows | undefined, other: Windows) =>
  one?.starts.join() === other.starts.join();

// A place is a row and a column of one number. They are counted from 1; those of the padding have none.
function placesText(axis: 'Row' | 'Column' | 'Place', { starts }: Windows, t: Translate): string {
  const inside = starts.filter((start) => start >= 0);
  const at = t(`stage.startsAt${axis}${inside.length > 1 ? 's' : ''}`, { list: listed(inside) });
  if (inside.length === starts.length) return at;
  const before = t(`stage.startsBefore${axis}`);
  return inside.length > 0 ? t('stage.startsAlso', { before, at }) : before;
}

/** As Keras writes it. */
function written(value: State[Spoken]): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'number' ? `${value}` : `(${value.join(', ')})`;
}

/** The most that are named one by one; of more, the last. */
const NAMED = 6;
function listed(starts: Int32Array): string {
  const all = Array.from(starts, (start) => `${start + 1}`);
  if (all.length <= NAMED) return all.join(', ');
  return `${all.slice(0, 3).join(', ')}, …, ${all.at(-1)}`;
}
