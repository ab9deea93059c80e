// What the planes of an array are called, and who sees whom.
import type { Frame } from '../engine/frame';
import type { Span } from '../paint/scale';
import { shortNumber } from '../text/numbers';
import type { Translate } from '../text/translate';

/** What a plane is one of: 'between' are those between the stages of a SeparableConv2D. */
export type Kind = 'input' | 'between' | 'filter' | 'output';

/** What the kernel's first stage leads to. */
export function outputsOf(frame: Frame): Kind {
  return frame.pointwise ? 'between' : lastOf(frame);
}

/** What the output consists of. */
export function lastOf(frame: Frame): Kind {
  return frame.arguments.includes('filters') ? 'filter' : 'output';
}

/** One plane, such as "filter 3". */
export function planeName(t: Translate, kind: Kind, index: number): string {
  return t(`channels.${kind}.one`, { list: index + 1 });
}

/** Several planes, such as "filters 1–3, 5". */
export function planeNames(t: Translate, kind: Kind, indices: readonly number[]): string {
  const [first = 0] = indices;
  if (indices.length === 1) return planeName(t, kind, first);
  return t(`channels.${kind}.many`, { list: runs(indices).join(', ') });
}

// Ascending indices as numbers from 1, those without a gap drawn together.
function runs(indices: readonly number[]): string[] {
  const starts = indices.filter((index, at) => indices[at - 1] !== index - 1);
  return starts.map((start) => {
    let end = start;
    while (indices.includes(end + 1)) end++;
    return start === end ? `${start + 1}` : `${start + 1}–${end + 1}`;
  });
}

/** Output planes that are made of the same input planes. */
export interface Group {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** The connections of a frame by groups, in the order of their outputs. */
export function groupsOf({ input, connections }: Frame): readonly Group[] {
  const channels = Array.from({ length: input.shape[2] ?? 1 }, (_, channel) => channel);
  const count = connections.length / channels.length;
  const groups: { inputs: number[]; outputs: number[] }[] = [];
  for (let output = 0; output < count; output++) {
    const inputs = channels.filter((channel) => (connections[channel * count + output] ?? -1) >= 0);
    const group = groups.find((each) => each.inputs.join() === inputs.join());
    if (group) group.outputs.push(output);
    else groups.push({ inputs, outputs: [output] });
  }
  return groups;
}

/** "filters 1–4 see channels 1–2" */
export function groupText(t: Translate, kind: Kind, { inputs, outputs }: Group): string {
  return t(outputs.length === 1 ? 'channels.sees' : 'channels.see', {
    output: planeNames(t, kind, outputs),
    input: planeNames(t, 'input', inputs),
  });
}

/** "channel 2: from −3 to 5", or "channel 2: 1" where all values are alike. */
export function valuesText(t: Translate, name: string, { low, high }: Span): string {
  const lowest = shortNumber(low, t.lang);
  if (low === high) return `${name}: ${lowest}`;
  return `${name}: ${t('channels.values', { low: lowest, high: shortNumber(high, t.lang) })}`;
}
