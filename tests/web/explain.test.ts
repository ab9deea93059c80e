// Where each number comes from, as it crosses the bindings: for every output value of the golden
// cases, what explain() tells adds up to that value bit by bit.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Core } from '#core';
import { TAP_SOURCE_NAMES } from '../../web/src/contract/names';
import type { Explanation, Frame, Request, Windows } from '../../web/src/contract/types';
import { defaultRequest, loadCore, requestFor, runOf } from './core';
import type { Case } from './oracles/cases.mjs';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

// All that have cases whose every value is given.
const files = readdirSync(new URL('../golden/', import.meta.url))
  .map((file) => file.replace('.json', ''))
  .filter((name) => !['float-bits', 'links', 'links-2', 'refusals'].includes(name));
const casesOf = (name: string): Case[] =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')).cases;

/** The products added one by one in float32, then the bias. */
function added({ taps, bias }: Explanation): number {
  const sum = taps.product.reduce((total, product) => Math.fround(total + product), 0);
  return Math.fround(sum + bias);
}

/** The position of the input whose value is said to stand at `at` of an axis of `size`, or -1. */
function standing(size: number, padBefore: number, { beyond }: Windows, at: number): number {
  if (at >= 0 && at < size) return at;
  const before = Math.max(0, padBefore);
  return beyond[at < 0 ? at + before : before + at - size] ?? Number.NaN;
}

/** What the geometry says to stand under each tap: the index of an input value, a zero or nothing. */
function standingAt({ input, geometry }: Frame, { row, column, channel }: Explanation['taps']) {
  const [height, width, channels] = input.shape;
  const [top, , left] = geometry?.padding ?? [];
  if (!geometry || top === undefined || left === undefined) return [];
  return Array.from(row, (at, tap) => {
    const i = standing(height, top, geometry.rows, at);
    const j = standing(width, left, geometry.columns, column[tap] ?? Number.NaN);
    if (i >= 0 && j >= 0) return (i * width + j) * channels + (channel[tap] ?? Number.NaN);
    return Number.isNaN(i + j)
      ? 'a place that is none'
      : geometry.paddingCounts
        ? 'zero'
        : 'nothing';
  });
}

const there = ({ input, source }: Explanation['taps']) =>
  Array.from(input, (index, tap) => (index >= 0 ? index : TAP_SOURCE_NAMES[source[tap] ?? -1]));

// Every sum by its taps, those of a first stage as well.
function wrongSum(told: Explanation): boolean {
  if (told.winner >= 0) return !Object.is(told.sum, told.taps.value[told.winner]);
  if (told.divisor > 0) return !Object.is(told.sum, Math.fround(added(told) / told.divisor));
  return !Object.is(told.sum, added(told)) || told.before.some(wrongSum);
}

/** The same with nothing done to the sums. */
const linear = (request: Request): Request => ({
  ...request,
  layer: { ...request.layer, activation: 'linear' },
});

test.each(files)('every output value of %s.json is told bit by bit', (name) => {
  let values = 0;
  for (const each of casesOf(name)) {
    const request = requestFor(each);
    const sums = runOf(core, linear(request)).output?.values;
    const frame: Frame = runOf(core, request);
    const [, width = 0, channels = 0] = frame.output?.shape ?? [];
    for (const [at, value] of (frame.output?.values ?? []).entries()) {
      const pixel = Math.floor(at / channels);
      const cell = {
        row: Math.floor(pixel / width),
        column: pixel % width,
        channel: at % channels,
      };
      const told = core.explain(frame.run, cell);
      if (!told || !Object.is(told.value, value) || !Object.is(told.sum, sums?.[at])) {
        expect.fail(`${JSON.stringify({ layer: each.layer, cell, value, told })}`);
      }
      if (wrongSum(told)) expect.fail(`${JSON.stringify({ layer: each.layer, cell, told })}`);
      for (const { taps } of told.before.length > 0 ? told.before : [told]) {
        expect(there(taps)).toEqual(standingAt(frame, taps));
      }
      values++;
    }
  }
  expect(values).toBeGreaterThan(300);
});

test('a place that is none has no answer, and stops nothing', () => {
  const { run } = runOf(core, defaultRequest);
  for (const row of [Number.NaN, 1e10, -1e10, -1, 3, Number.POSITIVE_INFINITY]) {
    const cell = { row, column: 0, channel: 0 };
    expect(core.explain(run, cell)).toEqual(Number.isNaN(row) ? expect.anything() : null);
  }
  expect(core.explain(run, { row: 2, column: 2, channel: 0 })?.value).toBe(171);
});

test('softmax says over which axis it goes', () => {
  const question = {
    inputShape: [2, 2, 1] as const,
    input: [1, 2, 3, 4],
    kernel: [1, 2],
    bias: [],
  };
  const axisOf = (dataFormat: 'channels_last' | 'channels_first') => {
    const layer = { filters: 2, kernelSize: [1, 1], activation: 'softmax', dataFormat } as const;
    const { run } = runOf(core, requestFor({ ...question, layer }));
    return core.explain(run, { row: 0, column: 0, channel: 0 })?.softmax;
  };
  expect(axisOf('channels_last')).toBe('channels');
  expect(axisOf('channels_first')).toBe('width');
});
