// What the layer costs and sees, each number with the formula that leads there.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Algorithm } from '../contract/names';
import type { Frame, Quantity } from '../contract/types';
import type { PanelKey } from '../text/catalogue';
import { bytesText, countText } from '../text/quantity';
import type { PanelTranslate } from '../text/translate';
import { namesIn, splitName } from './formula';
import { formulaMath, nameMath } from './formula-math';
import { prose } from './prose';
import { shared } from './styles';

// The names that are no index but sizes themselves.
const SIZES = ['h', 'w'];
// Stands for another of the measures, which says what it is.
const MEASURED = 'MACs';

export class CostPanel extends LitElement {
  static override properties = { frame: { attribute: false }, t: { attribute: false } };
  declare frame: Frame;
  declare t: PanelTranslate;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        /* The measures of height and width come in pairs, which belong beside each other. */
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: 0 24px;
      }
      li {
        border-top: 1px solid var(--line);
        padding: 8px 0 10px;
        min-width: 0;
        display: grid;
        gap: 2px;
        align-content: start;
      }
      .head {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        font-weight: 600;
      }
      .head span:last-child {
        white-space: nowrap;
      }
      li .soft,
      .legend,
      dl {
        font-size: 13px;
      }
      .formula {
        /* What is too long even for a line of its own scrolls by itself. Fractions reach below the line. */
        overflow: auto hidden;
        padding-bottom: 4px;
      }
      /* A line breaks before an equals sign sooner than within a side. */
      .formula span {
        display: inline-block;
        vertical-align: baseline;
        line-height: 1.6;
        margin: 2px 0;
      }
      math {
        font-family:
          'Cambria Math', 'STIX Two Math', 'Latin Modern Math', 'Noto Sans Math',
          'DejaVu Math TeX Gyre', math;
        font-size: 16px;
      }
      dl {
        margin: -8px 0 0;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: 4px 24px;
      }
      dl div {
        display: flex;
        gap: 8px;
        align-items: baseline;
      }
      dt {
        flex: none;
      }
      dd {
        margin: 0;
        color: var(--soft);
      }
    `,
  ];

  #resized = new ResizeObserver(() => this.#makeReachable());

  override connectedCallback() {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override updated() {
    this.#makeReachable();
  }

  // Of the formulas, those that scroll can be reached by the keyboard to do so.
  #makeReachable() {
    for (const formula of this.renderRoot.querySelectorAll<HTMLElement>('.formula')) {
      if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
      else formula.removeAttribute('tabindex');
    }
  }

  #quantity({ measure, symbols, numbers, value }: Quantity) {
    const { t } = this;
    const name = t(`cost.${measure}`);
    const written = measure === 'activation_bytes' ? bytesText : countText;
    return html`
      <li id=${measure}>
        <p class="head">
          <span>${name}</span>
          <span>${written(value, t.lang)}</span>
        </p>
        <p class="soft">${prose(t(`cost.${measure}.note`))}</p>
        <div class="formula" role="group" aria-label=${name}>${formulaMath(symbols, numbers, value, t.lang)}</div>
      </li>
    `;
  }

  #algorithm(algorithm: Algorithm) {
    const { t } = this;
    return html`
      <li id="algorithm">
        <p class="head"><span>${t('cost.algorithm')}</span></p>
        <p>${t(`cost.algorithm.${algorithm}`)}</p>
        ${this.frame.layer.pooling === 'none' ? html`<p class="soft">${t('cost.algorithm.order')}</p>` : nothing}
      </li>
    `;
  }

  #symbol(group: string): PanelKey {
    const pools = this.frame.layer.pooling !== 'none';
    return `cost.symbol.${group === 'k' && pools ? 'k_pool' : group}` as PanelKey;
  }

  // Those of the symbols that occur: p with the four sides, others with their axes.
  #legend() {
    const groups = new Map<string, string[]>();
    for (const name of new Set(this.frame.costs.flatMap(({ symbols }) => namesIn(symbols)))) {
      if (name === MEASURED) continue;
      const group = SIZES.includes(name) ? 'size' : splitName(name)[0];
      groups.set(group, [...(groups.get(group) ?? []), name]);
    }
    return html`
      <p class="legend">${this.t('cost.legend')}</p>
      <dl>
        ${[...groups].map(
          ([group, names]) => html`
            <div>
              <dt>${names.map((name, at): (string | TemplateResult)[] => [
                at > 0 ? ', ' : '',
                html`<math>${nameMath(name)}</math>`,
              ])}</dt>
              <dd>${prose(this.t(this.#symbol(group)))}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  }

  override render() {
    const { costs, layer, algorithm } = this.frame;
    if (costs.length === 0) return html`<p class="soft">${this.t('cost.none')}</p>`;
    return html`
      ${layer.pooling !== 'none' ? html`<p>${this.t('cost.pooling')}</p>` : nothing}
      <ul role="list">
        ${costs.map((each) => this.#quantity(each))}
        ${algorithm ? this.#algorithm(algorithm) : nothing}
      </ul>
      ${this.#legend()}
    `;
  }
}
customElements.define('c2d-cost', CostPanel);
