// Paints what is in sight of a kernel's table: its canvas is never much larger than the box in which
// the table scrolls, and lies where that box is.
import type { LitElement, ReactiveController } from 'lit';
import type { Area, Box } from '../paint/lattice';
import { sameTile, type Tile } from '../paint/strip';
import { covers, paintTiles, sameTiling, type Tiling, tilesIn } from '../paint/tiles';
import { InSight } from './in-sight';

interface Host extends LitElement {
  readonly tile: (row: number, column: number) => Tile | null;
  readonly tiling: Tiling;
}

/** How far around the box tiles are painted, and how near its edge they have to be there, in pixels. */
const MARGIN = 90;
const NEAR = 45;

/** What is on the canvas. */
interface Painted {
  readonly tiling: Tiling;
  readonly part: Box;
  readonly tiles: readonly (Tile | null)[];
  readonly ratio: number;
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
    this.#area = { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
    this.#paint();
  }

  #paint(): void {
    const { tiling, tile, renderRoot } = this.#host;
    const canvas = renderRoot.querySelector('canvas');
    if (!canvas || !this.#scroll || !this.#area || !this.#sight.has(this.#scroll)) return;
    const ratio = window.devicePixelRatio || 1;
    const before = this.#painted;
    const stays =
      before?.ratio === ratio &&
      sameTiling(before.tiling, tiling) &&
      covers(before.part, tilesIn(tiling, this.#area, NEAR));
    const part = stays ? before.part : tilesIn(tiling, this.#area, MARGIN);
    const tiles = Array.from({ length: part.rows * part.columns }, (_, at) =>
      tile(part.row + Math.floor(at / part.columns), part.column + (at % part.columns)),
    );
    if (stays && tiles.every((each, at) => sameTile(each, before.tiles[at] ?? null))) return;
    paintTiles(canvas, tiles, tiling, part, ratio);
    this.#painted = { tiling, part, tiles, ratio };
  }
}
