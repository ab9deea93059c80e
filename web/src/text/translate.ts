// The two languages behind one typed function.
import { createInstance } from 'i18next';
import type { Lang } from '../state/state';
import type { Key } from './catalogue';
import { en } from './en';
import { ru } from './ru';

export interface Translate {
  (key: Key, values?: Readonly<Record<string, string | number>>): string;
  readonly lang: Lang;
}

/** A sentence that has not been put into a language yet. */
export interface Notice {
  readonly key: Key;
  readonly values?: Readonly<Record<string, string | number>>;
}

const i18n = createInstance({
  lng: 'en',
  resources: { en: { translation: en }, ru: { translation: ru } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Lit escapes what it renders.
  interpolation: { escapeValue: false },
});
i18n.init();

const made = new Map<Lang, Translate>();

/** The same function for the same language, so that views see when it changes. */
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
