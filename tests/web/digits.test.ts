// The digits of a number in a link: the fewest that are the same float32.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../web/src/contract/limits';
import { digitsOf } from '../../web/src/link/digits';

/** What a link may hold of single precision, also from its very small numbers. */
const anyFloat = fc
  .oneof(
    fc.float({ min: -limits.value, max: limits.value, noNaN: true }),
    fc.integer({ min: -149, max: 19 }).map((exponent) => 2 ** exponent),
    fc.integer({ min: 1, max: 2 ** 20 }).map((steps) => steps * 2 ** -149),
  )
  .map((value) => value + 0);

const significant = (text: string) =>
  text
    .replace(/e.*/, '')
    .replace(/[.-]/g, '')
    .replace(/^0+|0+$/g, '');

/** The decimals of so many digits next to `value`, below and above. */
function neighbours(value: number, digits: number): readonly number[] {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const whole = Number(mantissa.replace('.', ''));
  return [whole - 1, whole, whole + 1].map((each) =>
    Number(`${each}e${Number(exponent) - digits + 1}`),
  );
}

describe('the digits of a float32', () => {
  test('read back to the same one', () => {
    fc.assert(
      fc.property(anyFloat, (value) => {
        expect(Math.fround(Number(digitsOf(value)))).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  test('are no more than it takes', () => {
    fc.assert(
      fc.property(anyFloat, (value) => {
        const taken = significant(digitsOf(value)).length;
        for (let fewer = 1; fewer < taken; fewer++) {
          for (const each of neighbours(value, fewer)) expect(Math.fround(each)).not.toBe(value);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('are no more than it takes, of any power of two', () => {
    // Above it the numbers lie twice as far apart as below.
    for (let exponent = -149; exponent < 20; exponent++) {
      const value = 2 ** exponent;
      const taken = significant(digitsOf(value)).length;
      expect(Math.fround(Number(digitsOf(value)))).toBe(value);
      for (const each of taken > 1 ? neighbours(value, taken - 1) : []) {
        expect(Math.fround(each)).not.toBe(value);
      }
    }
  });

  test.each([
    [Math.fround(0.1), '0.1'],
    [Math.fround(-2 / 3), '-0.6666667'],
    [Math.fround(1e-7), '1e-7'],
    [2 ** -149, '1e-45'],
    [16777216 / 32, '524288'],
    [0, '0'],
    [limits.value, '1000000'],
  ])('of %d are %s', (value, digits) => {
    expect(digitsOf(value)).toBe(digits);
  });
});

describe('a number of double precision', () => {
  test('stays the same float32, and is none longer', () => {
    fc.assert(
      fc.property(fc.double({ min: -limits.value, max: limits.value, noNaN: true }), (value) => {
        const digits = digitsOf(value);
        expect(Math.fround(Number(digits)) + 0).toBe(Math.fround(value) + 0);
        expect(digits.length).toBeLessThanOrEqual(String(value).length);
        expect(Math.abs(Number(digits))).toBeLessThanOrEqual(limits.value);
      }),
      { numRuns: 5000 },
    );
  });

  test.each(['0.1', '-2.5', '123456', '0.333333', '999999.92', '1e-7'])(
    'as short as it can be stays as it was typed: %s',
    (typed) => {
      expect(digitsOf(Number(typed))).toBe(typed);
    },
  );

  test('loses the digits that a float32 has no room for', () => {
    expect(digitsOf(1 / 3)).toBe('0.33333334');
    expect(digitsOf(0.1 + 0.2)).toBe('0.3');
    expect(digitsOf(1e-60)).toBe('0');
  });
});
