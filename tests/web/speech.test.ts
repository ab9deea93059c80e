// Which language is spoken while another is on its way, or does not come.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lang } from '../../web/src/state/state';
import { Speech } from '../../web/src/text/speech';
import { turn } from './start-session';

/** Languages that arrive when the test says so. */
function driven() {
  const asked: Lang[] = [];
  const spoken: (Lang | null)[] = [];
  const heard = { missing: 0 };
  const waiting: Record<Lang, { arrive(): void; fail(): void }[]> = { en: [], ru: [] };
  let lose = () => {};
  const speech: Speech = new Speech({
    fetch(lang) {
      asked.push(lang);
      return new Promise<void>((resolve, reject) =>
        waiting[lang].push({ arrive: resolve, fail: () => reject(new Error(lang)) }),
      );
    },
    patience: () =>
      new Promise((resolve) => {
        lose = resolve;
      }),
    spoken: () => spoken.push(speech.lang),
    missing: () => heard.missing++,
  });
  const end = async (lang: Lang, how: 'arrive' | 'fail') => {
    for (const each of waiting[lang].splice(0)) each[how]();
    await turn();
  };
  return { speech, asked, spoken, heard, end, losePatience: () => lose() };
}

/** The same, speaking English. */
async function speaking() {
  const all = driven();
  const first = all.speech.follow('en');
  await all.end('en', 'arrive');
  await first;
  return all;
}

describe('the first language', () => {
  test('is waited for', async () => {
    const { speech, asked, spoken, end } = driven();
    let done = false;
    const first = speech.follow('ru').then(() => {
      done = true;
    });
    await turn();
    expect(done).toBe(false);
    await end('ru', 'arrive');
    await first;
    expect(asked).toEqual(['ru']);
    expect(spoken).toEqual(['ru']);
  });

  test('that fails gives way to the other, which is told', async () => {
    const { speech, spoken, heard, end } = driven();
    const first = speech.follow('ru');
    await end('ru', 'fail');
    await end('en', 'arrive');
    await first;
    expect(spoken).toEqual(['en']);
    expect(heard.missing).toBe(1);
  });

  test('that takes long gives way until it comes', async () => {
    const { speech, spoken, heard, end, losePatience } = driven();
    const first = speech.follow('ru');
    losePatience();
    await turn();
    await end('en', 'arrive');
    await first;
    expect(spoken).toEqual(['en']);
    await end('ru', 'arrive');
    expect(spoken).toEqual(['en', 'ru']);
    expect(heard.missing).toBe(0);
  });

  test('lets all go on that wait, once any is spoken', async () => {
    const { speech, end } = driven();
    const first = speech.follow('ru');
    const second = speech.follow('en');
    await end('en', 'arrive');
    await Promise.all([first, second]);
    expect(speech.lang).toBe('en');
  });

  test('neither of which comes is a failure, until it is asked for again', async () => {
    const { speech, spoken, end } = driven();
    const failed = expect(speech.follow('ru')).rejects.toThrow();
    await end('ru', 'fail');
    await end('en', 'fail');
    await failed;
    const second = speech.follow('ru');
    await end('ru', 'arrive');
    await second;
    expect(spoken).toEqual(['ru']);
  });
});

describe('a later language', () => {
  test('is not waited for, and spoken when it comes', async () => {
    const { speech, spoken, end } = await speaking();
    await speech.follow('ru');
    expect(speech.lang).toBe('en');
    await end('ru', 'arrive');
    expect(spoken).toEqual(['en', 'ru']);
  });

  test('that nobody wants any more is not spoken when it comes', async () => {
    const { speech, end } = await speaking();
    await speech.follow('ru');
    await speech.follow('en');
    await end('ru', 'arrive');
    expect(speech.lang).toBe('en');
  });

  test('that fails is told once, and asked for again only when chosen again', async () => {
    const { speech, asked, heard, end } = await speaking();
    await speech.follow('ru');
    await end('ru', 'fail');
    await speech.follow('ru');
    expect(heard.missing).toBe(1);
    expect(asked).toEqual(['en', 'ru']);
    await speech.ask('ru');
    await end('ru', 'arrive');
    expect(speech.lang).toBe('ru');
  });

  test('that fails when nobody wants it any more is not told', async () => {
    const { speech, heard, end } = await speaking();
    await speech.follow('ru');
    await speech.follow('en');
    await end('ru', 'fail');
    expect(heard.missing).toBe(0);
  });
});

describe('the texts of panels', () => {
  const PANELS_RU = '../../web/src/text/panels-ru';

  // As on a page that was just opened.
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.doUnmock(PANELS_RU);
  });
  const openPage = () => import('../../web/src/text/translate');

  /** Holds back the Russian ones until the test says what becomes of them. */
  function held(): { arrive(): void; fail(): void } {
    const ends = { arrive: () => {}, fail: () => {} };
    const gate = new Promise<void>((resolve, reject) => {
      Object.assign(ends, { arrive: resolve, fail: () => reject(new Error('no network')) });
    });
    vi.doMock(PANELS_RU, async (original) => {
      await gate;
      return original();
    });
    return ends;
  }

  test('are left for later while no panel was opened', async () => {
    held();
    const { fetchLanguage, panelTexts, translator } = await openPage();
    await fetchLanguage('ru');
    expect(translator('ru')('app.title')).toBe('Песочница Conv2D');
    expect(panelTexts.wanted).toBe(false);
  });

  test('are waited for once a panel was opened', async () => {
    const { arrive } = held();
    const { fetchLanguage, panelTexts, translator } = await openPage();
    await fetchLanguage('ru');
    await panelTexts.fetch('en');
    expect(translator('en')('panel.height')).toBe('Height');
    // Nothing but the texts of panels is missing.
    let spoken = false;
    const switched = fetchLanguage('ru').then(() => {
      spoken = true;
    });
    await turn();
    expect(spoken).toBe(false);
    arrive();
    await switched;
    expect(translator('ru')('panel.height')).toBe('Высота');
  });

  test('are waited for if a panel is opened while the language is on its way', async () => {
    const { fetchLanguage, panelTexts, translator } = await openPage();
    const switched = fetchLanguage('ru');
    panelTexts.fetch('en');
    await switched;
    expect(translator('ru')('panel.height')).toBe('Высота');
  });

  test('hold up no language where they fail, and are asked for again with it', async () => {
    const { fail } = held();
    const { fetchLanguage, panelTexts, translator } = await openPage();
    await panelTexts.fetch('en');
    const switched = fetchLanguage('ru');
    fail();
    await switched;
    expect(panelTexts.of('ru')).toBe('failed');
    expect(translator('ru')('app.title')).toBe('Песочница Conv2D');
    vi.doUnmock(PANELS_RU);
    await fetchLanguage('ru');
    expect(translator('ru')('panel.height')).toBe('Высота');
  });
});
