// What is drawn around input and output is what the core adds up, or leaves out.
import { beforeAll, expect, test } from 'vitest';
import { TAP_SOURCE_NAMES } from '../../web/src/contract/names';
import type { Frame } from '../../web/src/contract/types';
import { channelPlane } from '../../web/src/paint/plane';
import { cutAround, paddingAround } from '../../web/src/view/stage/rings';
import { taken } from './arbitrary';
import { everySetting, firstStages, type Scenes, startScenes } from './scene';

let scenes: Scenes;
beforeAll(async () => {
  scenes = await startScenes();
});

const around = (frame: Frame, channel: number) =>
  paddingAround(frame, channelPlane(frame.input.shape, frame.input.values, channel));

/** Of every tap beyond the edge: whether the ring says of its place what the core does. */
function compareTaps(frame: Frame): number {
  const [height, width] = frame.input.shape;
  const [rows = 0, columns = 0] = (frame.foreign ?? frame.output)?.shape ?? [];
  let beyond = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const told = scenes.engine.explain(frame.run, { row, column, channel: frame.planes.filter });
      for (const { taps } of told ? firstStages(told) : []) {
        taps.row.forEach((at, tap) => {
          const where = taps.column[tap] ?? Number.NaN;
          if (at >= 0 && at < height && where >= 0 && where < width) return;
          beyond++;
          const { ring, pads } = around(frame, taps.channel[tap] ?? 0);
          const isNothing = TAP_SOURCE_NAMES[taps.source[tap] ?? -1] === 'nothing';
          expect(ring?.valueAt(at, where)).toBe(isNothing ? null : taps.value[tap]);
          const [top, bottom, left, right] = pads;
          expect([at >= -top, at < height + bottom]).toEqual([true, true]);
          expect([where >= -left, where < width + right]).toEqual([true, true]);
        });
      }
    }
  }
  return beyond;
}

test('every tap beyond the edge has in the ring what the core counts there', async () => {
  let beyond = 0;
  await everySetting(scenes, 300, (frame) => {
    if (frame.layer.scatters) return;
    beyond += compareTaps(frame);
  });
  expect(beyond).toBeGreaterThan(3000);
});

test.each(['reflect', 'replicate', 'circular'] as const)('also where padding is %s', (mode) => {
  const frame = scenes.frame(taken({ padding: [2, 1, 0, 2], paddingMode: mode }));
  expect(compareTaps(frame)).toBeGreaterThan(30);
});

test('where padding does not count, there is nothing in it', () => {
  const frame = scenes.frame(taken({ layer: 'AveragePooling2D', padding: 'same' }));
  const { ring, pads } = around(frame, 0);
  expect(pads).toEqual([0, 1, 0, 1]);
  expect(ring?.valueAt(5, 5)).toBeNull();
  const explicit = scenes.frame(taken({ layer: 'AveragePooling2D', padding: [1, 0, 0, 0] }));
  expect(around(explicit, 0).ring?.valueAt(-1, 0)).toBe(0);
});

test('without padding there is no ring', () => {
  expect(around(scenes.frame(taken({})), 0)).toEqual({ ring: null, pads: [0, 0, 0, 0] });
});

test('what is cut off a transposed output is what falls there', async () => {
  let cells = 0;
  await everySetting(scenes, 600, (frame) => {
    if (!frame.layer.scatters || !frame.uncut) return;
    const filter = frame.planes.filter;
    const { ring, pads } = cutAround(frame, filter);
    const [height, width, channels] = frame.input.shape;
    const fallen = new Map<string, number>();
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        for (let channel = 0; channel < channels; channel++) {
          const stamp = scenes.engine.stamp(frame.run, { row, column, channel }, filter);
          stamp?.cut.forEach((isCut, at) => {
            if (!isCut) return;
            const place = `${stamp.row[at]},${stamp.column[at]}`;
            fallen.set(place, (fallen.get(place) ?? 0) + (stamp.product[at] ?? 0));
          });
        }
      }
    }
    const [rows = 0, columns = 0] = (frame.foreign ?? frame.output)?.shape ?? [];
    const [top, bottom, left, right] = pads;
    for (let row = -top; row < rows + bottom; row++) {
      for (let column = -left; column < columns + right; column++) {
        if (row >= 0 && row < rows && column >= 0 && column < columns) continue;
        cells++;
        const value = fallen.get(`${row},${column}`) ?? 0;
        expect(ring?.kind).toBe('cut');
        expect(ring?.valueAt(row, column)).toBeCloseTo(value, 2);
      }
    }
  });
  expect(cells).toBeGreaterThan(500);
});
