// What a reader chooses of a link while sharing it: the language, and what is left out. All of it
// stands in the fragment, which is only a text here: what its keys mean, others know.
import type { Lang } from '../../state/state';

/** What can be left out, by the names that `hide` has for it. */
export const HIDEABLE = {
  controls: ['controls'],
  call: ['call'],
  doors: ['layer', 'lessons'],
} as const;

export type Hideable = keyof typeof HIDEABLE;
export const HIDEABLES = Object.keys(HIDEABLE) as readonly Hideable[];

export interface Choices {
  /** Null: every reader's own. */
  readonly lang: Lang | null;
  readonly hidden: readonly Hideable[];
  readonly isReadonly: boolean;
}

/** The keys of a fragment and their values, in its order. */
export function partsOf(fragment: string): Map<string, string> {
  const parts = fragment.split('&').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), part.slice(at + 1)] as const;
  });
  return new Map(parts);
}

const namesIn = (parts: ReadonlyMap<string, string>) => parts.get('hide')?.split(',') ?? [];

/** What the link of the page says already. */
export function choicesOf(fragment: string): Choices {
  const parts = partsOf(fragment);
  const names = namesIn(parts);
  const lang = parts.get('lang');
  return {
    lang: lang === 'en' || lang === 'ru' ? lang : null,
    hidden: HIDEABLES.filter((each) => HIDEABLE[each].every((name) => names.includes(name))),
    isReadonly: parts.get('readonly') === 'true',
  };
}

/** The fragment with these choices, and all else as it is. */
export function withChoices(fragment: string, { lang, hidden, isReadonly }: Choices): string {
  const parts = partsOf(fragment);
  const say = (key: string, value: string) => {
    if (value) parts.set(key, value);
    else parts.delete(key);
  };
  const offered: readonly string[] = HIDEABLES.flatMap((each) => HIDEABLE[each]);
  const others = namesIn(parts).filter((name) => !offered.includes(name));
  say('hide', [...others, ...hidden.flatMap((each) => HIDEABLE[each])].join(','));
  say('readonly', isReadonly ? 'true' : '');
  say('lang', lang ?? '');
  return [...parts].map(([key, value]) => `${key}=${value}`).join('&');
}
