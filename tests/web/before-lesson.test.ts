// What leaving a lesson gives back.
import { expect, test } from 'vitest';
import { BeforeLesson } from '../../web/src/before-lesson';
import { initialState } from '../../web/src/state/state';
import { taken } from './arbitrary';
import { startDriven } from './start-session';
import { strides } from './wishes';

test('the last state outside of lessons, in the language and with the panels of now', () => {
  const before = new BeforeLesson();
  const picture = { source: 'picture', shape: [1, 1, 1], values: [7] };
  const playground = taken({ strides: [2, 3], input: picture, open: ['input'] });
  before.hear(taken({ strides: [4, 4] }));
  before.hear(playground);
  for (const lesson of ['strides', 'padding']) before.hear(taken({ lesson }));
  const given = before.given(taken({ lesson: 'padding', lang: 'ru', open: ['cost'] }));
  expect(given).toStrictEqual({ ...playground, lang: 'ru', open: ['cost'] });
  // The same picture, not another that looks alike: of these, few are remembered.
  expect(given.input).toBe(playground.input);
  expect(Object.isFrozen(given)).toBe(true);
});

test('the first page where there was nothing before', () => {
  const before = new BeforeLesson();
  before.hear(taken({ lesson: 'strides', strides: [2, 2] }));
  expect(before.given(taken({ lesson: 'strides' }))).toStrictEqual(initialState);
});

test('is put in its place behind the changes that still wait', async () => {
  const { session, frame, wishes } = await startDriven();
  session.change(async () => ({ strides: [5, 5] }), 'replace');
  session.restore((now) => ({ ...now, lesson: 'padding' }), 'push');
  session.change(strides(1, 2), 'replace');
  await frame();
  expect(wishes).toMatchObject([
    { strides: [5, 5], lesson: 'none' },
    { strides: [5, 5], lesson: 'padding' },
    { strides: [5, 2], lesson: 'padding' },
  ]);
});
