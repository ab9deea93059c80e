// A formula of the core, such as "kh * kw * ( C / G ) * F + F", taken apart.

type Sign = '+' | '-' | '*' | '/';
/** What stands in a row: an operand, or the sign between two. */
export type Part =
  | { readonly kind: 'number' | 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'fraction'; readonly over: Row; readonly under: Row }
  | { readonly kind: 'group'; readonly row: Row }
  | { readonly kind: 'call'; readonly name: string; readonly rows: readonly Row[] };
export type Row = readonly Part[];

const NUMBER = /^-?\d+(\.\d+)?$/;
const NAME = /^[A-Za-z]+$/;
const CALL = /^(floor|ceil|max|min)\($/;

class NoFormula extends Error {}

/**
 * The parts of a formula, whose tokens are parted by spaces (see cost.hpp). A division of operands
 * without a fraction in them becomes a fraction. Undefined for what is no formula.
 */
export function parseFormula(text: string): Row | undefined {
  const tokens = text.split(' ');
  let at = 0;
  const ahead = () => tokens[at] ?? '';
  const take = (wanted: string) => {
    if (ahead() !== wanted) throw new NoFormula();
    at++;
  };

  const sum = (): Row => {
    const row = [...product()];
    while (ahead() === '+' || ahead() === '-') {
      row.push({ kind: 'sign', sign: tokens[at++] as Sign }, ...product());
    }
    return row;
  };
  const product = (): Row => {
    const row: Part[] = [operand()];
    while (ahead() === '*' || ahead() === '/') {
      const sign = tokens[at++] as Sign;
      const right = operand();
      const left = row.at(-1) as Part;
      if (sign === '/' && isFlat([left]) && isFlat([right])) {
        row[row.length - 1] = { kind: 'fraction', over: inner(left), under: inner(right) };
      } else row.push({ kind: 'sign', sign }, right);
    }
    return row;
  };
  const operand = (): Part => {
    const token = ahead();
    at++;
    if (NUMBER.test(token)) return { kind: 'number', text: token };
    if (NAME.test(token)) return { kind: 'name', text: token };
    const name = CALL.exec(token)?.[1];
    if (!name && token !== '(') throw new NoFormula();
    const rows = [sum()];
    while (name && ahead() === ',') {
      at++;
      rows.push(sum());
    }
    take(')');
    if (name) return { kind: 'call', name, rows };
    const [row = []] = rows;
    // A fraction holds together without parentheses.
    return row.length === 1 && row[0]?.kind === 'fraction' ? row[0] : { kind: 'group', row };
  };

  try {
    const row = sum();
    return at === tokens.length ? row : undefined;
  } catch (error) {
    if (error instanceof NoFormula) return undefined;
    throw error;
  }
}

/** Whether no part of a row is a fraction, however deep inside. */
export function isFlat(row: Row): boolean {
  return row.every((part) => {
    if (part.kind === 'group') return isFlat(part.row);
    if (part.kind === 'call') return part.rows.every(isFlat);
    return part.kind !== 'fraction';
  });
}

// The bar of a fraction does what parentheses do.
function inner(part: Part): Row {
  return part.kind === 'group' ? part.row : [part];
}

/** The names in a formula, each once, in the order of their coming. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(' ').filter((token) => NAME.test(token)))];
}

/** A name and its index: "ek" and "h" of "ekh"; an index is a side or an axis. */
export function splitName(name: string): readonly [base: string, index: string] {
  const [, base = name, index = ''] = /^([a-z]+)([hwtblr])$/.exec(name) ?? [];
  return [base, index];
}
