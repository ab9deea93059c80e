// A formula as MathML, which screen readers read as such.
import { html, mathml, type TemplateResult } from 'lit';
import type { Lang } from '../state/state';
import { countText } from '../text/quantity';
import { isFlat, type Part, parseFormula, type Sequence, splitName } from './formula';

type Math = TemplateResult<3>;

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '/' } as const;

/** A name, its index below it. */
export function nameMath(name: string): Math {
  const [base, index] = splitName(name);
  if (!index) return mathml`<mi>${base}</mi>`;
  return mathml`<msub><mi>${base}</mi><mi>${index}</mi></msub>`;
}

// Said to stand between two operands even at the start of a line, where it would be taken for the
// sign of a number.
const infix = (sign: string): Math => mathml`<mo form="infix">${sign}</mo>`;

// Brackets need to grow around fractions only; without a font for mathematics they would grow too
// far around the rest.
function bracketed(open: string, inside: readonly Sequence[], close: string, lang: Lang): Math {
  const grows = !inside.every(isFlat);
  const list = inside.map(
    (each, at) =>
      mathml`${at > 0 ? mathml`<mo separator="true">,</mo>` : ''}${sequenceMath(each, lang)}`,
  );
  return mathml`<mrow><mo stretchy=${grows}>${open}</mo>${list}<mo stretchy=${grows}>${close}</mo></mrow>`;
}

function partMath(part: Part, before: Part | undefined, lang: Lang): Math {
  switch (part.kind) {
    case 'name':
      return nameMath(part.text);
    case 'number': {
      const value = Number(part.text);
      if (value < 0 && before) return bracketed('(', [[part]], ')', lang);
      return mathml`<mn>${countText(value, lang)}</mn>`;
    }
    case 'sign':
      return infix(SIGNS[part.sign]);
    case 'fraction':
      return mathml`<mfrac><mrow>${sequenceMath(part.over, lang)}</mrow><mrow>${sequenceMath(part.under, lang)}</mrow></mfrac>`;
    case 'group':
      return bracketed('(', [part.content], ')', lang);
    case 'call': {
      if (part.name === 'floor') return bracketed('⌊', part.operands, '⌋', lang);
      if (part.name === 'ceil') return bracketed('⌈', part.operands, '⌉', lang);
      return mathml`<mrow><mi>${part.name}</mi>${bracketed('(', part.operands, ')', lang)}</mrow>`;
    }
  }
}

function sequenceMath(parts: Sequence, lang: Lang): Math[] {
  return parts.map((part, at) => partMath(part, parts[at - 1], lang));
}

// A sum in pieces between which a line may break: before each of its terms but the first.
function pieces(sum: Sequence): Part[][] {
  const broken: Part[][] = [[]];
  for (const part of sum) {
    if (part.kind === 'sign' && (part.sign === '+' || part.sign === '-')) broken.push([]);
    broken.at(-1)?.push(part);
  }
  return broken;
}

const math = (content: unknown) => html`<math displaystyle="true"><mrow>${content}</mrow></math>`;

// MathML does not break lines, so there is an element for each piece.
function side(text: string, start: Math | '', lang: Lang): TemplateResult {
  const sum = parseFormula(text);
  if (!sum) return html`<span>${math([start, mathml`<mtext>${text}</mtext>`])}</span>`;
  const maths = pieces(sum).map((piece, at) =>
    math([at === 0 ? start : '', sequenceMath(piece, lang)]),
  );
  return html`<span>${maths}</span>`;
}

/**
 * "symbols = numbers = value", a span each of pieces that may stand on lines of their own. What is
 * no formula is shown as it stands.
 */
export function formulaMath(
  symbols: string,
  numbers: string,
  value: number,
  lang: Lang,
): TemplateResult {
  const result = mathml`<mn>${countText(value, lang)}</mn>`;
  return html`${side(symbols, '', lang)}${side(numbers, infix('='), lang)}<span>${math([infix('='), result])}</span>`;
}
