// What `npm run bench:peers` says is only as good as what it compares and counts.
import { describe, expect, test } from 'vitest';
import { distance, tolerance } from '../bench/peers/agree';
import { geometricMean, growthRows, ratio, rowOf } from '../bench/peers/table.mjs';
import { taskOf } from '../bench/peers/task';
import { quantile } from '../bench/peers/timing';
import { workloads } from '../bench/peers/workloads';

const named = (name: string) => {
  const workload = workloads.find((each) => each.name === name);
  if (!workload) throw new Error(name);
  return taskOf(workload);
};

describe('the workloads', () => {
  test('each has a name of its own', () => {
    expect(new Set(workloads.map(({ name }) => name)).size).toBe(workloads.length);
  });

  test('multiply-adds are counted', () => {
    expect(named('512x512x3 3x3 -> 16 same').macs).toBe(512 * 512 * 27 * 16);
    expect(named('112x112x32 depthwise 3x3 same').macs).toBe(112 * 112 * 32 * 9);
    expect(named('64x64x8 3x3 groups 2 -> 16 same').macs).toBe(64 * 64 * 36 * 16);
    expect(named('64x64x8 separable 3x3 -> 16 same').macs).toBe(64 * 64 * (8 * 9 + 8 * 16));
    expect(named('28x28x8 transpose 3x3 stride 2 -> 8 same').macs).toBe(28 * 28 * 9 * 8 * 8);
    expect(named('64x64x8 max 2x2').macs).toBe(0);
  });
});

describe('agreement', () => {
  test('a lost product is found, and the roundings of any order are not', () => {
    for (const workload of workloads.filter(({ group }) => group !== 'growth')) {
      const { kernel, terms, name } = taskOf(workload);
      if (kernel.length === 0) continue;
      const usual = kernel.reduce((sum, weight) => sum + Math.abs(weight), 0) / kernel.length;
      expect(usual / 2, name).toBeGreaterThan(5 * tolerance(terms));
      expect(tolerance(terms), name).toBeGreaterThan(terms * 2 ** -24);
    }
  });

  test('what is too far apart, no number, or of another length is refused', () => {
    const values = Float32Array.of(1, 2);
    expect(distance('', values, Float32Array.of(1, 2 + 2 ** -22), 9)).toBe(2 ** -22);
    expect(() => distance('', values, Float32Array.of(1, 2 + 2 ** -18), 9)).toThrow(/value 1/);
    expect(() => distance('', values, Float32Array.of(1, Number.NaN), 9)).toThrow(/value 1/);
    expect(() => distance('', values, Float32Array.of(1), 9)).toThrow(/values/);
    expect(() => distance('', values, Float32Array.of(1, 2 + 2 ** -22), 0)).toThrow(/value 1/);
  });
});

describe('the table', () => {
  const time = (median: number) => ({ median, quartiles: [median, median] });
  const measured = (name: string, core: number | null, tfjs: number, ORT: number) => ({
    name,
    macs: 1000,
    times: { ...(core && { core: time(core) }), tfjs: time(tfjs), ORT: time(ORT) },
    algorithms: {},
    declined: {},
  });

  test('the better peer counts, and rows of a slower core are marked', () => {
    const slower = measured('a', 4, 2, 3);
    expect(ratio(slower)).toBe(0.5);
    expect(rowOf(slower, ['core', 'tfjs'], 2)).toEqual({
      workload: 'a',
      core: '4 ±0%',
      tfjs: '2 ±0%',
      limit: '1',
      ratio: '0.5 <',
      algorithm: '-',
    });
    expect(rowOf(measured('b', 1, 3, 2), [], 2).ratio).toBe('2');
    expect(rowOf(measured('c', null, 3, 2), ['core'], 2)).toMatchObject({ core: '-', ratio: '-' });
  });

  test('means and quantiles', () => {
    expect(geometricMean([0.5, 2, 8])).toBeCloseTo(2);
    expect(geometricMean([])).toBeUndefined();
    expect(quantile([1, 2, 3, 10], 0.5)).toBe(2.5);
    expect(quantile([7], 0.25)).toBe(7);
  });

  test('growth is told of those that took part', () => {
    const sizes = [measured('8x8 layer', null, 1, 2), measured('9x9 layer', null, 1.5, 2)];
    expect(growthRows(sizes, ['core', 'tfjs'])).toEqual([
      { engine: 'tfjs', '8x8': '1', '9x9': '1.5', 'worst above best': '50 %' },
    ]);
  });
});
