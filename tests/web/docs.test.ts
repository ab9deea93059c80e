// What stands under docs/ of links and arguments is what the page's tables say.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { argumentsPage, documents } from '../../web/src/docs';
import { sections } from '../../web/src/docs/arguments';
import { keyTable } from '../../web/src/docs/key-table';
import { linkKeys } from '../../web/src/docs/link-keys';
import { mostItems, rangesOf } from '../../web/src/docs/ranges';
import { read } from '../../web/src/link/codec';
import type { Field } from '../../web/src/state/field';
import { initialState, places } from '../../web/src/state/state';

const fields = places.map(({ field }) => field);

test.each(Object.entries(documents))('%s is what npm run docs writes', (file, written) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  expect(text).toBe(written(text));
});

describe('the table of the keys', () => {
  test('has a row for the version and for each field', () => {
    const rows = keyTable(fields, linkKeys).split('\n').slice(2);
    const keys = rows.map((row) => /^\| `(\w+)` \|/.exec(row)?.[1]);
    expect(keys).toStrictEqual(['v', ...fields.map(({ link }) => link)]);
  });

  test('is not made while a key lacks its description, or a description its key', () => {
    const { strides: _, ...others } = linkKeys;
    expect(() => keyTable(fields, others)).toThrow('strides');
    expect(() => keyTable(fields, { ...linkKeys, bogus: { sets: 'nothing' } })).toThrow('bogus');
  });
});

describe('the ranges of a field are all that it takes', () => {
  const takes = (field: Field, value: unknown) => 'value' in field.judge(value);
  const ranged = fields.filter((field) => rangesOf(field).length > 0);

  test.each(ranged.map((field) => [field.link, field] as const))('%s', (_, field) => {
    const ranges = rangesOf(field);
    const single = field.kind === 'integer' || field.kind === 'real';
    const given = (items: readonly number[]) => (single ? items[0] : items);
    const least = ranges.map((range) => range.least);
    const most = ranges.map((range) => range.most);
    expect(takes(field, given(least))).toBe(true);
    expect(takes(field, given(most))).toBe(true);
    for (const at of ranges.keys()) {
      const low = least.with(at, (least[at] ?? 0) - 1);
      const high = most.with(at, (most[at] ?? 0) + 1);
      expect(takes(field, given(low))).toBe(false);
      expect(takes(field, given(high))).toBe(false);
    }
  });

  test.each(
    fields.filter(({ kind }) => kind === 'numbers').map((field) => [field.link, field] as const),
  )('%s, so many of them', (_, field) => {
    const most = mostItems(field);
    expect(takes(field, new Float32Array(most))).toBe(true);
    expect(takes(field, new Float32Array(most + 1))).toBe(false);
  });
});

describe('docs/links.md is right', () => {
  test.each([
    ['an unknown key', 'v=2&strides=2,2&bogus=1', ['bogus']],
    ['a key twice', 'v=2&strides=2,2&groups=2&groups=2', ['groups']],
    ['out of range, and not cut to the range', 'v=2&strides=2,2&filters=65', ['filters']],
    ['malformed', 'v=2&strides=2,2&bias=1,+2', ['bias']],
    ['a version that is not known', 'v=99&strides=2,2', ['v']],
  ])('about %s', (_, link, ignored) => {
    expect(read(link, 'en')).toMatchObject({
      ignored,
      state: { ...initialState, strides: [2, 2] },
    });
  });

  test('about a version that is said twice, or not at all', () => {
    expect(read('v=2&v=2&lesson=strides', 'en').defaults).toStrictEqual(initialState);
    expect(read('lesson=strides', 'en').defaults).toStrictEqual(initialState);
  });

  test('about numbers', () => {
    const { state, ignored } = read('v=2&filters=2.0&bias=-1.5,25e-1,007', 'en');
    expect(ignored).toStrictEqual([]);
    expect(state).toMatchObject({ filters: 2, bias: Float32Array.of(-1.5, 2.5, 7) });
    for (const bias of ['+1', '.5', '1.', '1e+2', '0x1', '1e1234', '1,,2', 'NaN', ' 1']) {
      expect(read(`bias=${encodeURIComponent(bias)}`, 'en').ignored).toStrictEqual(['bias']);
    }
  });

  test('about values that no source reads', () => {
    const { state } = read('kernel=ones&kernel_values=1&bias_initializer=ones&bias=2', 'en');
    expect(state).toMatchObject({
      kernel: { values: new Float32Array() },
      bias: Float32Array.of(2),
      biasInitializer: 'ones',
    });
    expect(read('kernel_values=1', 'en').state.kernel.source).toBe('custom');
  });
});

describe('arguments.html', () => {
  const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const page = (site = '') => argumentsPage(site, hashOf);
  const entries = sections.flatMap((section) => section.entries);
  const all = (pattern: RegExp, text = page()) =>
    [...text.matchAll(pattern)].map(([, found]) => found);
  const plain = (text: string) => text.replaceAll('&#38;', '&');

  test('has an anchor for each argument of each layer, and both languages', () => {
    expect(all(/<article id="([^"]+)">/g)).toStrictEqual(entries.map(({ anchor }) => anchor));
    const ids = all(/ id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    const text = page().replaceAll('\u00a0', ' ');
    for (const { en, ru } of entries) {
      expect(text).toContain(`<p>${en}</p>`);
      expect(text).toContain(`<p lang="ru">${ru}</p>`);
    }
  });

  test.each([
    ['', './index.html#'],
    ['https://example.org/conv2d/', 'https://example.org/conv2d/#'],
  ])('leads to the page where it stands: %s', (site, start) => {
    const links = all(/<p class="link"><a href="([^"]+)">/g, page(site)).map((each) =>
      plain(each ?? ''),
    );
    expect(links).toStrictEqual(entries.map(({ link }) => `${start}${link}`));
    expect(page(site).includes('rel="canonical"')).toBe(site !== '');
  });

  test('runs no script, and its policy lets its own style through and nothing else', () => {
    expect(page()).not.toMatch(/<script| on\w+=| style="/);
    const [style = ''] = all(/<style>([\s\S]*?)<\/style>/g);
    const [policy = ''] = all(/Content-Security-Policy" content="([^"]*)"/g);
    expect(policy.split('; ')).toStrictEqual([
      "default-src 'none'",
      `style-src '${hashOf(style)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
  });
});
