// The sizes of the cells: they fit their room, and are the best of those that do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Demand,
  type Fit,
  fitting,
  isNumbered,
  measure,
  type Room,
} from '../../web/src/view/stage/ladder';

const sides = (most: number) => fc.integer({ min: 1, max: most });
const demands: fc.Arbitrary<Demand> = fc
  .record({
    input: fc.tuple(sides(40), sides(40)),
    kernel: fc.tuple(sides(7), sides(7)),
    dilation: fc.tuple(sides(4), sides(4)),
    output: fc.tuple(sides(40), sides(40)),
    inputs: sides(4),
    outputs: sides(4),
    rows: sides(4),
    kernels: sides(4),
  })
  .map(({ dilation, ...demand }) => ({
    ...demand,
    gapped: [
      (demand.kernel[0] - 1) * dilation[0] + 1,
      (demand.kernel[1] - 1) * dilation[1] + 1,
    ] as const,
  }));
const rooms: fc.Arbitrary<Room> = fc
  .record({
    width: fc.integer({ min: 300, max: 1400 }),
    height: fc.integer({ min: 260, max: 900 }),
    isNarrow: fc.boolean(),
  })
  .map(({ isNarrow, width, height }) => ({
    ...{ width, height },
    ...{ between: isNarrow ? 26 : 52, edge: 12, heading: 34, part: isNarrow ? 92 : 120 },
  }));

const WIDE: Room = { width: 900, height: 450, between: 52, edge: 12, heading: 34, part: 120 };
const CLASSIC: Demand = {
  input: [5, 5],
  kernel: [3, 3],
  gapped: [3, 3],
  output: [3, 3],
  inputs: 1,
  outputs: 1,
  rows: 1,
  kernels: 1,
};

const fits = (demand: Demand, room: Room, fit: Fit) => {
  const [height, width] = measure(demand, room, fit);
  return height <= room.height && width <= room.width;
};

describe('whatever is asked for', () => {
  test('never takes more than its room, but where nothing at all fits', () => {
    let small = 0;
    fc.assert(
      fc.property(demands, rooms, (demand, room) => {
        const fit = fitting(demand, room);
        if (fits(demand, room, fit)) return;
        small++;
        expect(fit.input).toBe(0.125);
      }),
      { numRuns: 2000 },
    );
    // Four planes with their titles, one below the other, in the lowest room.
    expect(small).toBeLessThan(250);
  });

  test('has one scale wherever that fits as well', () => {
    fc.assert(
      fc.property(demands, rooms, (demand, room) => {
        const fit = fitting(demand, room);
        expect(fit.kernel <= fit.input || !isNumbered(fit)).toBe(true);
        if (!isNumbered(fit) || fit.input === fit.output) return;
        for (const cell of [56, 44, 36, 28, 24].filter((size) => size >= 36 === fit.input >= 36)) {
          const alike = { ...fit, input: cell, kernel: cell, output: cell, gapped: false };
          expect(fits(demand, room, alike), JSON.stringify({ demand, room, fit })).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('has gaps only in a dilated kernel of 28 px or more', () => {
    let gapped = 0;
    fc.assert(
      fc.property(demands, rooms, (demand, room) => {
        const fit = fitting(demand, room);
        if (!fit.gapped) return;
        gapped++;
        expect(fit.kernel).toBeGreaterThanOrEqual(28);
        expect(demand.gapped).not.toEqual(demand.kernel);
      }),
      { numRuns: 2000 },
    );
    expect(gapped).toBeGreaterThan(5);
  });

  test('keeps numbers wherever any size of cells with numbers fits', () => {
    fc.assert(
      fc.property(demands, rooms, (demand, room) => {
        const least = { input: 24, kernel: 24, output: 24, gapped: false, planes: 1 };
        const any = (['beside', 'below'] as const).some((arrangement) =>
          fits(demand, room, { ...least, arrangement }),
        );
        expect(isNumbered(fitting(demand, room))).toBe(any);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the first picture', () => {
  test('has large cells of one scale, side by side', () => {
    expect(fitting(CLASSIC, WIDE)).toEqual({
      arrangement: 'beside',
      ...{ input: 56, kernel: 56, output: 56, gapped: false, planes: 1 },
    });
  });

  test('on a phone has two rows', () => {
    const phone = { width: 360, height: 422, between: 26, edge: 12, heading: 34, part: 92 };
    const fit = fitting(CLASSIC, phone);
    expect(fit.arrangement).toBe('below');
    expect(isNumbered(fit)).toBe(true);
  });
});

describe('the planes of several filters', () => {
  const THREE: Demand = { ...CLASSIC, inputs: 3, rows: 3, outputs: 2, kernels: 2 };
  const TALL = { ...WIDE, height: 630 };

  test('stand side by side where there is room', () => {
    const { planes, input } = fitting(THREE, TALL);
    expect({ planes, input }).toEqual({ planes: 2, input: 28 });
  });
  test('give way to one where there is none', () => {
    const four = { ...THREE, outputs: 4, kernels: 4 };
    expect(fitting(four, { ...TALL, width: 620 }).planes).toBe(1);
  });
  test('never make anything smaller', () => {
    let several = 0;
    const small = demands.map((demand) => ({
      ...demand,
      input: [demand.input[0] % 8, demand.input[1] % 8] as const,
      output: [demand.output[0] % 8, demand.output[1] % 8] as const,
    }));
    fc.assert(
      fc.property(small, rooms, (demand, room) => {
        const { planes, ...fit } = fitting(demand, room);
        const { planes: one, ...alone } = fitting({ ...demand, kernels: 1 }, room);
        expect(one).toBe(1);
        expect(fit).toEqual(alone);
        expect([1, demand.kernels]).toContain(planes);
        several += Number(planes > 1);
      }),
      { numRuns: 2000 },
    );
    expect(several).toBeGreaterThan(100);
  });
});

test('four channels, their kernels and what they make have each a share', () => {
  const four = { ...CLASSIC, inputs: 4, rows: 4, outputs: 2, kernels: 2 };
  const room = { ...WIDE, width: 684, height: 532, edge: 14, heading: 44 };
  const fit = fitting(four, room);
  expect(fits(four, room, fit)).toBe(true);
  expect(fit).toMatchObject({ arrangement: 'beside', input: 15, kernel: 24, output: 15 });
});

test('an input that several filters read takes its room once', () => {
  const filters = { ...CLASSIC, rows: 3, outputs: 3 };
  expect(fitting(filters, { ...WIDE, height: 630 }).input).toBe(44);
});

describe('a kernel apart', () => {
  test('leaves its room to input and output', () => {
    const padded: Demand = { ...CLASSIC, input: [7, 7], output: [5, 5] };
    const phone = { width: 366, height: 422, between: 26, edge: 14, heading: 68, part: 92 };
    expect(isNumbered(fitting(padded, phone))).toBe(false);
    expect(fitting(padded, phone, true)).toEqual({
      ...{ arrangement: 'beside', input: 24, output: 24, kernel: 44 },
      ...{ gapped: false, planes: 0 },
    });
  });
  test('never takes more than is kept for it, and has numbers up to 7 x 7', () => {
    fc.assert(
      fc.property(demands, rooms, (demand, room) => {
        const { kernel, planes, gapped } = fitting(demand, room, true);
        expect({ planes, gapped }).toEqual({ planes: 0, gapped: false });
        expect(kernel).toBeGreaterThanOrEqual(24);
        expect(kernel * Math.max(...demand.kernel)).toBeLessThanOrEqual(168);
      }),
    );
  });
});

describe('a dilated kernel', () => {
  const dilated: Demand = { ...CLASSIC, input: [7, 7], gapped: [5, 5] };
  test('is drawn with its gaps where there is room', () => {
    expect(fitting(dilated, WIDE).gapped).toBe(true);
  });
  test('and compactly where its cells would be too small', () => {
    const huge: Demand = { ...CLASSIC, input: [12, 12], kernel: [7, 7], gapped: [25, 25] };
    expect(fitting(huge, WIDE).gapped).toBe(false);
  });
});
