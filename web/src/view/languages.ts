// The buttons that choose the language.
import { html } from 'lit';
import { fields } from '../state/fields';
import type { Translate } from '../text/translate';
import { requestLanguage } from './events';

/** What each is called by those who speak it. */
export const LANGUAGES = {
  en: { name: 'English', short: 'EN' },
  ru: { name: 'Русский', short: 'RU' },
} as const;

export function languages(host: HTMLElement, t: Translate) {
  return html`
    <div class="languages" role="group" aria-label=${t('app.language')}>
      ${fields.lang.options.map(
        (lang) => html`
          <button
            lang=${lang}
            aria-pressed=${lang === t.lang}
            @click=${() => requestLanguage(host, lang)}
          >
            <span class="wide">${LANGUAGES[lang].name}</span>
            <span class="narrow">${LANGUAGES[lang].short}</span>
          </button>
        `,
      )}
    </div>
  `;
}
