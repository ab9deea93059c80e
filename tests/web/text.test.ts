// The catalogues of the two languages side by side, and what is said from them.
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { boot } from '../../web/src/text/boot';
import type { LessonKey, PanelKey } from '../../web/src/text/catalogue';
import { en as pageEn } from '../../web/src/text/en';
import { lessonsEn } from '../../web/src/text/lessons-en';
import { lessonsRu } from '../../web/src/text/lessons-ru';
import { panelsEn } from '../../web/src/text/panels-en';
import { panelsRu } from '../../web/src/text/panels-ru';
import { fromBrowser, preferredLang, rememberLang } from '../../web/src/text/preference';
import { ru as pageRu } from '../../web/src/text/ru';
import { fetchLanguage, lessonTexts, panelTexts, translator } from '../../web/src/text/translate';

// All that a language says: in the first view, in panels, and in lessons.
const en = { ...pageEn, ...panelsEn, ...lessonsEn };
const ru = { ...pageRu, ...panelsRu, ...lessonsRu };
const english: Readonly<Record<string, string>> = en;
const russian: Readonly<Record<string, string>> = ru;

/** A key without its plural form: 'link.ignored' of 'link.ignored_few'. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (catalogue: object) => [...new Set(Object.keys(catalogue).map(stem))].sort();
const plurals = stems(en).filter((key) => `${key}_other` in en);
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name))].sort();

describe('the catalogues', () => {
  test.each([
    ['en', [pageEn, panelsEn, lessonsEn]],
    ['ru', [pageRu, panelsRu, lessonsRu]],
  ])('of %s have each key in one part only', (_, parts) => {
    const all = parts.flatMap(stems);
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toStrictEqual([]);
  });

  test('have the same keys in each part', () => {
    expect(stems(pageRu)).toStrictEqual(stems(pageEn));
    expect(stems(panelsRu)).toStrictEqual(stems(panelsEn));
    expect(stems(lessonsRu)).toStrictEqual(stems(lessonsEn));
    for (const part of [pageEn, panelsEn]) expect(stems(part).length).toBeGreaterThan(100);
  });

  // A missing form would show as the bare key, a needless one would never be seen.
  test.each([
    ['en', en],
    ['ru', ru],
  ])('have just the plural forms of %s', (lang, catalogue) => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const expected = plurals.flatMap((key) => forms.map((form) => `${key}_${form}`));
    const given = Object.keys(catalogue).filter((key) => stem(key) !== key);
    expect(given.sort()).toStrictEqual(expected.sort());
    expect(plurals).toEqual(expect.arrayContaining(['link.ignored', 'plot.summary']));
  });

  test.each(Object.entries(ru))('name the same values: %s', (key, text) => {
    const original = english[`${stem(key)}_other`] ?? english[key] ?? '';
    expect(placeholders(text)).toStrictEqual(placeholders(original));
    // Nothing that only looks like a placeholder.
    expect(text.replace(/\{\{[a-zA-Z]+\}\}/g, '')).not.toMatch(/[{}]/);
    expect(original.replace(/\{\{[a-zA-Z]+\}\}/g, '')).not.toMatch(/[{}]/);
  });

  test('name the same values in every English plural form, but for a 1 that goes without saying', () => {
    const named = (text = '') => placeholders(text).filter((name) => name !== 'count');
    for (const key of plurals) {
      expect(named(english[`${key}_one`])).toStrictEqual(named(english[`${key}_other`]));
    }
  });

  // Their keys are put together from what the core says, so that no type checks these values.
  test.each([
    ['refusal.', ['height', 'inputHeight', 'inputWidth', 'width']],
    ['caveat.', []],
    ['cost.', []],
    ['frameworks.name.', []],
    ['frameworks.note.', []],
  ])('name no value that a text under %s is not given', (prefix, given) => {
    const keys = Object.keys(en).filter((key) => key.startsWith(prefix));
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) {
      expect(given, key).toEqual(expect.arrayContaining(placeholders(english[key] ?? '')));
    }
  });

  test('have no text that is empty or has spaces around it', () => {
    for (const text of [...Object.values(en), ...Object.values(ru)]) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim());
    }
  });
});

describe('Russian', () => {
  const wordless = [
    // Made of placeholders alone.
    'controls.sliderName',
    // Names that Keras gives them.
    ...['kernel.glorot_uniform', 'kernel.he_uniform'],
    ...['kernel.random_normal', 'kernel.random_uniform'],
  ];

  test('is written in Cyrillic throughout', () => {
    const foreign = Object.keys(ru).filter((key) => !/[а-яё]/i.test(russian[key] ?? ''));
    expect(foreign).toStrictEqual(wordless);
  });

  test('has nothing left as it stands in English', () => {
    const same = Object.keys(ru).filter((key) => russian[key] === english[key]);
    expect(same).toStrictEqual(wordless);
  });

  test('has no Latin letter inside a word, which looks the same and reads wrong', () => {
    for (const text of Object.values(ru)) expect(text).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i);
  });
});

const sentences = ({ failures, ...others }: (typeof boot)['en']) => ({ ...others, ...failures });

test('English has no Cyrillic letter', () => {
  const all = [...Object.values(en), ...Object.values(sentences(boot.en))];
  for (const text of all) expect(text).not.toMatch(/[а-яё]/i);
});

test('what is said before a language has arrived is said in both', () => {
  expect(Object.keys(sentences(boot.ru))).toStrictEqual(Object.keys(sentences(boot.en)));
  for (const text of Object.values(sentences(boot.ru))) expect(text).toMatch(/[а-яё]/i);
});

describe('translator', () => {
  beforeAll(async () => {
    const langs = ['en', 'ru'] as const;
    await Promise.all(
      langs.flatMap((lang) => [
        fetchLanguage(lang),
        panelTexts.fetch(lang),
        lessonTexts.fetch(lang),
      ]),
    );
  });

  const t = { en: translator('en'), ru: translator('ru') };

  test('is the same function for the same language', () => {
    expect(translator('ru')).toBe(t.ru);
    expect(translator('en')).toBe(t.en);
    expect([t.en.lang, t.ru.lang]).toStrictEqual(['en', 'ru']);
  });

  test('finds every key in its own language, none by the other', () => {
    const plain = Object.keys(en).filter((key) => stem(key) === key) as (PanelKey | LessonKey)[];
    for (const key of plain) {
      // Without values the placeholders stay, so the texts come out as they stand.
      expect(t.en(key)).toBe(english[key]);
      expect(t.ru(key)).toBe(russian[key]);
    }
  });

  test('fills in values', () => {
    const zeros = { top: 1, bottom: 2, left: 3, right: 4 };
    expect(t.en('stage.padded', zeros)).toBe('Zeros added: top 1, bottom 2, left 3, right 4.');
    expect(t.ru('stage.padded', zeros)).toBe(
      'Добавлены нули: сверху 1, снизу 2, слева 3, справа 4.',
    );
  });

  test('takes values as they are: links and file names are not to be obeyed', () => {
    const text = '<b>&amp; $t(app.title) {{low}} $& $1 $$';
    expect(t.en('panel.badNumber', { text })).toBe(
      `“${text}” is not a number. The value before is still in use.`,
    );
    expect(t.ru('link.ignored', { count: 1, keys: text })).toContain(`: ${text}`);
  });

  test('leaves a name that is given no value, and takes 0 and nothing for values', () => {
    expect(t.en('map.cell', { row: 0, column: '' })).toBe('row 0, column : {{value}}');
  });

  test('says a key that no text stands under', () => {
    expect(t.en('app.nothing' as PanelKey)).toBe('app.nothing');
    expect(t.en('plot.summary')).toBe('plot.summary');
    for (const key of ['constructor', '__proto__']) expect(t.en(key as PanelKey)).toBe(key);
  });

  test('says each time what it is given then', () => {
    const both = [1, 2].map((index) => t.ru('stage.ofMany', { index, count: 9 }));
    expect(both).toStrictEqual(['1 из 9', '2 из 9']);
  });

  const summary = { title: 'T', low: '1', high: '2' };
  test.each([
    [0, 'T: 0 values, from 1 to 2'],
    [1, 'T: 1 value, from 1 to 2'],
    [2, 'T: 2 values, from 1 to 2'],
    [5, 'T: 5 values, from 1 to 2'],
    [21, 'T: 21 values, from 1 to 2'],
    [22, 'T: 22 values, from 1 to 2'],
    [1.5, 'T: 1.5 values, from 1 to 2'],
  ])('counts %d values in English', (count, text) => {
    expect(t.en('plot.summary', { ...summary, count })).toBe(text);
  });

  test.each([
    [0, 'T: 0 значений, от 1 до 2'],
    [1, 'T: 1 значение, от 1 до 2'],
    [2, 'T: 2 значения, от 1 до 2'],
    [5, 'T: 5 значений, от 1 до 2'],
    [11, 'T: 11 значений, от 1 до 2'],
    [12, 'T: 12 значений, от 1 до 2'],
    [21, 'T: 21 значение, от 1 до 2'],
    [22, 'T: 22 значения, от 1 до 2'],
    [1.5, 'T: 1.5 значения, от 1 до 2'],
  ])('counts %d values in Russian', (count, text) => {
    expect(t.ru('plot.summary', { ...summary, count })).toBe(text);
  });

  test.each([
    [0, '0 parts of', '0 частей ссылки'],
    [1, '1 part of', '1 часть ссылки'],
    [2, '2 parts of', '2 части ссылки'],
    [5, '5 parts of', '5 частей ссылки'],
    [21, '21 parts of', '21 часть ссылки'],
    [22, '22 parts of', '22 части ссылки'],
    [1.5, '1.5 parts of', '1.5 части ссылки'],
  ])('counts %d parts of a link', (count, inEnglish, inRussian) => {
    const values = { count, keys: 'strides' };
    expect(t.en('link.ignored', values)).toMatch(new RegExp(`^${inEnglish} .*: strides$`));
    expect(t.ru('link.ignored', values)).toMatch(new RegExp(`^${inRussian} .*: strides$`));
  });
});

describe('the language of a reader who was sent none', () => {
  test.each([
    [['ru-RU'], 'ru'],
    [['ru'], 'ru'],
    [['RU-ru'], 'ru'],
    [['uk', 'ru', 'en'], 'ru'],
    [['de', 'ru-BY', 'en-US'], 'ru'],
    [['en', 'ru'], 'en'],
    [['en-GB', 'ru-RU'], 'en'],
    [['de'], 'en'],
    [['rue'], 'en'],
    [[], 'en'],
  ])('%j: %s', (languages, lang) => {
    expect(fromBrowser(languages)).toBe(lang);
  });

  describe('who has chosen before', () => {
    const kept = new Map<string, string>();
    const page: Record<string, string> = {};
    beforeEach(() => {
      kept.clear();
      delete page.pageLang;
      vi.stubGlobal('navigator', { languages: ['en-US'] });
      vi.stubGlobal('document', { documentElement: { dataset: page } });
      vi.stubGlobal('localStorage', {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => kept.set(key, text),
      });
    });
    afterEach(() => {
      vi.unstubAllGlobals();
    });

    test('is that choice, over the browser’s', () => {
      expect(preferredLang()).toBe('en');
      rememberLang('ru');
      expect(preferredLang()).toBe('ru');
    });

    test('is that choice also over that of a page made for one language', () => {
      page.pageLang = 'ru';
      expect(preferredLang()).toBe('ru');
      rememberLang('en');
      expect(preferredLang()).toBe('en');
    });

    test('is the browser’s where something else is stored', () => {
      rememberLang('ru');
      for (const key of kept.keys()) kept.set(key, 'de');
      expect(preferredLang()).toBe('en');
    });

    test('is the browser’s where storage is closed, as in sandboxed frames', () => {
      const closed = () => {
        throw new Error('SecurityError');
      };
      vi.stubGlobal('localStorage', { getItem: closed, setItem: closed });
      expect(() => rememberLang('ru')).not.toThrow();
      expect(preferredLang()).toBe('en');
    });
  });
});
