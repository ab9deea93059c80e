// Paints what is in sight of a kernel's table: its canvas is never much larger than the box in which
// the table scrolls, and lies where that box is.
import type { LitElement, ReactiveController } from 'lit';
import type { Area } from '../paint/lattice';
import { sameTile, type Tile } from '../paint/strip';
import { paintTiles, type Tiling, tilesIn } from '../paint/tiles';
import { InSight } from './in-sight';

interface Host extends LitElement {
  readonly tile: (row: number, column: number) => Tile | null;
  readonly tiling: Tiling;
}

/** How far around the box tiles are painted, and after how much scrolling others are, in pixels. */
const MARGIN = 64;

/** What is on the canvas: which part of what table, and how it looks. */
interface Painted {
  readonly part: string;
  readonly tiles: readonly (Tile | null)[];
}

export class KernelPainting implements ReactiveController {
  readonly #host: Host;
  readonly #sight: InSight;
  #scroll: HTMLElement | null = null;
  // Kept, since asking for it while a change is rendered makes the browser lay out the page.
  #area: Area | null = null;
  #painted: Painted | null = null;
  readonly #resized = new ResizeObserver(() => this.look());

  constructor(host: Host) {
    this.#host = host;
    this.#sight = new InSight(host, () => this.#paint());
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#scroll) this.#resized.observe(this.#scroll);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
  }

  hostUpdated(): void {
    if (!this.#scroll) {
      this.#scroll = this.#host.renderRoot.querySelector<HTMLElement>('.scroll');
      if (!this.#scroll) return;
      this.#resized.observe(this.#scroll);
      this.#sight.watch([this.#scroll]);
    }
    this.#paint();
  }

  /** The box has been scrolled, or has another size. */
  look(): void {
    if (!this.#scroll) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#scroll;
    const stepped = (at: number) => Math.floor(at / MARGIN) * MARGIN;
    this.#area = {
      left: stepped(scrollLeft),
      top: stepped(scrollTop),
      width: clientWidth + MARGIN,
      height: clientHeight + MARGIN,
    };
    this.#paint();
  }

  #paint(): void {
    const { tiling, tile, renderRoot } = this.#host;
    const canvas = renderRoot.querySelector('canvas');
    if (!canvas || !this.#scroll || !this.#area || !this.#sight.has(this.#scroll)) return;
    const ratio = window.devicePixelRatio || 1;
    const part = tilesIn(tiling, this.#area, MARGIN);
    const tiles = Array.from({ length: part.rows * part.columns }, (_, at) =>
      tile(part.row + Math.floor(at / part.columns), part.column + (at % part.columns)),
    );
    const painted = { part: JSON.stringify([part, tiling, ratio]), tiles };
    const before = this.#painted;
    const isSame = (each: Tile | null, at: number) => sameTile(each, before?.tiles[at] ?? null);
    if (before?.part === painted.part && tiles.every(isSame)) return;
    paintTiles(canvas, tiles, tiling, part, ratio);
    this.#painted = painted;
  }
}
