// How the keys of the WAI-ARIA grid pattern move a cursor.

export interface Cell {
  readonly row: number;
  readonly column: number;
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** How far Page Up and Page Down go. */
const PAGE = 10;

/** The cell that a key press leads to; null for keys that are not the grid's. */
export function step(from: Cell, keys: Keys, rows: number, columns: number): Cell | null {
  if (keys.altKey || keys.metaKey) return null;
  const to = (row: number, column: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const { row, column } = from;
  switch (keys.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(keys.ctrlKey ? 0 : row, 0);
    case 'End':
      return to(keys.ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
