// Which planes the scene draws.
import { beforeAll, describe, expect, test } from 'vitest';
import { hasMore, MOST, mixes, planOf } from '../../web/src/view/stage/plan';
import { taken } from './arbitrary';
import { everySetting, type Scenes, startScenes } from './scene';

let scenes: Scenes;
beforeAll(async () => {
  scenes = await startScenes();
});

const planned = (patch: object, oneAtATime = false) => {
  const frame = scenes.frame(taken(patch));
  return planOf(frame, frame.planes, oneAtATime);
};
const row = (channel: number, made: number, joined = true) => ({ channel, made, joined });
const shape = (channels: number) => ({ input: { shape: [5, 5, channels] } });

describe('the scene draws', () => {
  test.each([
    ['one channel and one filter', {}, [row(0, 0)], []],
    ['a row for each filter on one channel', { filters: 3 }, [0, 1, 2].map((f) => row(0, f)), []],
    [
      'one channel where there is no layer',
      { ...shape(4), filters: 4, groups: 3 },
      [row(0, 0, false)],
      [],
    ],
    ['a row for each channel, and their sum', shape(3), [0, 1, 2].map((c) => row(c, 0)), [0]],
    [
      'all filters of several channels, with the kernels of the one looked at',
      { ...shape(2), filters: 2, shown: { filter: 1 } },
      [row(0, 1), row(1, 1)],
      [0, 1],
    ],
    [
      'groups with the channels that a filter does not see',
      { ...shape(4), filters: 2, groups: 2, shown: { filter: 1 } },
      [row(0, 1, false), row(1, 1, false), row(2, 1), row(3, 1)],
      [0, 1],
    ],
    [
      'depthwise each channel with its own output',
      { layer: 'DepthwiseConv2D', ...shape(3) },
      [0, 1, 2].map((c) => row(c, c)),
      [],
    ],
    [
      'of several outputs of a channel the one looked at, of other channels the first',
      { layer: 'DepthwiseConv2D', ...shape(2), depthMultiplier: 2, shown: { filter: 3 } },
      [row(0, 0), row(1, 3)],
      [],
    ],
    [
      'the first stage of a SeparableConv2D in rows',
      { layer: 'SeparableConv2D', ...shape(2), filters: 3 },
      [row(0, 0), row(1, 1)],
      [],
    ],
    ['pooling by channel', { layer: 'MaxPooling2D', ...shape(2) }, [row(0, 0), row(1, 1)], []],
    ['of more than four channels the one looked at', shape(5), [row(0, 0)], [0]],
    ['of more than four filters the one looked at', { filters: 5 }, [row(0, 0)], []],
  ])('%s', (_, patch, rows, outputs) => {
    expect(planned(patch)).toEqual({ rows, outputs });
  });

  test('on a narrow screen one channel and one filter at a time', () => {
    const patch = { ...shape(3), filters: 2, shown: { channel: 2, filter: 1 } };
    expect(planned(patch, true)).toEqual({ rows: [row(2, 1)], outputs: [1] });
  });
});

test('of any layer, every row that takes part has a kernel or is a pooling’s', async () => {
  const checked = await everySetting(scenes, 300, (frame) => {
    const plan = planOf(frame, frame.planes, false);
    const [, , channels] = frame.input.shape;
    expect(plan.rows.length).toBeLessThanOrEqual(MOST);
    expect(plan.outputs.length).toBeLessThanOrEqual(MOST);
    for (const { channel, made, joined } of plan.rows) {
      expect(channel).toBeLessThan(channels);
      const offset = frame.connections.offsets[channel]?.[made] ?? -1;
      expect(offset >= 0).toBe(joined);
    }
    // What is looked at is drawn.
    const { channel, filter, between } = frame.planes;
    const made = frame.pointwise ? between : filter;
    expect(plan.rows.some((each) => each.channel === channel)).toBe(true);
    const drawn = plan.outputs.length > 0 ? plan.outputs : plan.rows.map((each) => each.made);
    expect(drawn).toContain(plan.outputs.length > 0 ? filter : made);
    expect(plan.outputs.length > 0).toBe(mixes(frame));
  });
  expect(checked).toBeGreaterThan(100);
});

test('there are more planes than are drawn from the fifth on', () => {
  const more = (patch: object) => hasMore(scenes.frame(taken(patch)), MOST);
  expect([more(shape(4)), more(shape(5))]).toEqual([false, true]);
  expect([more({ filters: 4 }), more({ filters: 5 })]).toEqual([false, true]);
  const separable = { layer: 'SeparableConv2D', ...shape(3), depthMultiplier: 2 };
  expect(more(separable)).toBe(true);
});
