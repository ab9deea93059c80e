// There is always a cell that is looked at, whatever becomes of the layer.
import { beforeAll, describe, expect, test } from 'vitest';
import { homeArray, homeIn, within } from '../../web/src/view/stage/look';
import { nearestStop } from '../../web/src/view/stage/snap';
import { taken } from './arbitrary';
import { everySetting, lookAt, type Scenes, startScenes } from './scene';

let scenes: Scenes;
beforeAll(async () => {
  scenes = await startScenes();
});
const settled = (patch: object) => {
  const state = taken(patch);
  return { state, frame: scenes.frame(state) };
};
const at = (row: number, column: number) => ({ row, column });

describe('the look rests', () => {
  test('on the first output value, or of a transposed layer on the first input value', () => {
    for (const [layer, array] of [
      ['Conv2D', 'output'],
      ['MaxPooling2D', 'output'],
      ['Conv2DTranspose', 'input'],
    ] as const) {
      const { frame, state } = settled({ layer });
      expect(homeArray(frame)).toBe(array);
      expect(homeIn(frame, state, null)).toMatchObject({ array, row: 0, column: 0 });
    }
  });

  test('where it was, or as near as there is a cell', () => {
    const { frame, state } = settled({ strides: [2, 1] });
    const before = lookAt(frame, 'output', 2, 2);
    expect(homeIn(frame, state, before)).toMatchObject(at(1, 2));
    expect(homeIn(frame, state, { ...before, row: 0 })).toMatchObject(at(0, 2));
  });

  test('on the first cell after a layer of another kind', () => {
    const { frame, state } = settled({ layer: 'Conv2DTranspose' });
    const before = lookAt(frame, 'output', 2, 2);
    expect(homeIn(frame, state, before)).toMatchObject({ array: 'input', ...at(0, 0) });
  });

  test('on what is pinned, in whichever array, as far as that reaches', () => {
    for (const [pinnedIn, row, column] of [
      ['output', 2, 2],
      ['input', 4, 4],
      ['kernel', 2, 2],
    ] as const) {
      const { frame, state } = settled({ shown: { pinned: [200, 4], pinnedIn } });
      const look = homeIn(frame, state, lookAt(frame, 'output', 0, 0));
      expect(look).toMatchObject({ array: pinnedIn, row, column });
    }
  });

  test('in the planes that the frame shows', () => {
    const { frame, state } = settled({
      input: { shape: [5, 5, 3] },
      filters: 4,
      shown: { channel: 2, filter: 3 },
    });
    expect(homeIn(frame, state, null)).toMatchObject({ channel: 2, filter: 3 });
  });

  test('at home where what is pinned is of no array of this layer', () => {
    for (const pinnedIn of ['pointwise', 'depthwise'] as const) {
      const { frame, state } = settled({ shown: { pinned: [1, 1], pinnedIn } });
      expect(homeIn(frame, state, null)).toMatchObject({ array: 'output', ...at(1, 1) });
    }
    // A pooling has no weights that one could look at.
    const { frame, state } = settled({
      layer: 'MaxPooling2D',
      shown: { pinned: [0, 1], pinnedIn: 'kernel' },
    });
    expect(homeIn(frame, state, null)).toMatchObject({ array: 'output', ...at(0, 1) });
  });
});

test('within any frame it is a cell that there is', async () => {
  const checked = await everySetting(scenes, 300, (frame, state) => {
    const arrays = ['input', 'kernel', 'depthwise', 'pointwise', 'output'] as const;
    for (const array of arrays) {
      const look = within(frame, { ...homeIn(frame, state, null), array, row: 99, column: 99 });
      const output = frame.foreign ?? frame.output;
      const { input, kernel, depthwise, pointwise } = frame;
      const shapes = { input, kernel, depthwise, output };
      const sizes =
        look.array === 'pointwise' ? pointwise?.shape.slice(2) : shapes[look.array]?.shape;
      expect([look.row + 1, look.column + 1], array).toEqual(sizes?.slice(0, 2));
    }
  });
  expect(checked).toBeGreaterThan(100);
});

test.each([
  [[0, 1, 2], 0.4, 0],
  [[0, 1, 2], 0.6, 1],
  [[0, 2, 4], 2.9, 1],
  [[0, 2, 4], 3.1, 2],
  [[0, 2, 4], 50, 2],
  [[-1, 1], -9, 0],
  [[], 3, 0],
])('of the stops %j, %d is nearest to number %d', (stops, position, index) => {
  expect(nearestStop(stops, position)).toBe(index);
});
