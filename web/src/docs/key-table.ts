// The tables of docs/links.md, from the table of fields.
import { limits } from '../contract/limits';
import { LONGEST, MOST_INPUT_VALUES, MOST_WEIGHTS } from '../link/codec';
import { VERSION } from '../link/versions';
import type { Field } from '../state/field';
import type { Described } from './link-keys';
import { mostItems, type Range, rangesOf } from './ranges';

const names = (options: readonly string[]) => options.map((name) => `\`${name}\``).join(', ');
const between = ({ least, most }: Range) => `from ${least} to ${most}`;

function integersOf(field: Field): string {
  const ranges = rangesOf(field).map(between);
  const alike = new Set(ranges).size === 1;
  return `${ranges.length} integers ${alike ? ranges[0] : ranges.join(', ')}`;
}

export function valuesOf(field: Field): string {
  const [range] = rangesOf(field).map(between);
  switch (field.kind) {
    case 'choice':
      return names(field.options);
    case 'choiceOrIntegers':
      return `${names(field.options)}, or ${integersOf(field)}`;
    case 'choices':
      return `any of ${names(field.options)}`;
    case 'flag':
      return names(['true', 'false']);
    case 'integer':
      return `an integer ${range}`;
    case 'integers':
    case 'optionalIntegers':
      return integersOf(field);
    case 'real':
      return `a number ${range}`;
    case 'numbers':
      return `at most ${mostItems(field)} numbers ${range}`;
  }
}

function defaultOf({ initial }: Field): string {
  const text = [initial].flat().join(',');
  return text === '' ? 'none' : `\`${text}\``;
}

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A row for each field; refuses a field that is not described, and a description of no field. */
export function keyTable(
  fields: readonly Field[],
  described: Readonly<Record<string, Described>>,
): string {
  const keys = fields.map(({ link }) => link);
  const gone = Object.keys(described).filter((key) => !keys.includes(key));
  if (gone.length > 0) throw new Error(`Described, but not a link key: ${gone.join(', ')}`);
  const rows = fields.map((field) => {
    const of = described[field.link];
    if (!of) throw new Error(`A link key that is not described: ${field.link}`);
    return row(`\`${field.link}\``, valuesOf(field), of.without ?? defaultOf(field), of.sets);
  });
  return [
    row('key', 'values', 'without it', 'what it sets'),
    row('---', '---', '---', '---'),
    row('`v`', `an integer from 1 to ${VERSION}`, '`1`', 'the version of the link'),
    ...rows,
  ].join('\n');
}

export function limitsTable(): string {
  return [
    row('limit', ''),
    row('---', '---'),
    row('the newest version, which the page writes', `${VERSION}`),
    row('characters of a fragment, `#` not counted', `${LONGEST}`),
    row('values of an input that travels', `${MOST_INPUT_VALUES}`),
    row('weights that travel, of all kinds together', `${MOST_WEIGHTS}`),
    row('the lowest integer of an argument', `${limits.lowestArgument}`),
    row('the largest value, and with a minus the lowest', `${limits.value}`),
  ].join('\n');
}
