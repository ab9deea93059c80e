// The languages behind one typed function. Each is fetched when it is first read.
import { Arrivals } from '../arrivals';
import type { Lang } from '../state/state';
import type { Key, LessonKey, PanelKey } from './catalogue';
import { Messages, type Values } from './message';

interface Speaks<K> {
  (key: K, values?: Values): string;
  readonly lang: Lang;
}

/** What the first view may say. */
export type Translate = Speaks<Key>;

/** What panels may say, since their texts have arrived with them. */
export type PanelTranslate = Speaks<PanelKey>;

/** What a lesson may say, since its texts have arrived with it. */
export type LessonTranslate = Speaks<LessonKey>;

/** A sentence that has not been put into a language yet. */
export interface Notice {
  readonly key: Key;
  readonly values?: Values;
  /** Whether it offers to try again what failed. */
  readonly again?: boolean;
}

const catalogues = {
  page: {
    en: async () => (await import('./en')).en,
    ru: async () => (await import('./ru')).ru,
  },
  panels: {
    en: async () => (await import('./panels-en')).panelsEn,
    ru: async () => (await import('./panels-ru')).panelsRu,
  },
  lessons: {
    en: async () => (await import('./lessons-en')).lessonsEn,
    ru: async () => (await import('./lessons-ru')).lessonsRu,
  },
};

const spoken = { en: new Messages('en'), ru: new Messages('ru') };

async function fetchPart(part: keyof typeof catalogues, lang: Lang): Promise<void> {
  spoken[lang].add(await catalogues[part][lang]());
}

/** The texts that only panels show. */
export const panelTexts = new Arrivals((lang: Lang) => fetchPart('panels', lang));

/** The texts of the lessons. */
export const lessonTexts = new Arrivals((lang: Lang) => fetchPart('lessons', lang));

const onDemand = [panelTexts, lessonTexts];

/**
 * Fetches what the first view says in a language, once, and rejects where that does not arrive. If any
 * panel or lesson was ever opened, waits for their texts as well, so that open ones change their
 * language with the rest; where those do not arrive, it is the panels and lessons that say so.
 */
export async function fetchLanguage(lang: Lang): Promise<void> {
  const before = onDemand.map((texts) => (texts.wanted ? texts.fetch(lang) : null));
  await fetchPart('page', lang);
  // One may have been opened in the meantime.
  const since = onDemand.map(
    (texts, at) => before[at] ?? (texts.wanted ? texts.fetch(lang) : null),
  );
  await Promise.all(since);
}

type TranslateAll = Speaks<PanelKey | LessonKey>;

const translatorOf = (lang: Lang): TranslateAll =>
  Object.assign((key: PanelKey | LessonKey, values?: Values) => spoken[lang].say(key, values), {
    lang,
  });

const translators = { en: translatorOf('en'), ru: translatorOf('ru') };

/**
 * What a language says, once it has been fetched: the same function for the same language, so that
 * views see when it changes.
 */
export const translator = (lang: Lang): TranslateAll => translators[lang];
