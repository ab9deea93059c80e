// The lessons as they are read: their words, the way on, and what becomes of words that do not come.
import { expect, type Page, test } from '@playwright/test';
import { image } from './images';
import {
  expectOutput,
  follow,
  fragmentOf,
  getState,
  holdBack,
  open,
  panel,
  ready,
} from './playground';

const lesson = (page: Page) => page.locator('c2d-lesson');
const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name });
const door = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const next = (page: Page) => lesson(page).getByRole('button', { name: /^Next lesson/ });

test('from lesson to lesson, by its last button, and back to the playground', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await door(page, 'kernel_size').click();
  for (const name of ['kernel_size', 'strides', 'padding', 'dilation_rate']) {
    await expect(heading(page, new RegExp(`^${name}:`))).toBeVisible();
    await expect(door(page, name)).toHaveAttribute('aria-pressed', 'true');
    expect((await getState(page)).lesson).toBe(name);
    if (name !== 'dilation_rate') await next(page).click();
  }
  await expect(next(page)).toHaveCount(0);
  await lesson(page).getByRole('button', { name: 'Back to the playground' }).click();
  await expect(lesson(page)).toHaveCount(0);
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
});

test('leaving gives back what was in the playground, in the language and with the panels of now', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&kernel_size=2,2&strides=3,3&input=random&input_seed=5');
  const before = await getState(page);
  await door(page, 'strides').click();
  await expectOutput(page, [72, 90, 180, 198]);
  await page.getByRole('radio', { name: 'same' }).check();
  await next(page).click();
  await expect(heading(page, /^padding:/)).toBeVisible();
  await panel(page, 'cost').locator('summary').click();
  await page.getByRole('button', { name: 'Русский' }).click();
  await door(page, 'Песочница').click();
  await expect(lesson(page)).toHaveCount(0);
  expect(await getState(page)).toEqual({ ...before, open: ['cost'], lang: 'ru' });
  // A step of its own, and one back is the lesson as it was left.
  await page.goBack();
  await expect.poll(async () => (await getState(page)).lesson).toBe('padding');
  await door(page, 'Песочница').click();
  await expect.poll(async () => (await getState(page)).strides).toEqual([3, 3]);
});

test('a picture is given back, too', async ({ page }) => {
  await open(page, '#v=1&lang=en&open=input');
  const file = await image(page, 'image/png', 6, 6, [7, 7, 7, 255]);
  await page.locator('c2d-input-panel input[type=file]').setInputFiles(file);
  await expect.poll(async () => (await getState(page)).input.source).toBe('picture');
  await door(page, 'dilation_rate').click();
  await expectOutput(page, [117]);
  await lesson(page).getByRole('button', { name: 'Back to the playground' }).press('Enter');
  await expect.poll(async () => (await getState(page)).input.values).toEqual(Array(36).fill(7));
  await expect(door(page, 'Playground')).toBeFocused();
});

test('before a lesson that a link opened there was nothing: it leads to the first page', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&kernel_size=1,1&lesson=padding&padding=same&open=cost');
  await door(page, 'Playground').click();
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
  expect((await getState(page)).open).toEqual(['cost']);
});

test('a link that names a lesson opens its experiment, and says only what differs', async ({
  page,
}) => {
  await open(page, '#v=2&lang=en&lesson=strides');
  await expectOutput(page, [72, 90, 180, 198]);
  expect(await fragmentOf(page)).toBe('#v=2&lesson=strides&lang=en');
  await page.getByRole('radio', { name: 'same' }).check();
  await expect(page).toHaveURL(/#v=2&padding=same&lesson=strides&lang=en$/);
  // What only the engine can see to be wrong.
  await follow(page, '#v=2&lang=en&lesson=strides&input_values=1,2');
  await expectOutput(page, [72, 90, 180, 198]);
  await expect(page.locator('.notice')).toContainText('input_values');
});

test('who goes on by keyboard reads the next lesson from its head', async ({ page }) => {
  await open(page, '#v=1&lang=en&lesson=kernel_size');
  await next(page).press('Enter');
  await expect(heading(page, /^strides:/)).toBeFocused();
});

test('an answer unfolds, and that of the next lesson is folded again', async ({ page }) => {
  await open(page, '#v=1&lang=en&lesson=kernel_size');
  const answer = lesson(page).getByText('The window covers the whole input', { exact: false });
  await expect(answer).toBeHidden();
  await lesson(page).getByText('Answer', { exact: true }).click();
  await expect(answer).toBeVisible();
  await next(page).click();
  await expect(heading(page, /^strides:/)).toBeVisible();
  await expect(lesson(page).getByText('fit without a remainder')).toBeHidden();
});

test('names and values of arguments are set as code', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=en&lesson=strides');
  const codes = await lesson(page).locator('code').allTextContents();
  expect(codes).toContain('strides=(3, 3)');
  await expect(lesson(page)).not.toContainText('`');
});

test('words that do not come leave the rest as it is, and are asked for again', async ({
  page,
  browserName,
}) => {
  await page.route(/assets\/lessons-en-/, (route) => route.abort());
  await open(page, '#v=1&lang=en').catch(() => {});
  await door(page, 'strides').click();
  await expect(lesson(page).getByRole('alert')).toContainText('This part could not be loaded.');
  await expectOutput(page, [72, 90, 180, 198]);

  await page.unroute(/assets\/lessons-en-/);
  // Firefox keeps a failed import until the page is reloaded.
  if (browserName === 'firefox') await page.reload();
  else await lesson(page).getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page, /^strides:/)).toBeVisible();
});

test('the words change their language with the page, and not before', async ({ page }) => {
  const arrive = await holdBack(page, /assets\/lessons-ru-/);
  await open(page, '#v=1&lang=en&lesson=padding');
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByRole('radio', { name: 'valid' }).check();
  await expect(heading(page, /what happens at the edge/)).toBeVisible();
  arrive();
  await expect(heading(page, /что происходит на краю/)).toBeVisible();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Песочница Conv2D');
});

test('the first view fetches no lesson', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '#v=1&lang=en');
  expect(asked.filter((url) => /lesson/.test(url))).toEqual([]);
  await door(page, 'strides').click();
  await expect(heading(page, /^strides:/)).toBeVisible();
  expect(asked.filter((url) => /\/lesson/.test(url))).toHaveLength(2);
});
