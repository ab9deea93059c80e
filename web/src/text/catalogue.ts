// The shape of a catalogue, taken from the English one.
import type { en } from './en';

type EnglishKey = keyof typeof en;
type Stem = EnglishKey extends infer K ? (K extends `${infer S}_other` ? S : never) : never;
type Plain = Exclude<EnglishKey, `${Stem}_one` | `${Stem}_other`>;

/** What can be asked for: plain keys, and the stems of plural ones. */
export type Key = Plain | Stem;

/** Every plain key, and every plural one in each of `Forms`. */
export type Catalogue<Forms extends Intl.LDMLPluralRule> = Readonly<
  Record<Plain | `${Stem}_${Forms}`, string>
>;
