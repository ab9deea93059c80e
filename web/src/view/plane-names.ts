// What the planes of an array are called, and who sees whom.
import type { Frame } from '../contract/types';
import type { Span } from '../paint/scale';
import { shortNumber } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';

/** What a plane is one of: 'between' are those between the stages of a SeparableConv2D. */
export type Kind = 'input' | 'between' | 'filter' | 'output';

/** What the kernel's first stage leads to. */
export function outputsOf(frame: Frame): Kind {
  return frame.pointwise ? 'between' : lastOf(frame);
}

/** What the output consists of. */
export function lastOf(frame: Frame): Kind {
  return frame.layer.arguments.includes('filters') ? 'filter' : 'output';
}

type Indices = ArrayLike<number>;

/** One plane, such as "filter 3". */
export function planeName(t: PanelTranslate, kind: Kind, index: number): string {
  return t(`channels.${kind}.one`, { list: index + 1 });
}

/** Several planes, such as "filters 1–3, 5". */
export function planeNames(t: PanelTranslate, kind: Kind, indices: Indices): string {
  if (indices.length === 1) return planeName(t, kind, indices[0] ?? 0);
  return t(`channels.${kind}.many`, { list: runs(indices).join(', ') });
}

// Ascending indices as numbers from 1, those without a gap drawn together.
function runs(indices: Indices): string[] {
  const all = Array.from(indices);
  const starts = all.filter((index, at) => all[at - 1] !== index - 1);
  return starts.map((start) => {
    let end = start;
    while (all.includes(end + 1)) end++;
    return start === end ? `${start + 1}` : `${start + 1}–${end + 1}`;
  });
}

/** "filters 1–4 see channels 1–2" */
export function groupText(
  t: PanelTranslate,
  kind: Kind,
  { inputs, outputs }: { readonly inputs: Indices; readonly outputs: Indices },
): string {
  return t(outputs.length === 1 ? 'channels.sees' : 'channels.see', {
    output: planeNames(t, kind, outputs),
    input: planeNames(t, 'input', inputs),
  });
}

/** "channel 2: from −3 to 5", or "channel 2: 1" where all values are alike. */
export function valuesText(t: PanelTranslate, name: string, { low, high }: Span): string {
  const lowest = shortNumber(low, t.lang);
  if (low === high) return `${name}: ${lowest}`;
  return `${name}: ${t('channels.values', { low: lowest, high: shortNumber(high, t.lang) })}`;
}
