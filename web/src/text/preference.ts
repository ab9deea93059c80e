// Which language a reader gets who has not been sent one.
import type { Lang } from '../state/state';

const KEY = 'conv2d-playground.lang';

/**
 * The reader's last choice, else that of a page made for one language (web/vite/site.ts), else Russian if
 * it is the first of ours among the browser's languages.
 */
export function preferredLang(): Lang {
  const { pageLang } = document.documentElement.dataset;
  return remembered() ?? fromBrowser(pageLang ? [pageLang] : navigator.languages);
}

/** Of the languages we have, the one that stands first; English if none does. */
export function fromBrowser(languages: readonly string[]): Lang {
  const known = languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return known.find((lang) => lang === 'ru' || lang === 'en') === 'ru' ? 'ru' : 'en';
}

export function rememberLang(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Storage is closed in sandboxed frames; the choice then lasts as long as the page.
  }
}

function remembered(): Lang | undefined {
  try {
    const lang = localStorage.getItem(KEY);
    return lang === 'ru' || lang === 'en' ? lang : undefined;
  } catch {
    return undefined;
  }
}
