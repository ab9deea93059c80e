// The languages behind one typed function. Each is fetched when it is first read.
import { createInstance } from 'i18next';
import { Arrivals } from '../arrivals';
import type { Lang } from '../state/state';
import type { Key, LessonKey, PanelKey } from './catalogue';

interface Speaks<K> {
  (key: K, values?: Readonly<Record<string, string | number>>): string;
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
  readonly values?: Readonly<Record<string, string | number>>;
  /** Whether it offers to try again what failed. */
  readonly again?: boolean;
}

const PARTS = ['page', 'panels', 'lessons'] as const;
type CataloguePart = (typeof PARTS)[number];

const i18n = createInstance({
  lng: 'en',
  ns: PARTS,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Lit escapes what it renders.
  interpolation: { escapeValue: false },
});
i18n.init();

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

async function fetchPart(part: CataloguePart, lang: Lang): Promise<void> {
  if (i18n.hasResourceBundle(lang, part)) return;
  i18n.addResourceBundle(lang, part, await catalogues[part][lang]());
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
const made = new Map<Lang, TranslateAll>();

/**
 * What a language says, once it has been fetched: the same function for the same language, so that
 * views see when it changes.
 */
export function translator(lang: Lang): TranslateAll {
  let translate = made.get(lang);
  if (!translate) {
    const fixed = i18n.getFixedT(lang, PARTS);
    translate = Object.assign(
      (key: PanelKey | LessonKey, values?: Readonly<Record<string, string | number>>) =>
        fixed(key, { ...values }),
      { lang },
    );
    made.set(lang, translate);
  }
  return translate;
}
