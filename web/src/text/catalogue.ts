// The shape of the catalogues, taken from the English ones. Each language has three: what the first view
// says, what only panels do, and the lessons, which come when one is opened.
import type { en } from './en';
import type { lessonsEn } from './lessons-en';
import type { panelsEn } from './panels-en';

type Stem<English> = keyof English extends infer K
  ? K extends `${infer S}_other`
    ? S
    : never
  : never;
type Plain<English> = Exclude<keyof English & string, `${Stem<English>}_${'one' | 'other'}`>;
type KeyOf<English> = Plain<English> | Stem<English>;

/** What can be asked for at any time: plain keys, and the stems of plural ones. */
export type Key = KeyOf<typeof en>;

/** What can be asked for inside of panels. */
export type PanelKey = Key | KeyOf<typeof panelsEn>;

/** What can be asked for inside of a lesson. */
export type LessonKey = Key | KeyOf<typeof lessonsEn>;

/** Every plain key of the English catalogue, and every plural one in each of `Forms`. */
export type Catalogue<English, Forms extends Intl.LDMLPluralRule> = Readonly<
  Record<Plain<English> | `${Stem<English>}_${Forms}`, string>
>;
