// Numbers as readers write and read them.
import type { Lang, State } from '../state/state';

const formats = new Map<string, Intl.NumberFormat>();

function format(lang: Lang, digits: number, notation: 'standard' | 'scientific') {
  const key = `${lang} ${digits} ${notation}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat(lang, {
      maximumSignificantDigits: digits,
      useGrouping: false,
      notation,
    });
    formats.set(key, made);
  }
  return made;
}

function written(value: number, lang: Lang, digits: number): string {
  const size = Math.abs(value);
  // As both languages write it, and most cells hold one: a format takes twenty times as long.
  if (size < 1e7 && Number.isInteger(value)) return wholeNumber(value + 0);
  const plain = size === 0 || (size >= 1e-4 && size < 1e7);
  return withMinus(format(lang, digits, plain ? 'standard' : 'scientific').format(value + 0));
}

/** A number's text with a minus where it has a hyphen, which Intl writes in both languages. */
export function withMinus(text: string): string {
  return text.replaceAll('-', '\u2212');
}

/** A small whole number, such as a size or the padding of a side. */
export function wholeNumber(value: number): string {
  return value < 0 ? `\u2212${-value}` : String(value);
}

/** Whole numbers below 10 million in full, others in three digits or as many as stand before the point: for a cell. */
export function shortNumber(value: number, lang: Lang): string {
  if (Number.isInteger(value)) return written(value, lang, 8);
  const before = Math.floor(Math.log10(Math.abs(value))) + 1;
  return written(value, lang, before > 3 && before < 8 ? before : 3);
}

/** Nearly all digits that a float32 has: for a readout. */
export function longNumber(value: number, lang: Lang): string {
  return written(value, lang, 7);
}

/** Reads '1,5', '1.5', '-2' and '−2'; undefined for what is not a number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll('\u2212', '-').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** A shape as '5 × 5', channels only where there are several. It does not break over lines. */
export function shapeText(shape: readonly number[]): string {
  const [height, width, ...rest] = shape;
  return [height, width, ...(rest.every((size) => size === 1) ? [] : rest)].join('\u00a0×\u00a0');
}

/** The shape of HWC values in the order of the data format, such as '3 × 5 × 5' for channels_first. */
export function orderedShape(shape: readonly number[], dataFormat: State['dataFormat']): string {
  const [height = 0, width = 0, channels = 1] = shape;
  if (dataFormat === 'channels_last') return shapeText(shape);
  return [channels, height, width].join('\u00a0×\u00a0');
}

/** From a power of two, float32 numbers go up in larger steps than down: this far up is the middle. */
const MIDDLE = 1 + 2 ** -26;

/** The number with the fewest digits that is this float32 when rounded to one. */
export function shortestFloat32(value: number): number {
  // There may be a million of them, mostly of a picture.
  if (value % 1 === 0 && value < 1e6 && value > -1e6) return value;
  for (let digits = 1; digits < 10; digits++) {
    for (const near of [value, value * MIDDLE]) {
      const shorter = Number(near.toPrecision(digits));
      if (Math.fround(shorter) === value) return shorter;
    }
  }
  return value;
}

/** All digits of a number, as it would be typed: with a comma in Russian. */
export function typedNumber(value: number, lang: Lang): string {
  return lang === 'ru' ? String(value).replace('.', ',') : String(value);
}

/** All digits that tell this float32 from others, written as the two above are. */
export function exactNumber(value: number, lang: Lang): string {
  return written(shortestFloat32(value), lang, 9);
}
