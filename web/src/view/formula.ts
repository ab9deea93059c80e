// A formula of the core, such as "kh * kw * ( C / G ) * F + F", taken apart.

type Sign = '+' | '-' | '*' | '/';
/** An operand, or the sign between two. */
export type Part =
  | { readonly kind: 'number' | 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'fraction'; readonly over: Sequence; readonly under: Sequence }
  | { readonly kind: 'group'; readonly content: Sequence }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Sequence[] };
export type Sequence = readonly Part[];

const NUMBER = /^-?\d+(\.\d+)?$/;
const NAME = /^[A-Za-z]+$/;
const CALL = /^(floor|ceil|max|min)\($/;

class NoFormula extends Error {}

/**
 * The parts of a formula, whose tokens are parted by spaces (see cost.hpp). A division of operands
 * without a fraction in them becomes a fraction. Undefined for what is no formula.
 */
export function parseFormula(text: string): Sequence | undefined {
  const tokens = text.split(' ');
  let at = 0;
  const ahead = () => tokens[at] ?? '';
  const take = (wanted: string) => {
    if (ahead() !== wanted) throw new NoFormula();
    at++;
  };

  const sum = (): Sequence => {
    const parts = [...product()];
    while (ahead() === '+' || ahead() === '-') {
      parts.push({ kind: 'sign', sign: tokens[at++] as Sign }, ...product());
    }
    return parts;
  };
  const product = (): Sequence => {
    const parts: Part[] = [operand()];
    while (ahead() === '*' || ahead() === '/') {
      const sign = tokens[at++] as Sign;
      const right = operand();
      const left = parts.at(-1) as Part;
      if (sign === '/' && isFlat([left]) && isFlat([right])) {
        parts[parts.length - 1] = { kind: 'fraction', over: inner(left), under: inner(right) };
      } else parts.push({ kind: 'sign', sign }, right);
    }
    return parts;
  };
  const operand = (): Part => {
    const token = ahead();
    at++;
    if (NUMBER.test(token)) return { kind: 'number', text: token };
    if (NAME.test(token)) return { kind: 'name', text: token };
    const name = CALL.exec(token)?.[1];
    if (!name && token !== '(') throw new NoFormula();
    const operands = [sum()];
    while (name && ahead() === ',') {
      at++;
      operands.push(sum());
    }
    take(')');
    if (name) return { kind: 'call', name, operands };
    const [content = []] = operands;
    const [first] = content;
    // A fraction holds together without parentheses.
    return content.length === 1 && first?.kind === 'fraction' ? first : { kind: 'group', content };
  };

  try {
    const all = sum();
    return at === tokens.length ? all : undefined;
  } catch (error) {
    if (error instanceof NoFormula) return undefined;
    throw error;
  }
}

/** Whether no part is a fraction, however deep inside. */
export function isFlat(parts: Sequence): boolean {
  return parts.every((part) => {
    if (part.kind === 'group') return isFlat(part.content);
    if (part.kind === 'call') return part.operands.every(isFlat);
    return part.kind !== 'fraction';
  });
}

// The bar of a fraction does what parentheses do.
function inner(part: Part): Sequence {
  return part.kind === 'group' ? part.content : [part];
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
