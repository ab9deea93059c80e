// Numbers as readers of two languages write them and read them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longNumber,
  orderedShape,
  parseNumber,
  shapeText,
  shortestFloat32,
  shortNumber,
  typedNumber,
  wholeNumber,
} from '../../web/src/text/numbers';

describe('parseNumber', () => {
  test.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['−2', -2],
    ['-2', -2],
    ['−2,25', -2.25],
    ['+3', 3],
    ['.5', 0.5],
    [',5', 0.5],
    ['-.5', -0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['2,5e+2', 250],
    [' 7 ', 7],
    ['\u00a07\n', 7],
    ['007', 7],
    ['0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    'abc',
    '1,2,3',
    '1.2.3',
    '1,234.5',
    '0x10',
    '0b1',
    'Infinity',
    '-Infinity',
    '∞',
    'NaN',
    '5abc',
    'e5',
    '1e',
    '1e1.5',
    '.',
    ',',
    '-',
    '+',
    '--1',
    '−−1',
    '+-1',
    '1 000',
    '1_000',
    '1/2',
    '٣',
    '５',
    '1\n2',
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  test('reads back whatever the page writes', () => {
    fc.assert(
      fc.property(
        fc.float({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('en' as const, 'ru' as const),
        (value, lang) => {
          const read = parseNumber(longNumber(value, lang));
          // Seven significant digits are off by half a unit of the seventh at most.
          expect(Math.abs((read ?? Number.NaN) - value)).toBeLessThanOrEqual(
            Math.abs(value) * 5.0001e-7,
          );
        },
      ),
    );
  });
});

describe('shortNumber and longNumber', () => {
  test.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [7, '7', '7'],
    [-126, '−126', '−126'],
    [1.5, '1.5', '1.5'],
    [-0.25, '−0.25', '−0.25'],
    [1 / 3, '0.333', '0.3333333'],
    [-2 / 3, '−0.667', '−0.6666667'],
    [65536, '65536', '65536'],
    [9_999_999, '9999999', '9999999'],
    [0.0001, '0.0001', '0.0001'],
    [-0.0001, '−0.0001', '−0.0001'],
    // From here on, exponents.
    [10_000_000, '1E7', '1E7'],
    [0.00009, '9E−5', '9E−5'],
    [-0.0000123456789, '−1.23E−5', '−1.234568E−5'],
    [Math.fround(3.4028234663852886e38), '3.4028235E38', '3.402823E38'],
    [2 ** -149, '1.4E−45', '1.401298E−45'],
    [Number.NaN, 'NaN', 'NaN'],
    [Number.POSITIVE_INFINITY, '∞', '∞'],
    [Number.NEGATIVE_INFINITY, '−∞', '−∞'],
  ])('write %d in English as %s and %s', (value, short, long) => {
    expect(shortNumber(value, 'en')).toBe(short);
    expect(longNumber(value, 'en')).toBe(long);
  });

  test.each([
    [-0, '0', '0'],
    [1.5, '1,5', '1,5'],
    [-0.25, '−0,25', '−0,25'],
    [1 / 3, '0,333', '0,3333333'],
    [9_999_999, '9999999', '9999999'],
    [-0.0000123456789, '−1,23E−5', '−1,234568E−5'],
    [2 ** -149, '1,4E−45', '1,401298E−45'],
    [Number.NaN, 'не\u00a0число', 'не\u00a0число'],
    [Number.NEGATIVE_INFINITY, '−∞', '−∞'],
  ])('write %d in Russian as %s and %s', (value, short, long) => {
    expect(shortNumber(value, 'ru')).toBe(short);
    expect(longNumber(value, 'ru')).toBe(long);
  });

  test('never group digits, which in a cell would look like two numbers', () => {
    expect(shortNumber(1_234_567, 'ru')).toBe('1234567');
    expect(shortNumber(1_234_567, 'en')).toBe('1234567');
  });

  test('show whole numbers as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
        const text = String(value).replace('-', '−');
        expect(shortNumber(value, 'en')).toBe(text);
        expect(longNumber(value, 'ru')).toBe(text);
      }),
    );
  });

  test('do not round away digits before the decimal point', () => {
    // A cell that reads 1230 is taken for a whole number, and a wrong one.
    expect(shortNumber(1234.5, 'en')).toMatch(/^123[45]/);
    expect(shortNumber(-98765.4, 'ru')).toMatch(/^−98765/);
  });
});

test('wholeNumber writes a minus, which is no hyphen', () => {
  expect([-12, 0, 7].map(wholeNumber)).toStrictEqual(['−12', '0', '7']);
});

describe('shapeText', () => {
  test.each([
    [[5, 5], '5 × 5'],
    [[5, 4, 1], '5 × 4'],
    [[5, 4, 3], '5 × 4 × 3'],
    [[3, 2, 1, 1], '3 × 2'],
    [[3, 2, 1, 4], '3 × 2 × 1 × 4'],
    [[3, 2, 4, 1], '3 × 2 × 4 × 1'],
    [[1, 1, 1], '1 × 1'],
  ])('of %j', (shape, text) => {
    expect(shapeText(shape)).toBe(text.replaceAll(' ', '\u00a0'));
  });
});

describe('orderedShape', () => {
  test.each([
    [[5, 5, 1], '5 × 5', '1 × 5 × 5'],
    [[5, 4, 3], '5 × 4 × 3', '3 × 5 × 4'],
    [[1, 2, 8], '1 × 2 × 8', '8 × 1 × 2'],
    [[1, 1, 1], '1 × 1', '1 × 1 × 1'],
  ])('of %j is %s, or %s with the channels first', (shape, last, first) => {
    expect(orderedShape(shape, 'channels_last')).toBe(last.replaceAll(' ', '\u00a0'));
    expect(orderedShape(shape, 'channels_first')).toBe(first.replaceAll(' ', '\u00a0'));
  });
});

describe('typedNumber', () => {
  test.each([
    [0.1, '0.1', '0,1'],
    [-1234.5, '-1234.5', '-1234,5'],
    [7, '7', '7'],
    [1e-7, '1e-7', '1e-7'],
    [1.5e-7, '1.5e-7', '1,5e-7'],
  ])('of %d is %s, and %s in Russian', (value, english, russian) => {
    expect(typedNumber(value, 'en')).toBe(english);
    expect(typedNumber(value, 'ru')).toBe(russian);
  });

  test('is read back as it was, in both languages', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value) => {
        for (const lang of ['en', 'ru'] as const) {
          expect(parseNumber(typedNumber(value, lang))).toBe(value + 0);
        }
      }),
    );
  });
});

describe('shortestFloat32', () => {
  const float32 = fc.float({ noNaN: true, noDefaultInfinity: true });

  test.each([
    [0, 0],
    [Math.fround(0.1), 0.1],
    [Math.fround(-2.7), -2.7],
    [Math.fround(1 / 3), 0.33333334],
    [16_777_216, 16_777_216],
    [2 ** -149, 1e-45],
  ])('of %d is %d', (value, shortest) => {
    expect(shortestFloat32(value)).toBe(shortest);
  });

  test('is the same float32', () => {
    fc.assert(
      fc.property(float32, (value) => {
        // Zero has no sign here: it is written for people.
        expect(Math.fround(shortestFloat32(value)) + 0).toBe(value + 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('has no digit that could be left out', () => {
    fc.assert(
      fc.property(float32, (value) => {
        const [digits, exponent] = parts(shortestFloat32(value));
        if (digits.length < 2) return;
        // The decimals with one digit fewer on both sides of the result.
        const scale = exponent + 1;
        const below = BigInt(digits.slice(0, -1));
        const sign = value < 0 ? -1 : 1;
        for (const fewer of [below, below + 1n]) {
          expect(Math.fround(sign * Number(`${fewer}e${scale}`))).not.toBe(value);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** The digits of a decimal without zeros around them, and the power of ten of the last one. */
function parts(value: number): [digits: string, exponent: number] {
  const [mantissa = '', power = '0'] = Math.abs(value).toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return [whole + fraction, Number(power) - fraction.length];
}
