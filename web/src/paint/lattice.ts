// Where the cells of a grid lie: those of a plane, apart from each other where a kernel is dilated,
// with what the padding adds around them, and room at the edge for the places where windows stop.
import type { Pads, Pair } from '../contract/types';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells side by side, in positions of the lattice. */
export interface Box extends Cell {
  readonly rows: number;
  readonly columns: number;
}

export interface Lattice {
  /** How many rows and columns the plane has. */
  readonly rows: number;
  readonly columns: number;
  /** How far it is from one row and column to the next, in cells. */
  readonly gaps: Pair;
  /** How many cells are around it. */
  readonly ring: Pads;
  /** The side of a cell, and the room above and on the left, in pixels of whatever kind. */
  readonly cell: number;
  readonly edge: number;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How many cells so many rows or columns span with their gaps. */
export const spanOf = (count: number, gap: number) => (count - 1) * gap + 1;

/** How many cells the whole lattice is high and wide. */
export function extentOf({ rows, columns, gaps, ring }: Omit<Lattice, 'cell' | 'edge'>): Pair {
  const [top, bottom, left, right] = ring;
  return [spanOf(rows, gaps[0]) + top + bottom, spanOf(columns, gaps[1]) + left + right];
}

export function sizeOf(lattice: Lattice): { readonly width: number; readonly height: number } {
  const [high, wide] = extentOf(lattice);
  return {
    width: lattice.edge + wide * lattice.cell,
    height: lattice.edge + high * lattice.cell,
  };
}

/** The area of cells, which may lie in the ring or beyond it; of one cell without rows and columns. */
export function areaOf(
  lattice: Lattice,
  { row, column, rows = 1, columns = 1 }: Cell & Partial<Box>,
): Area {
  const { gaps, ring, cell, edge } = lattice;
  return {
    left: edge + (column * gaps[1] + ring[2]) * cell,
    top: edge + (row * gaps[0] + ring[0]) * cell,
    width: columns * cell,
    height: rows * cell,
  };
}

/** The cell of the plane at a point, or the nearest one. */
export function cellAt(lattice: Lattice, x: number, y: number): Cell {
  const { rows, columns, gaps, ring, cell, edge } = lattice;
  const along = (at: number, before: number, gap: number, count: number) => {
    const position = Math.floor((at - edge) / cell) - before;
    return Math.max(0, Math.min(count - 1, Math.round(position / gap)));
  };
  return { row: along(y, ring[0], gaps[0], rows), column: along(x, ring[2], gaps[1], columns) };
}

/** One number for each cell, also of those in the ring. */
export const keyOf = ({ row, column }: Cell) => row * 65536 + column;

/** The cell of such a number. */
export function cellOf(key: number): Cell {
  const row = Math.round(key / 65536);
  return { row, column: key - row * 65536 };
}
