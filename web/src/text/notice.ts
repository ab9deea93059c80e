// What the page has to say on an occasion, before it is put into a language.
import type { Key } from './catalogue';
import { harmless, harmlessList } from './foreign';
import type { Notice } from './translate';

/** Texts and lists of texts may be anybody's: they come out harmless. */
export type NoticeValues = Readonly<Record<string, string | number | readonly string[]>>;

export function noticeOf(key: Key, values: NoticeValues = {}): Notice {
  const entries = Object.entries(values).map(([name, value]) => [name, harmlessValue(value)]);
  return { key, values: Object.fromEntries(entries) };
}

function harmlessValue(value: string | number | readonly string[]): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? harmless(value) : harmlessList(value);
}
