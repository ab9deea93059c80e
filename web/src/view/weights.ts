// The weights of one plane as fields in a grid.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../contract/limits';
import { type Plane, valueIn } from '../paint/plane';
import { shortestFloat32 } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';
import './number-input';
import { shared } from './styles';

/** A weight that was typed, and its place in the plane. */
export interface TypedWeight {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export class Weights extends LitElement {
  static override properties = {
    heading: {},
    plane: { attribute: false },
    t: { attribute: false },
    rejection: { state: true },
  };
  declare heading: string;
  declare plane: Plane;
  declare t: PanelTranslate;
  /** Why what was typed last was not taken. */
  declare rejection: string;

  static override styles = [
    shared,
    css`
      .weights {
        /* Holds the hidden labels, which would widen the page from outside of what scrolls. */
        position: relative;
        display: grid;
        gap: 4px;
        overflow-x: auto;
        padding: 5px;
        margin: 0 -5px;
      }
      .rejection {
        color: var(--warn);
        font-size: 13px;
      }
    `,
  ];

  /** Characters in the longest weight shown. */
  #digits = 1;

  constructor() {
    super();
    this.rejection = '';
  }

  #type(detail: TypedWeight) {
    this.rejection = '';
    this.dispatchEvent(new CustomEvent<TypedWeight>('c2d-weight', { detail }));
  }

  // As wide as the longest weight wants; a wide kernel scrolls. A style attribute would break a
  // strict Content-Security-Policy; a style property does not.
  protected override updated() {
    const weights = this.renderRoot.querySelector<HTMLElement>('.weights');
    if (!weights) return;
    weights.style.gridTemplateColumns = `repeat(${this.plane.columns}, minmax(max(24px, calc(${this.#digits}ch + 12px)), 1fr))`;
  }

  override render() {
    const { plane } = this;
    const cells = Array.from({ length: plane.rows * plane.columns }, (_, index) => {
      const row = Math.floor(index / plane.columns);
      const column = index % plane.columns;
      const value = shortestFloat32(valueIn(plane, row, column));
      return { row, column, value };
    });
    this.#digits = Math.max(...cells.map(({ value }) => String(value).length));
    return html`
      <fieldset>
        <legend>${this.heading}</legend>
        <div class="weights">
          ${cells.map(
            ({ row, column, value }) => html`
              <c2d-number
                cell
                .t=${this.t}
                .hidesLabel=${true}
                .label=${this.t('panel.weight', { row: row + 1, column: column + 1 })}
                .value=${live(value)}
                .low=${-limits.value}
                .high=${limits.value}
                @c2d-reject=${(event: CustomEvent<string>) => {
                  this.rejection = event.detail;
                }}
                @c2d-number=${(event: CustomEvent<number>) =>
                  this.#type({ row, column, value: event.detail })}
              ></c2d-number>
            `,
          )}
        </div>
        ${this.rejection ? html`<p class="rejection" role="alert">${this.rejection}</p>` : nothing}
      </fieldset>
    `;
  }
}
customElements.define('c2d-weights', Weights);
