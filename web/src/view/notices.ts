// What the reader should know, each with a way to close it, and some with one to try again.
import { css, html, nothing } from 'lit';
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

export const noticeStyles = css`
  .notice:first-of-type {
    margin-top: 10px;
  }
  .notice {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    align-items: center;
    background: var(--accent-ground);
    border-radius: 7px;
    padding: 6px 12px;
    overflow-wrap: anywhere;
  }
  .notice:has(button + button) {
    flex-wrap: wrap;
  }
  .notice span {
    flex: 1 1 13em;
    min-width: 0;
  }
  .notice button {
    flex: none;
  }
  .notice .close {
    border: 0;
    background: none;
    min-width: 34px;
    font-size: 20px;
  }
`;
