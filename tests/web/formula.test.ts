// From the core's formulas to MathML.
import type { TemplateResult } from 'lit';
import { describe, expect, test } from 'vitest';
import { namesIn, parseFormula, splitName } from '../../web/src/view/formula';
import { formulaMath } from '../../web/src/view/formula-math';

/** What a template comes to, as a browser would be given it. */
function markup(value: unknown): string {
  if (Array.isArray(value)) return value.map(markup).join('');
  if (typeof value !== 'object' || value === null) return String(value);
  const { strings, values } = value as TemplateResult;
  return strings.map((text, at) => text + (at < values.length ? markup(values[at]) : '')).join('');
}

const PIECE = /<math displaystyle="true"><mrow>(.*?)<\/mrow><\/math>(?=<)/g;

/** The pieces of each side of "symbols = numbers = value". */
const sides = (symbols: string, numbers: string, value: number, lang: 'en' | 'ru') =>
  [...markup(formulaMath(symbols, numbers, value, lang)).matchAll(/<span>.*?<\/span>/g)].map(
    ([span]) => [...span.matchAll(PIECE)].map(([, piece]) => piece),
  );
const math = (symbols: string) => sides(symbols, '1', 1, 'en')[0];
const infix = (sign: string) => `<mo form="infix">${sign}</mo>`;
const fenced = (open: string, content: string, close: string) => {
  const grows = content.includes('<mfrac>');
  return `<mrow><mo stretchy=${grows}>${open}</mo>${content}<mo stretchy=${grows}>${close}</mo></mrow>`;
};
const fraction = (over: string, under: string) =>
  `<mfrac><mrow>${over}</mrow><mrow>${under}</mrow></mfrac>`;
const mi = (name: string) => `<mi>${name}</mi>`;
const mn = (digits: string) => `<mn>${digits}</mn>`;
const sub = (base: string, index: string) => `<msub>${mi(base)}${mi(index)}</msub>`;

describe('the tokens', () => {
  test.each([
    ['C', mi('C')],
    ['h', mi('h')],
    ['MACs', mi('MACs')],
    ['kh', sub('k', 'h')],
    ['ekw', sub('ek', 'w')],
    ['oph', sub('op', 'h')],
    ['pt', sub('p', 't')],
    ['152', mn('152')],
    ['0.5', mn('0.5')],
    ['-1', mn('−1')],
  ])('%s', (token, expected) => {
    expect(math(token)).toEqual([expected]);
  });

  test('of a product', () => {
    expect(math('2 * MACs')).toEqual([`${mn('2')}${infix('×')}${mi('MACs')}`]);
  });

  test('put a negative number behind a sign into parentheses', () => {
    expect(math('5 * -1')).toEqual([`${mn('5')}${infix('×')}${fenced('(', mn('−1'), ')')}`]);
    expect(math('max( -1 , -2 )')).toEqual([
      `<mrow>${mi('max')}${fenced('(', `${mn('−1')}<mo separator="true">,</mo>${mn('−2')}`, ')')}</mrow>`,
    ]);
  });

  test.each([
    ['kh', ['k', 'h']],
    ['pr', ['p', 'r']],
    ['rh', ['r', 'h']],
    ['ekw', ['ek', 'w']],
    ['h', ['h', '']],
    ['op', ['op', '']],
    ['C', ['C', '']],
    ['MACs', ['MACs', '']],
  ])('%s is split into base and index', (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });

  test('that are names are listed once', () => {
    expect(namesIn('floor( ( h - kh ) / sh ) + max( 0 , h )')).toEqual(['h', 'kh', 'sh']);
  });
});

describe('fractions', () => {
  test('take the operands beside the bar, and nothing else of a product', () => {
    const cut = fraction(mi('b'), mi('c'));
    expect(math('a * b / c * d')).toEqual([`${mi('a')}${infix('×')}${cut}${infix('×')}${mi('d')}`]);
  });

  test('need no parentheses, neither inside nor outside', () => {
    expect(math('( C / G ) * F')).toEqual([`${fraction(mi('C'), mi('G'))}${infix('×')}${mi('F')}`]);
    expect(math('( a + b ) / ( c * d )')).toEqual([
      fraction(`${mi('a')}${infix('+')}${mi('b')}`, `${mi('c')}${infix('×')}${mi('d')}`),
    ]);
  });

  test('keep the parentheses of a sum or a product around them', () => {
    const cut = fraction(mi('a'), mi('b'));
    expect(math('( a / b + 1 ) * c')).toEqual([
      `${fenced('(', `${cut}${infix('+')}${mn('1')}`, ')')}${infix('×')}${mi('c')}`,
    ]);
  });

  test('are not stacked: a division of one is written with a stroke', () => {
    const first = fraction(mi('a'), mi('b'));
    expect(math('a / b / c')).toEqual([`${first}${infix('/')}${mi('c')}`]);
    expect(math('c / ( a / b )')).toEqual([`${mi('c')}${infix('/')}${first}`]);
    const rounded = fenced('⌈', first, '⌉');
    expect(math('ceil( a / b ) / c')).toEqual([`${rounded}${infix('/')}${mi('c')}`]);
    const grouped = fenced('(', `${first}${infix('+')}${mn('1')}`, ')');
    expect(math('( a / b + 1 ) / c')).toEqual([`${grouped}${infix('/')}${mi('c')}`]);
  });

  test('may hold a function', () => {
    expect(math('max( a , b ) / c')).toEqual([
      fraction(
        `<mrow>${mi('max')}${fenced('(', `${mi('a')}<mo separator="true">,</mo>${mi('b')}`, ')')}</mrow>`,
        mi('c'),
      ),
    ]);
  });
});

describe('functions', () => {
  test('that round have brackets of their own', () => {
    expect(math('ceil( h / sh )')).toEqual([fenced('⌈', fraction(mi('h'), sub('s', 'h')), '⌉')]);
    expect(math('floor( ( h + pt - kh ) / sh )')).toEqual([
      fenced(
        '⌊',
        fraction(
          `${mi('h')}${infix('+')}${sub('p', 't')}${infix('−')}${sub('k', 'h')}`,
          sub('s', 'h'),
        ),
        '⌋',
      ),
    ]);
  });

  test('may be nested', () => {
    const separator = '<mo separator="true">,</mo>';
    const inner = `<mrow>${mi('max')}${fenced('(', `${mn('0')}${separator}${mi('b')}`, ')')}</mrow>`;
    expect(math('min( a , max( 0 , b ) )')).toEqual([
      `<mrow>${mi('min')}${fenced('(', `${mi('a')}${separator}${inner}`, ')')}</mrow>`,
    ]);
  });
});

describe('lines', () => {
  test('may break before each term of the sum, and not inside of parentheses', () => {
    expect(math('a * b + 4 * ( c + d ) - e')).toEqual([
      `${mi('a')}${infix('×')}${mi('b')}`,
      `${infix('+')}${mn('4')}${infix('×')}${fenced('(', `${mi('c')}${infix('+')}${mi('d')}`, ')')}`,
      `${infix('−')}${mi('e')}`,
    ]);
  });

  test('run from the symbols over the numbers to the value', () => {
    const texts = (lang: 'en' | 'ru') =>
      sides('kh + C', '3 + 4096', 4099, lang).map((pieces) =>
        pieces.map((piece) => piece?.replace(/<[^>]*>/g, '')),
      );
    expect(texts('en')).toEqual([['kh', '+C'], ['=3', '+4,096'], ['=4,099']]);
    expect(texts('ru')).toEqual([['kh', '+C'], ['=3', '+4\u00a0096'], ['=4\u00a0099']]);
  });
});

describe('what is no formula', () => {
  test.each([
    '',
    'a ^ b',
    'a  * b',
    'sqrt( a )',
    'a b',
    '( a',
    'a )',
    'floor( a',
    'floor( a b',
    'a +',
    '* a',
    '( )',
    '( a , b )',
    'max( a , )',
    '1.',
    'k1',
    '<b>',
  ])('%j is told apart, and shown as it stands', (text) => {
    expect(parseFormula(text)).toBeUndefined();
    expect(math(text)).toEqual([`<mtext>${text}</mtext>`]);
  });
});
