// Counts and amounts of memory, which may be large.
import type { Lang } from '../state/state';
import { withMinus } from './numbers';

const format = (lang: Lang, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(lang, options);

/** A count with its digits in groups. */
export function countText(count: number, lang: Lang): string {
  return withMinus(format(lang, {}).format(count));
}

/** Bytes, or from a thousand on in kB or MB of three digits. */
export function bytesText(bytes: number, lang: Lang): string {
  const unit = (name: string, digits: number, unitDisplay: 'short' | 'long') =>
    format(lang, { style: 'unit', unit: name, unitDisplay, maximumSignificantDigits: digits });
  if (bytes < 1000) return unit('byte', 3, 'long').format(bytes);
  // Beyond, three digits would make it 1000 kB.
  if (bytes < 999_500) return unit('kilobyte', 3, 'short').format(bytes / 1000);
  return unit('megabyte', 3, 'short').format(bytes / 1e6);
}
