// Where each key leads in a grid of 24 rows and 30 columns, after the grid pattern of the ARIA
// Authoring Practices.
import { describe, expect, test } from 'vitest';
import { type Cell, step } from '../../web/src/view/grid-walk';

const ROWS = 24;
const COLUMNS = 30;
const at = (row: number, column: number): Cell => ({ row, column });
const none = { ctrlKey: false, metaKey: false, altKey: false };
const press = (from: Cell, key: string, modifiers: Partial<typeof none> = {}) =>
  step(from, { ...none, ...modifiers, key }, ROWS, COLUMNS);

const middle = at(12, 14);
const first = at(0, 0);
const last = at(ROWS - 1, COLUMNS - 1);

describe('from the middle', () => {
  test.each([
    ['ArrowUp', at(11, 14)],
    ['ArrowDown', at(13, 14)],
    ['ArrowLeft', at(12, 13)],
    ['ArrowRight', at(12, 15)],
    ['PageUp', at(2, 14)],
    ['PageDown', at(22, 14)],
    ['Home', at(12, 0)],
    ['End', at(12, 29)],
  ])('%s', (key, to) => {
    expect(press(middle, key)).toStrictEqual(to);
  });

  test.each([
    ['Home', first],
    ['End', last],
  ])('Ctrl + %s goes all the way', (key, to) => {
    expect(press(middle, key, { ctrlKey: true })).toStrictEqual(to);
  });
});

describe('at the edges', () => {
  // Staying is an answer too: the key is the grid's, and must not scroll the page.
  test.each(['ArrowUp', 'ArrowLeft', 'PageUp', 'Home'])('%s stays in the first cell', (key) => {
    expect(press(first, key)).toStrictEqual(first);
  });

  test.each(['ArrowDown', 'ArrowRight', 'PageDown', 'End'])('%s stays in the last cell', (key) => {
    expect(press(last, key)).toStrictEqual(last);
  });

  test('rows do not run on into the next', () => {
    expect(press(at(3, COLUMNS - 1), 'ArrowRight')).toStrictEqual(at(3, COLUMNS - 1));
    expect(press(at(3, 0), 'ArrowLeft')).toStrictEqual(at(3, 0));
  });

  test('a page that is not all there leads to its end', () => {
    expect(press(at(4, 7), 'PageUp')).toStrictEqual(at(0, 7));
    expect(press(at(ROWS - 2, 7), 'PageDown')).toStrictEqual(at(ROWS - 1, 7));
  });

  test('a cursor left outside by a grid that shrank comes back in', () => {
    expect(press(at(100, 200), 'ArrowUp')).toStrictEqual(at(ROWS - 1, COLUMNS - 1));
  });

  test('a single cell is left by no key', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageDown', 'Home', 'End'];
    for (const key of keys) expect(step(first, { ...none, key }, 1, 1)).toStrictEqual(first);
  });
});

describe('keys that are not the grid’s', () => {
  test.each(['Tab', 'Enter', 'Escape', ' ', 'a', 'F5', 'arrowup', ''])('“%s”', (key) => {
    expect(press(middle, key)).toBeNull();
  });

  // Alt + Left goes back in history, Meta + Left to the start of a line or back.
  test.each(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown'])(
    '%s with Alt or Meta',
    (key) => {
      expect(press(middle, key, { altKey: true })).toBeNull();
      expect(press(middle, key, { metaKey: true })).toBeNull();
    },
  );
});
