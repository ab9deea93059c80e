// What the reader should know, each with a way to close it, and some with one to try again.
import { html, nothing } from 'lit';
import type { Notice, Translate } from '../text/translate';
import { requestAgain, requestDismissal } from './events';

export function notices(host: HTMLElement, t: Translate, all: readonly Notice[]) {
  return all.map(
    (notice) => html`
      <p class="notice">
        <span>${t(notice.key, notice.values)}</span>
        ${
          notice.again
            ? html`<button @click=${() => requestAgain(host)}>${t('app.again')}</button>`
            : nothing
        }
        <button
          class="close"
          aria-label=${t('app.dismiss')}
          @click=${() => requestDismissal(host, notice)}
        >×</button>
      </p>
    `,
  );
}
