// What lies around a plane: what the padding adds to the input, or what is cut off the output. Two
// meanings, and so two drawings: a plain surface within a dashed line, and cells dotted and struck.
import type { Picture } from './grid';
import { areaOf, extentOf, keyOf, type Lattice } from './lattice';
import type { Writing } from './writing';

/** Cells of fewer CSS pixels are too small to be told from each other. */
const SEPARATE_CELL = 4;

export interface Ring {
  readonly kind: 'padding' | 'cut';
  /** What stands at a position beyond the edge of the plane; null where nothing does. */
  readonly valueAt: (row: number, column: number) => number | null;
}

export function paintRing(
  context: CanvasRenderingContext2D,
  picture: Picture,
  ring: Ring,
  lattice: Lattice,
  ratio: number,
  writing: Writing | null,
): void {
  const { theme } = picture;
  const isBand = lattice.cell < SEPARATE_CELL * ratio;
  const [high, wide] = extentOf(lattice);
  const [top, , left] = lattice.ring;
  const whole = areaOf(lattice, { row: -top, column: -left, rows: high, columns: wide });
  const thin = Math.max(1, Math.round(ratio));
  context.strokeStyle = theme.soft;
  context.lineWidth = thin;
  context.setLineDash(ring.kind === 'padding' ? [4 * ratio, 3 * ratio] : [ratio, 3 * ratio]);
  const half = thin / 2;
  if (ring.kind === 'padding') {
    const { left: x, top: y, width, height } = whole;
    if (isBand) {
      context.fillStyle = theme.surface;
      context.fillRect(x, y, width, height);
    }
    context.strokeRect(x + half, y + half, width - thin, height - thin);
    // Where there is no padding on a side, nor is its edge.
    const { rows, columns } = lattice;
    const plane = areaOf(lattice, { row: 0, column: 0, rows, columns });
    context.clearRect(plane.left, plane.top, plane.width, plane.height);
  }
  for (let row = -top; row < high - top && !isBand; row++) {
    for (let column = -left; column < wide - left; column++) {
      if (isInside(lattice, row, column)) continue;
      const area = areaOf(lattice, { row, column });
      const said = picture.lit?.get(keyOf({ row, column }));
      const value = ring.valueAt(row, column);
      if (ring.kind === 'padding') {
        // As cells, whether a value stands in them or not.
        context.fillStyle = said === undefined || value === null ? theme.surface : theme.ground;
        context.fillRect(
          area.left + thin,
          area.top + thin,
          area.width - 2 * thin,
          area.height - 2 * thin,
        );
      }
      if (ring.kind === 'cut' && writing) {
        context.strokeRect(
          area.left + half,
          area.top + half,
          area.width - 2 * thin,
          area.height - 2 * thin,
        );
      }
      if (value === null || !writing) continue;
      writing.put(picture.label(value), said, area, said === undefined ? theme.soft : theme.ink);
      if (ring.kind === 'cut') {
        context.fillStyle = theme.soft;
        context.fillRect(
          area.left + area.width * 0.2,
          area.top + area.height * 0.53,
          area.width * 0.6,
          thin,
        );
      }
    }
  }
  context.setLineDash([]);
}

function isInside({ rows, columns }: Lattice, row: number, column: number): boolean {
  return row >= 0 && row < rows && column >= 0 && column < columns;
}
