// The languages behind one typed function. Each is fetched when it is first read.
import { createInstance } from 'i18next';
import type { Lang } from '../state/state';
import type { Key } from './catalogue';

export interface Translate {
  (key: Key, values?: Readonly<Record<string, string | number>>): string;
  readonly lang: Lang;
}

/** A sentence that has not been put into a language yet. */
export interface Notice {
  readonly key: Key;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Whether it offers to try again what failed. */
  readonly again?: boolean;
}

const i18n = createInstance({
  lng: 'en',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Lit escapes what it renders.
  interpolation: { escapeValue: false },
});
i18n.init();

const catalogues = {
  en: async () => (await import('./en')).en,
  ru: async () => (await import('./ru')).ru,
};

/** Fetches the texts of a language, once. Rejects where they do not arrive. */
export async function fetchLanguage(lang: Lang): Promise<void> {
  if (i18n.hasResourceBundle(lang, 'translation')) return;
  i18n.addResourceBundle(lang, 'translation', await catalogues[lang]());
}

const made = new Map<Lang, Translate>();

/** What a language says, once it has been fetched: the same function for the
 * same language, so that views see when it changes.
 */
export function translator(lang: Lang): Translate {
  let translate = made.get(lang);
  if (!translate) {
    const fixed = i18n.getFixedT(lang);
    translate = Object.assign(
      (key: Key, values?: Readonly<Record<string, string | number>>) => fixed(key, { ...values }),
      { lang },
    );
    made.set(lang, translate);
  }
  return translate;
}
