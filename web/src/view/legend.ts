// What stands at the ends of a colour bar, or the one value of a plane that has no other.
import { html, type TemplateResult } from 'lit';
import type { Span } from '../paint/scale';
import { shortNumber } from '../text/numbers';
import type { Translate } from '../text/translate';

/** A bar between the lowest and the highest value. Where both are one, that alone: a bar would promise more. */
export function legend(t: Translate, { low, high }: Span, bar: TemplateResult): TemplateResult {
  const lowest = shortNumber(low, t.lang);
  if (low === high)
    return html`<span class="constant">${t('map.constant', { value: lowest })}</span>`;
  return html`
    <span><span class="visually-hidden">${t('map.lowest')} </span>${lowest}</span>
    ${bar}
    <span
      ><span class="visually-hidden">${t('map.highest')} </span>${shortNumber(high, t.lang)}</span
    >
  `;
}
