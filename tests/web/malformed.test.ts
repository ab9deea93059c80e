// What setState refuses: every kind of mistake, each named, and nothing of it taken.
import { expect, test } from 'vitest';
import { StateError } from '../../web/src/api';
import { startDriven } from './start-session';

const malformed: readonly [string, unknown, readonly string[]][] = [
  ['an unknown key', { kernal: [3, 3] }, ['kernal']],
  ['a number as text', { filters: '2' }, ['filters']],
  ['NaN', { strides: [Number.NaN, 1] }, ['strides.0']],
  ['half a stride', { strides: [1.5, 1] }, ['strides.0']],
  ['three of two', { kernelSize: [3, 3, 3] }, ['kernelSize.2']],
  ['several at once', { kernelSize: [12, 3], padding: 'full' }, ['kernelSize.0', 'padding']],
  ['null', null, ['']],
  ['ten million numbers', new Float64Array(1e7), ['']],
  ['ten million numbers for a group', { kernel: new Float64Array(1e7) }, ['kernel']],
  ['too few input values', { input: { source: 'custom', values: [1, 2] } }, ['input.values']],
  ['too many weights', { kernel: { values: Array(10).fill(1) } }, ['kernel.values']],
  ['bias of too many output channels', { bias: Array(257).fill(1) }, ['bias']],
  ['a layer that is none', { layer: 'Conv3D' }, ['layer']],
  ['a panel that is none', { open: ['input', 'attic'] }, ['open.1']],
  ['three pads of four', { padding: [1, 1, 1] }, ['padding']],
  [
    'too few weights of the first stage',
    { layer: 'SeparableConv2D', kernel: { depthwise: [1, 2], pointwise: [1] } },
    ['kernel.depthwise'],
  ],
  [
    'too many weights of the second stage',
    { layer: 'SeparableConv2D', kernel: { depthwise: Array(9).fill(1), pointwise: [1, 2] } },
    ['kernel.pointwise'],
  ],
  ['an input of 513 by 5', { input: { shape: [513, 5, 1] } }, ['input.shape.0']],
];

test.each(malformed)('%s', async (_, patch, keys) => {
  const { session, shots } = await startDriven();
  const before = session.state;
  const error = await session.set(patch).then(
    () => null,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(StateError);
  const { problems } = error as StateError;
  expect(problems.map(({ key }) => key)).toEqual(keys);
  expect(problems.every(({ message }) => message.length > 0)).toBe(true);
  expect(session.state).toBe(before);
  expect(shots).toHaveLength(1);
});
