// Whether a grid has to be painted again: everything that its canvas shows counts, and nothing else.
import { describe, expect, test } from 'vitest';
import type { GridView } from '../../web/src/view/stage/grid-view';
import { samePicture } from '../../web/src/view/stage/grid-view';

const plane = { values: Float32Array.of(1, 2, 3, 4), rows: 2, columns: 2, offset: 0, step: 1 };
const lines = (...rows: readonly number[]) => ({
  rows: Int32Array.from(rows),
  columns: Int32Array.of(0),
});
const lattice = {
  rows: 2,
  columns: 2,
  gaps: [1, 1],
  ring: [0, 0, 0, 0],
  cell: 20,
  edge: 8,
} as const;
const marks = { lit: null, framed: false } as unknown as GridView['marks'];
const ring = { kind: 'padding', valueAt: () => 0 } as const;
const first: GridView = {
  id: 'input',
  array: 'input',
  run: 1,
  channel: 0,
  between: 0,
  filter: 0,
  name: 'Input',
  heading: 'Input',
  shape: '2 × 2',
  plane,
  note: '',
  span: { low: 1, high: 4 },
  palette: 'viridis',
  legend: true,
  lattice,
  ring: null,
  unread: lines(1),
  stops: lines(0, 1),
  marks,
  framed: false,
  lit: null,
  differs: null,
  grip: null,
};
const next: GridView = { ...first, run: 2 };

const changes: readonly (readonly [string, Partial<GridView>])[] = [
  ['other values', { plane: { ...plane, values: plane.values.slice() } }],
  ['another plane of them', { plane: { ...plane, offset: 1 } }],
  ['no plane', { plane: null }],
  ['other colours', { palette: 'cividis' }],
  ['a lower end of the colours', { span: { low: 0, high: 4 } }],
  ['a higher one', { span: { low: 1, high: 5 } }],
  ['cells of another size', { lattice: { ...lattice, cell: 21 } }],
  ['other gaps', { lattice: { ...lattice, gaps: [2, 1] } }],
  ['other gaps across', { lattice: { ...lattice, gaps: [1, 2] } }],
  ['a wider ring', { lattice: { ...lattice, ring: [0, 0, 1, 0] } }],
  ['cells that stand out', { lit: new Map([[0, '']]) }],
  ['frames', { framed: true }],
];
const ofRuns: readonly (readonly [string, Partial<GridView>])[] = [
  ['padding', { ring }],
  ['values that differ', { differs: Uint8Array.of(1, 0, 0, 0) }],
  ['rows without a part', { unread: lines(0) }],
  ['more of them', { unread: lines(1, 0) }],
  ['nothing without a part', { unread: null }],
  ['other stops', { stops: lines(0) }],
  ['no stops', { stops: null }],
  [
    'as many numbers, of rows instead of columns',
    {
      stops: { rows: Int32Array.of(0), columns: Int32Array.of(1, 0) },
    },
  ],
];

describe('the canvas of a grid', () => {
  test('is the same after a run that has left all that it shows as it was', () => {
    expect(samePicture(first, next)).toBe(true);
    const alike = { ...next, unread: lines(1), stops: lines(0, 1), span: { low: 1, high: 4 } };
    expect(samePicture(first, alike)).toBe(true);
    // What is marked beside it, or written around it.
    expect(samePicture(first, { ...next, name: 'Вход', marks: { ...marks }, legend: false })).toBe(
      true,
    );
  });

  test.each(changes)('is another with %s', (_, change) => {
    expect(samePicture(first, { ...first, ...change })).toBe(false);
    expect(samePicture(first, { ...next, ...change })).toBe(false);
    expect(samePicture({ ...next, ...change }, first)).toBe(false);
  });

  test.each(ofRuns)('is another after a run with %s', (_, change) => {
    expect(samePicture(first, { ...next, ...change })).toBe(false);
    expect(samePicture({ ...next, ...change }, first)).toBe(false);
  });

  test('is another after each run where something stands around it, or differs', () => {
    const padded = { ...first, ring };
    expect(samePicture(padded, { ...padded, run: 2 })).toBe(false);
    expect(samePicture(padded, { ...padded })).toBe(true);
  });
});
