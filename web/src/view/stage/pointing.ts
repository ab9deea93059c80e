// What a mouse, a pen or a finger does on a grid: point at a cell, pin it, drag the window.
import { areaOf, type Cell, cellAt, type Lattice } from '../../paint/lattice';
import { pointOn, scaleOf } from '../scaled';
import type { GridView } from './grid-view';
import { sameCell } from './look';

/** What moves less than this many pixels is a click. */
const CLICK = 5;

interface Grid extends HTMLElement {
  readonly view: GridView;
  readonly lattice: Lattice;
  /** The cell that the keyboard goes on from. */
  cell: Cell;
}

interface Hold {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  /** Of the window, where it was taken hold of; null where something else was. */
  readonly window: Cell | null;
}

export class Pointing {
  readonly #grid: Grid;
  #pointed: Cell | null = null;
  #hold: Hold | null = null;
  #dragging = false;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** Whether the pointer is down: then it says what is looked at, and not the focus that it brings. */
  get isHeld(): boolean {
    return this.#hold !== null;
  }

  move = (event: PointerEvent) => {
    if (this.#hold?.pointer === event.pointerId && this.#drag(event)) return;
    // A finger that moves scrolls the page.
    if (event.pointerType !== 'touch') this.#point(this.#cell(event));
  };

  press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const onWindow = (event.composedPath()[0] as Element).classList.contains('drags');
    const window = onWindow ? this.#grid.view.grip : null;
    this.#hold = { pointer: event.pointerId, x: event.clientX, y: event.clientY, window };
    this.#dragging = false;
    // At once: a hand that is quick leaves the grid before it is seen to move.
    if (window) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  release = (event: PointerEvent) => {
    const held = this.#hold?.pointer === event.pointerId;
    const dragged = this.#dragging;
    this.cancel();
    if (!held || dragged) return;
    const cell = this.#cell(event);
    this.#point(cell);
    this.#tell('c2d-pin', cell);
  };

  cancel = () => {
    this.#hold = null;
    this.#dragging = false;
  };

  // A finger has no hover: what it touched stays until something else is touched.
  leave = (event: PointerEvent) => {
    if (this.#dragging || event.pointerType === 'touch') return;
    this.#pointed = null;
    this.#tell('c2d-leave', event);
  };

  #cell(event: PointerEvent): Cell {
    const { x, y } = pointOn(event.currentTarget as HTMLElement, event);
    return cellAt(this.#grid.lattice, x, y);
  }

  #point(cell: Cell) {
    if (sameCell(cell, this.#pointed)) return;
    this.#pointed = cell;
    this.#grid.cell = cell;
    this.#tell('c2d-point', cell);
  }

  #drag(event: PointerEvent): boolean {
    const { window: from, x, y } = this.#hold as Hold;
    if (!from) return false;
    const [right, down] = [event.clientX - x, event.clientY - y];
    if (!this.#dragging && Math.hypot(right, down) < CLICK) return true;
    this.#dragging = true;
    const { width } = areaOf(this.#grid.lattice, { row: 0, column: 0 });
    const cell = width * scaleOf(event.currentTarget as HTMLElement);
    this.#pointed = null;
    this.#tell('c2d-drag', { row: from.row + down / cell, column: from.column + right / cell });
    return true;
  }

  #tell(type: string, detail: unknown) {
    this.#grid.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
