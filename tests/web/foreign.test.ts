// Names of files and keys of links may be anything; what is shown of them plays no tricks.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { harmless, harmlessList } from '../../web/src/text/foreign';
import { noticeOf } from '../../web/src/text/notice';
import { fetchLanguage, translator } from '../../web/src/text/translate';

const isolated = (text: string) => `\u2068${text}\u2069`;

describe('a text of somebody else', () => {
  test.each(['photo (1).png', 'kernel_sise', '{{count}} $t(app.title) <b>&amp;', ''])(
    'that is plain stays as it is: %s',
    (text) => {
      expect(harmless(text)).toBe(text);
    },
  );

  test.each(['ключ', 'صورة.png', 'שלום', '🙂', 'é', '½'])(
    'in any other script runs in its own direction: %s',
    (text) => {
      expect(harmless(text)).toBe(isolated(text));
    },
  );

  test.each([
    ['turns the writing round', '\u202e'],
    ['opens an isolate', '\u2067'],
    ['closes one', '\u2069'],
    ['is a mark of direction', '\u200f'],
    ['is a mark of Arabic', '\u061c'],
    ['has no width', '\u200b'],
    ['is a byte order mark', '\ufeff'],
    ['is a tag', '\u{e0041}'],
    ['is a control', '\u0000'],
    ['is another', '\u009b'],
    ['ends a line', '\n'],
    ['separates lines', '\u2028'],
    ['separates paragraphs', '\u2029'],
    ['is the first half of a character', '\ud83d'],
    ['is the second half of one', '\ude00'],
    ['is private', '\ue000'],
    ['is private and far away', '\u{10fffd}'],
  ])('shows a sign for a character that %s', (_, character) => {
    expect(harmless(`a${character}b`)).toBe(isolated('a\ufffdb'));
  });

  test('is cut where it is long, and no character is cut in two', () => {
    expect(harmless('x'.repeat(40))).toBe('x'.repeat(40));
    expect(harmless('x'.repeat(41))).toBe(isolated(`${'x'.repeat(40)}…`));
    expect(harmless('🙂'.repeat(1e6))).toBe(isolated(`${'🙂'.repeat(40)}…`));
    expect(harmless(`x${'🙂'.repeat(50)}`)).toBe(isolated(`x${'🙂'.repeat(39)}…`));
  });

  test('holds nothing that cannot be seen, whatever it is', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }));
    const halves = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(unit, halves), (text) => {
        const shown = harmless(text);
        const inside = shown.replace(/^\u2068(.*)\u2069$/u, '$1');
        expect(inside).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
        // Throws on half a character.
        expect(() => encodeURIComponent(shown)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

test('of many texts the first eight are shown, each by itself', () => {
  expect(harmlessList(['a', 'ключ', 'b\u202e'])).toBe(
    `a, ${isolated('ключ')}, ${isolated('b\ufffd')}`,
  );
  expect(harmlessList([...'abcdefgh'])).toBe('a, b, c, d, e, f, g, h');
  expect(harmlessList([...'abcdefghi'])).toBe('a, b, c, d, e, f, g, h, …');
});

describe('a notice', () => {
  beforeAll(() => fetchLanguage('en'));

  test('makes harmless what it is given, but for numbers', () => {
    const values = { count: 12, keys: ['a', '\u202eb'], name: '\ud800.png' };
    expect(noticeOf('link.ignored', values)).toStrictEqual({
      key: 'link.ignored',
      values: { count: 12, keys: `a, ${isolated('\ufffdb')}`, name: isolated('\ufffd.png') },
    });
    expect(noticeOf('link.tooLong')).toStrictEqual({ key: 'link.tooLong', values: {} });
  });

  test('takes nothing that it is given for a text of its own', () => {
    const { key, values } = noticeOf('picture.unreadable', { name: '{{name}} $t(app.title)' });
    expect(translator('en')(key, values)).toContain('“{{name}} $t(app.title)”');
  });
});
