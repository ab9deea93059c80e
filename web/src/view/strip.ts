// The planes of one array side by side as thumbnails, one of which may be chosen. Those in sight are
// painted when they have changed.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { paintThumbnail, sameTile, sizeThumbnail, type Tile } from '../paint/strip';
import type { PanelTranslate } from '../text/translate';
import { InSight } from './in-sight';
import { type Kind, planeName, valuesText } from './plane-names';
import { shared } from './styles';

declare global {
  interface HTMLElementEventMap {
    'c2d-choose': CustomEvent<number>;
  }
}

/** What is on a canvas. */
interface Painted {
  readonly tile: Tile;
  readonly side: number;
  readonly ratio: number;
}

/** The sides of thumbnails in CSS pixels, of a few and of many. */
const LARGE = 60;
const SMALL = 44;
const MANY = 8;

export class Strip extends LitElement {
  static override properties = {
    t: { attribute: false },
    heading: {},
    kind: {},
    tiles: { attribute: false },
    chosen: { attribute: false },
  };
  declare t: PanelTranslate;
  /** What a screen reader calls all of them. */
  declare heading: string;
  declare kind: Kind;
  declare tiles: readonly Tile[];
  /** The one that is shown; null where there is nothing to choose. */
  declare chosen: number | null;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .tiles {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .tile {
        position: relative;
        display: grid;
        grid-template-rows: 1fr auto;
        justify-items: center;
        align-items: center;
        min-width: 44px;
        padding: 4px;
        gap: 4px;
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        appearance: none;
        border-radius: 6px;
        cursor: pointer;
      }
      .picture {
        display: block;
        outline: 1px solid var(--strong-line);
      }
      canvas {
        display: block;
        forced-color-adjust: none;
      }
      .number {
        font-size: 12px;
        line-height: 1.2;
        color: var(--soft);
        font-variant-numeric: tabular-nums;
      }
      input:focus-visible {
        outline-offset: -2px;
      }
      input:hover ~ .picture {
        outline: 2px solid var(--soft);
        outline-offset: 1px;
      }
      input:checked ~ .picture {
        outline: 3px solid var(--accent);
        outline-offset: 1px;
      }
      input:checked ~ .number {
        color: var(--ink);
        font-weight: 700;
      }
    `,
  ];

  readonly #sight = new InSight(this, () => this.#paint());
  readonly #painted = new WeakMap<Element, Painted>();

  protected override updated() {
    this.#sight.watch([...this.renderRoot.querySelectorAll('canvas')]);
    this.#paint();
  }

  #paint() {
    const ratio = window.devicePixelRatio || 1;
    const side = this.tiles.length > MANY ? SMALL : LARGE;
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, at) => {
      const tile = this.tiles[at];
      const before = this.#painted.get(canvas);
      if (!tile || (before?.side === side && before.ratio === ratio && sameTile(before.tile, tile)))
        return;
      // Painted or not, it is as large as it will be.
      sizeThumbnail(canvas, tile, side, ratio);
      if (!this.#sight.has(canvas)) return;
      paintThumbnail(canvas, tile, side, ratio);
      this.#painted.set(canvas, { tile, side, ratio });
    });
  }

  #choose(index: number) {
    this.dispatchEvent(new CustomEvent<number>('c2d-choose', { detail: index }));
  }

  #text(index: number, { range }: Tile) {
    return valuesText(this.t, planeName(this.t, this.kind, index), range);
  }

  #radio(tile: Tile, index: number) {
    const text = this.#text(index, tile);
    return html`
      <div class="tile">
        <input
          type="radio"
          name="plane"
          aria-label=${text}
          title=${text}
          .checked=${live(index === this.chosen)}
          @change=${() => this.#choose(index)}
        />
        <span class="picture"><canvas aria-hidden="true"></canvas></span>
        <span class="number" aria-hidden="true">${index + 1}</span>
      </div>
    `;
  }

  #picture(tile: Tile, index: number) {
    const text = this.#text(index, tile);
    return html`
      <div class="tile" role="img" aria-label=${text} title=${text}>
        <span class="picture"><canvas></canvas></span>
        ${this.tiles.length > 1 ? html`<span class="number">${index + 1}</span>` : nothing}
      </div>
    `;
  }

  override render() {
    const choosable = this.chosen !== null && this.tiles.length > 1;
    return html`
      <div class="tiles" role=${choosable ? 'radiogroup' : 'group'} aria-label=${this.heading}>
        ${this.tiles.map((tile, index) =>
          choosable ? this.#radio(tile, index) : this.#picture(tile, index),
        )}
      </div>
    `;
  }
}
customElements.define('c2d-strip', Strip);
