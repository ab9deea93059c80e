// What stands in the place of a part that is fetched when it is opened.
import { html } from 'lit';
import type { Progress } from '../arrivals';
import type { Translate } from '../text/translate';

/** The part itself once it is there; `again` asks for it anew where it did not come. */
export function arriving(
  arrival: Progress,
  t: Translate,
  content: () => unknown,
  again: () => void,
): unknown {
  if (arrival === 'there') return content();
  if (arrival === 'loading') return html`<p class="soft">${t('panels.loading')}</p>`;
  return html`
    <p role="alert">${t('panels.failed')}</p>
    <button @click=${again}>${t('app.again')}</button>
  `;
}
