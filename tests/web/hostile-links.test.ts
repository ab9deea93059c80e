// Whatever text a link may be, reading it gives a valid state, and takes no time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, read, write } from '../../web/src/link/codec';
import { places } from '../../web/src/state/state';
import { anyState, value } from './arbitrary';
import { expectValid } from './expect-valid';

const linkKeys = ['v', ...places.map(({ field }) => field.link)];
const nastyKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'ключ', '%', '#v'];
const nastyValues = [
  ...[
    '',
    ',',
    ',,,',
    '%',
    '%zz',
    '%00',
    '%F0%28',
    '#',
    '#v=1',
    '##',
    '+',
    '-',
    '-0',
    '-0,-0',
    '1e',
  ],
  ...['1e999', '-1e999', '9'.repeat(400), '0.'.padEnd(300, '0'), '1e-999', 'NaN', 'NaN,NaN'],
  ...['Infinity', '-Infinity', 'null', 'undefined', '[object Object]', '0x10', '0b1', '1_0', '１'],
  ...['1,'.repeat(500), '1,'.repeat(17), '1;2', '1 , 2', '٣', '\u202e', '\ud800', '\0', '1n'],
  ...[
    'true,',
    'TRUE',
    'custom',
    'picture',
    '99,99',
    '512,512,64',
    '513,1,1',
    '0,0,0,0',
    '11,11,64,64',
  ],
  ...['1,1,1,1', '-99,8,0,8', 'same,1,1,1', 'null,null', '0,0', '-1,4', 'jax', 'constant'],
  ...['cost', 'cost,cost,input', 'cost,bogus', ',cost', 'cost,'.repeat(300), 'reflect', 'cividis'],
];
const hostileValue = fc.oneof(
  fc.constantFrom(...nastyValues),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.oneof(value, fc.integer(), fc.constantFrom(...nastyValues))).map(String),
  fc.double().map(String),
);
const hostilePairs = fc
  .array(
    fc
      .tuple(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...linkKeys) },
          fc.constantFrom(...nastyKeys),
          fc.string({ unit: 'binary', maxLength: 8 }),
        ),
        fc.constantFrom('=', '=', '=', '==', ''),
        hostileValue,
      )
      .map((parts) => parts.join('')),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.join('&'));
// A true link with a part cut out and something else in its place.
const mutatedLink = fc
  .tuple(anyState, fc.nat(), fc.nat({ max: 12 }), fc.oneof(hostileValue, fc.constant('')))
  .map(([state, at, cut, put]) => {
    const link = write(state);
    const from = at % (link.length + 1);
    return link.slice(0, from) + put + link.slice(from + cut);
  });
// Each field that follows is judged together with all values before it.
const withEveryKey = (inputValues: string) => {
  const texts: Readonly<Record<string, string>> = {
    output_padding: '0,0',
    input: 'custom',
    input_shape: '250,250,1',
    input_values: inputValues,
    kernel: 'custom',
    pinned: '0,0',
    open: 'cost',
    hide: 'cost',
  };
  const parts = places.map(
    ({ field }) => `${field.link}=${texts[field.link] ?? (String(field.initial) || '1')}`,
  );
  return ['v=2', ...parts].join('&');
};
const anyText = fc.oneof(
  fc.string({ unit: 'binary', size: 'medium' }),
  fc.string({ unit: 'grapheme' }),
);

/** `npm run test:links` tries 100,000. */
const LINKS = Number(process.env.LINKS ?? 10_000);

describe('hostile text', () => {
  const survives = (text: string) => {
    const reading = read(text, 'ru');
    expectValid(reading.state);
    expect(new Set(reading.ignored).size).toBe(reading.ignored.length);
  };

  test.each([
    ['any text', anyText, 0.2],
    ['known and unknown keys with bad values', hostilePairs, 0.4],
    ['true links that were damaged', mutatedLink, 0.4],
  ])(
    '%s gives a valid state',
    (_, texts, share) => {
      fc.assert(fc.property(texts, survives), { numRuns: LINKS * share });
    },
    600_000,
  );

  test.each([
    ['letters', 'x'.repeat(LONGEST)],
    ['separators', '&'.repeat(LONGEST)],
    ['percent signs', '%'.repeat(LONGEST)],
    ['hashes', '#'.repeat(LONGEST)],
    ['commas', `kernel_values=${','.repeat(LONGEST - 14)}`],
    ['digits', `filters=${'9'.repeat(LONGEST - 8)}`],
    ['values', `input=custom&input_values=1${',1'.repeat(LONGEST / 2 - 14)}`],
    ['values, with every other key', withEveryKey(`1${',1'.repeat(LONGEST / 2 - 600)}`)],
    ['panels', `open=cost${',cost'.repeat(LONGEST / 5 - 2)}`],
    ['unknown keys', Array.from({ length: 40_000 }, (_, at) => at.toString(36)).join('&')],
    ['the same known key', 'v&'.repeat(LONGEST / 2)],
    ['the same known key with values', 'filters=1&'.repeat(LONGEST / 10)],
    ['letters, far too many', 'x'.repeat(2 * LONGEST)],
  ])('nothing but %s is read in no time', (_, text) => {
    // Time of this process alone, however busy the machine is. Most take a hundredth of this.
    const before = process.cpuUsage();
    const { state, tooLong } = read(text, 'ru');
    const { user, system } = process.cpuUsage(before);
    expect(tooLong).toBe(text.length > LONGEST);
    expect((user + system) / 1e6).toBeLessThan(2);
    expectValid(state);
  });

  test('the longest of them is one that is read in full', () => {
    expect(read(withEveryKey('1,2'), 'ru')).toMatchObject({
      ignored: [],
      state: { input: { values: Float32Array.of(1, 2) }, lang: 'en' },
    });
  });

  test('cannot reach the prototype of anything', () => {
    read('__proto__=polluted&constructor.prototype=polluted&__proto__[filters]=3', 'en');
    expect(Object.hasOwn(Object.prototype, 'filters')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
