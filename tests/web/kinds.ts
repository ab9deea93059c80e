// Whether a value is what the contract says of a type, by the generated declarations themselves: a
// list of keys by hand would be a second contract.
import { readFileSync } from 'node:fs';
import * as lists from '../../web/src/contract/names';

const text = readFileSync(new URL('../../web/src/contract/types.ts', import.meta.url), 'utf8');

interface Member {
  readonly key: string;
  readonly optional: boolean;
  readonly type: string;
}

/** The members of each interface. */
export const interfaces: ReadonlyMap<string, readonly Member[]> = new Map(
  [...text.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => [
    name,
    [...body.matchAll(/^ {2}readonly (\w+)(\??): (.*);$/gm)].map(
      ([, key = '', mark, type = '']) => ({ key, optional: mark === '?', type }),
    ),
  ]),
);

/** The types of the items of each tuple. */
const tuples: ReadonlyMap<string, readonly string[]> = new Map(
  [...text.matchAll(/^export type (\w+) = readonly \[(.*)\];$/gm)].map(
    ([, name = '', items = '']) => [
      name,
      items.split(', ').map((item) => item.split(': ')[1] ?? ''),
    ],
  ),
);

/** What of a value is not as `type` has it, by its places; `met` takes the interfaces that it has. */
export function wrong(
  type: string,
  value: unknown,
  met: Set<string>,
  at: string = type,
): readonly string[] {
  const here = (holds: boolean) => (holds ? [] : [`${at} is no ${type}`]);
  const options = type.split(' | ');
  if (options.length > 1) {
    if (value === null) return here(options.includes('null'));
    const verdicts = options
      .filter((option) => option !== 'null')
      .map((option) => wrong(option, value, met, at));
    return verdicts.reduce((best, each) => (each.length < best.length ? each : best));
  }
  if (['number', 'string', 'boolean'].includes(type)) return here(typeof value === type);
  if (/^\w+Array$/.test(type)) {
    return here(Object.prototype.toString.call(value) === `[object ${type}]`);
  }
  const item = /^readonly (\w+)\[\]$/.exec(type)?.[1];
  if (item) {
    if (!Array.isArray(value)) return here(false);
    return value.flatMap((each, index) => wrong(item, each, met, `${at}[${index}]`));
  }
  const items = tuples.get(type);
  if (items) {
    if (!Array.isArray(value) || value.length !== items.length) return here(false);
    return items.flatMap((each, index) => wrong(each, value[index], met, `${at}[${index}]`));
  }
  const members = interfaces.get(type);
  if (members) return wrongMembers(members, value, met, at, type);
  return here(namesOf(type).includes(value as string));
}

function wrongMembers(
  members: readonly Member[],
  value: unknown,
  met: Set<string>,
  at: string,
  type: string,
): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${at} is no ${type}`];
  met.add(type);
  const unknown = Object.keys(value).filter((key) => !members.some((each) => each.key === key));
  return [
    ...unknown.map((key) => `${at}.${key} is not in the contract`),
    ...members.flatMap(({ key, optional, type: expected }) => {
      if (optional && !(key in value)) return [];
      return wrong(expected, (value as Record<string, unknown>)[key], met, `${at}.${key}`);
    }),
  ];
}

/** The names that a type is one of, which may be "Exclude<Padding, 'explicit'>". */
function namesOf(type: string): readonly string[] {
  const [, whole = type, left] = /^Exclude<(\w+), '(\w+)'>$/.exec(type) ?? [];
  const list = `${whole.replace(/\B[A-Z]/g, '_$&').toUpperCase()}_NAMES`;
  const all = (lists as Readonly<Record<string, readonly string[]>>)[list];
  if (!all) throw new Error(`There is no ${list}`);
  return all.filter((name) => name !== left);
}
