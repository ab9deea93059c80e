// Back and forward through what was chosen, also through what a link cannot carry.
import { expect, type Page, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { image } from './images';
import { follow, getState, open, panel, ready } from './playground';

const notices = (page: Page) => page.locator('.notice');

async function choosePicture(page: Page, gray: number) {
  const file = await image(page, 'image/png', 6, 6, [gray, gray, gray, 255]);
  await page.locator('c2d-input-panel input[type=file]').setInputFiles(file);
  await expect.poll(() => firstValue(page)).toBe(gray);
}

const firstValue = async (page: Page) => (await getState(page)).input.values[0];

/** Every change of the history fails from now on, as where a browser is asked too often, or no more. */
const refuse = (page: Page, refused: boolean) =>
  page.evaluate((value) => Object.assign(window, { refused: value }), refused);

test('a slide is there again after going back at once, with its link', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await page.getByRole('button', { name: 'dilation_rate' }).click();
  await expect(page).toHaveURL(/lesson=dilation_rate/);
  await page.locator('conv2d-playground').evaluate(async (playground: Conv2dPlayground) => {
    // As a slider does it: the address is to follow when it has settled.
    await playground.setState({ kernelSize: [2, 2] });
    const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await gone;
  });
  await expect.poll(async () => (await getState(page)).lesson).toBe('none');
  expect((await getState(page)).kernelSize).toEqual([3, 3]);
  await page.goForward();
  await expect.poll(async () => (await getState(page)).kernelSize).toEqual([2, 2]);
  await expect(page).toHaveURL(/kernel_size=2,2.*lesson=dilation_rate/);
});

test('of pictures the last four are there again; of one before, it is said that it is gone', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&open=input');
  for (const gray of [10, 20, 30, 40, 50]) await choosePicture(page, gray);
  for (const gray of [40, 30, 20]) {
    await page.goBack();
    await expect.poll(() => firstValue(page)).toBe(gray);
    await expect(notices(page)).toHaveText([/stay on this device/]);
  }
  await page.goBack();
  await expect.poll(async () => (await getState(page)).input.source).toBe('counting');
  await expect(notices(page)).toHaveText([/that were here are gone/]);
  await page.goForward();
  await expect.poll(() => firstValue(page)).toBe(20);
  await expect(notices(page)).toHaveText([/stay on this device/]);
});

test('so it is said after the page was loaded anew, in the language that is read', async ({
  page,
}) => {
  await open(page, '#v=1&lang=ru&open=input');
  await choosePicture(page, 10);
  await page.getByRole('button', { name: 'strides', exact: true }).click();
  await expect(page).toHaveURL(/lesson=strides/);
  await page.reload();
  await ready(page);
  await expect(notices(page)).toHaveCount(0);
  await page.goBack();
  await expect(notices(page)).toHaveText([/которые были здесь, не сохранились/]);
  await page.goBack();
  await expect(notices(page)).toHaveCount(0);
  await page.goForward();
  await expect.poll(async () => (await getState(page)).lesson).toBe('none');
});

test('a picture that was shown when the page was loaded anew is said to be gone', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&open=input');
  await choosePicture(page, 10);
  await page.reload();
  await ready(page);
  await expect(notices(page)).toHaveText([/that were here are gone/]);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(notices(page)).toHaveCount(0);
});

test('back twice at once comes to where it should', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  for (const lesson of ['kernel_size', 'strides', 'padding']) {
    await page.getByRole('button', { name: lesson, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`lesson=${lesson}`));
  }
  await page.evaluate(() => {
    history.back();
    history.back();
  });
  await expect.poll(async () => (await getState(page)).lesson).toBe('kernel_size');
  await page.goForward();
  await expect.poll(async () => (await getState(page)).lesson).toBe('strides');
  await page.goForward();
  await expect.poll(async () => (await getState(page)).lesson).toBe('padding');
});

test('what is wrong with a link is not said of the place gone back to', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await page.getByRole('button', { name: 'strides', exact: true }).click();
  await expect(page).toHaveURL(/lesson=strides/);
  await follow(page, '#v=1&bogus=1&lang=en');
  await expect(notices(page)).toContainText('bogus');
  await page.goBack();
  await expect.poll(async () => (await getState(page)).lesson).toBe('strides');
  await expect(notices(page)).toHaveCount(0);
});

test('of two links that come at once, what is said is said of the last', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await page.locator('conv2d-playground').evaluate(async (playground: Conv2dPlayground) => {
    // The first is held up until the second has been shown.
    const openState = playground.openState.bind(playground);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isFirst = true;
    playground.openState = async (state) => {
      const waits = isFirst;
      isFirst = false;
      const ignored = await openState(state);
      if (waits) await held;
      else setTimeout(release);
      return ignored;
    };
    for (const key of ['first', 'second']) {
      const followed = new Promise((resolve) =>
        addEventListener('hashchange', resolve, { once: true }),
      );
      location.hash = `#v=1&${key}=1&lang=en`;
      await followed;
    }
    await held;
    // What comes of it, comes now.
    await new Promise((resolve) => setTimeout(resolve));
    await playground.updateComplete;
  });
  await expect(notices(page)).toContainText('second');
  await expect(notices(page)).not.toContainText('first');
});

test('a browser that refuses to change the address does not stop the page', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    for (const name of ['pushState', 'replaceState'] as const) {
      const change = History.prototype[name];
      History.prototype[name] = function (...values) {
        if ('refused' in window && window.refused) throw new DOMException('', 'SecurityError');
        change.apply(this, values);
      };
    }
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, '#v=1&lang=en');
  await refuse(page, true);
  await page.getByRole('button', { name: 'strides', exact: true }).click();
  await expect.poll(async () => (await getState(page)).lesson).toBe('strides');
  await page.clock.fastForward(1000);
  await expect(page).toHaveURL(/#v=1&lang=en$/);
  await refuse(page, false);
  await page.clock.fastForward(10_000);
  await expect(page).toHaveURL(/lesson=strides/);
  expect(errors).toEqual([]);
});

test('going back to where nothing is remembered keeps the language and what is open, too', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en');
  await page.getByRole('button', { name: 'padding', exact: true }).click();
  await expect(page).toHaveURL(/lesson=padding/);
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'Русский' }).click();
  await panel(page, 'cost').locator('summary').click();
  await expect(page).toHaveURL(/open=cost&lang=ru/);
  await page.goBack();
  await expect.poll(async () => (await getState(page)).lesson).toBe('none');
  expect(await getState(page)).toMatchObject({ lang: 'ru', open: ['cost'] });
});
