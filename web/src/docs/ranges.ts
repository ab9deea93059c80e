// What a field takes, in words. Its limits are known to its judge alone, who says them of what it
// refuses: so they are asked, and the page carries no word of them.
import type { Field } from '../state/field';

/** A value that no rule takes. */
const NOTHING = Symbol('nothing');
/** Longer than any list that is taken; it is refused before an item is looked at. */
const ENDLESS: readonly unknown[] = new Array(2 ** 32 - 1);

export interface Range {
  readonly least: number;
  readonly most: number;
}

export function rangesOf(field: Field): readonly Range[] {
  switch (field.kind) {
    case 'integer':
    case 'real':
      return [rangeIn(refusal(field, NOTHING))];
    case 'numbers':
      return [rangeIn(refusal(field, [NOTHING]))];
    case 'integers':
    case 'optionalIntegers':
    case 'choiceOrIntegers':
      return rangesOfItems(field);
    default:
      return [];
  }
}

/** How many items a list may have. */
export function mostItems(field: Field): number {
  return numberIn(refusal(field, ENDLESS), /at most (\d+) items/);
}

// Of a list the first item that does not fit is to blame, so that each is asked behind those that fit.
function rangesOfItems(field: Field): readonly Range[] {
  const count = numberIn(refusal(field, []), /Expected (\d+) items/);
  const ranges: Range[] = [];
  while (ranges.length < count) {
    const fitting = ranges.map(({ most }) => most);
    const items = [...fitting, ...new Array(count - fitting.length).fill(NOTHING)];
    ranges.push(rangeIn(refusal(field, items)));
  }
  return ranges;
}

function refusal(field: Field, given: unknown): string {
  const verdict = field.judge(given);
  if ('message' in verdict) return verdict.message;
  throw new Error(`${field.link} takes what nothing should`);
}

function numberIn(message: string, pattern: RegExp): number {
  const found = pattern.exec(message)?.[1];
  if (found === undefined) throw new Error(`Not understood: ${message}`);
  return Number(found);
}

function rangeIn(message: string): Range {
  const bound = String.raw`(-?[\d.e+]+)`;
  const both = `from ${bound} to ${bound}, received`;
  const [, least, most] = new RegExp(both).exec(message) ?? [];
  if (least === undefined || most === undefined) throw new Error(`Not understood: ${message}`);
  return { least: Number(least), most: Number(most) };
}
