// A picture of the reader's own: upright, on white, gray, small enough, and nobody else's business.
import { expect, type Page, test } from '@playwright/test';
import { type ImageFile, image, turned } from './images';
import { expectOutput, fetchedAhead, getState, open, ready, slide, slider } from './playground';

async function choose(page: Page, file: ImageFile) {
  await page.locator('c2d-input-panel input[type=file]').setInputFiles(file);
}

async function expectPicture(page: Page, shape: readonly number[]) {
  await expect.poll(async () => (await getState(page)).input.shape).toEqual(shape);
  const { source, values } = (await getState(page)).input;
  expect(source).toBe('picture');
  return values;
}

test.beforeEach(async ({ page }) => {
  await open(page, '#v=1&lang=en&open=input');
});

test('gray by Rec. 601 luma, in whole numbers from 0 to 255', async ({ page }) => {
  for (const [rgb, luma] of [
    [[255, 0, 0], 76],
    [[0, 255, 0], 150],
    [[0, 0, 255], 29],
    [[255, 255, 255], 255],
    [[0, 0, 0], 0],
  ] as const) {
    await choose(page, await image(page, 'image/png', 4, 3, [...rgb, 255]));
    await expect
      .poll(async () => (await getState(page)).input.values)
      .toEqual(Array(12).fill(luma));
  }
  await expectPicture(page, [3, 4, 1]);
});

test('what is transparent lies on white', async ({ page }) => {
  await choose(page, await image(page, 'image/png', 2, 2, [0, 0, 0, 0]));
  expect(await expectPicture(page, [2, 2, 1])).toEqual([255, 255, 255, 255]);
});

test('large pictures are fitted into 512 by 512, small ones left', async ({ page }) => {
  await choose(page, await image(page, 'image/webp', 1000, 300, [200, 200, 200, 255]));
  const values = await expectPicture(page, [154, 512, 1]);
  expect(values.every((value) => Math.abs(value - 200) <= 1)).toBe(true);
});

test('JPEG is turned upright', async ({ page }) => {
  const jpeg = await image(page, 'image/jpeg', 40, 20, [128, 128, 128, 255]);
  await choose(page, turned(jpeg));
  const values = await expectPicture(page, [40, 20, 1]);
  expect(values.every((value) => Math.abs(value - 128) <= 1)).toBe(true);
});

test('a picture can be dropped anywhere', async ({ page }) => {
  const { buffer } = await image(page, 'image/png', 3, 3, [9, 9, 9, 255]);
  await page.locator('conv2d-playground').evaluate((playground, bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'drop.png', { type: 'image/png' }));
    playground.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
  }, Array.from(buffer));
  await expectPicture(page, [3, 3, 1]);
  await expectOutput(page, [81]);
});

test('over 20 MB or not a picture: a message, and the input stays', async ({ page }) => {
  const before = await getState(page);
  const huge = {
    name: 'huge.png',
    mimeType: 'image/png',
    buffer: Buffer.alloc(20 * 1024 * 1024 + 1),
  };
  await choose(page, huge);
  await expect(page.locator('.notice')).toContainText('larger than 20 MB');
  await choose(page, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await expect(page.locator('.notice').nth(1)).toContainText('“notes.txt” is not a picture');
  const broken = { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('hello') };
  await choose(page, broken);
  // Of the same kind, the last counts.
  await expect(page.locator('.notice').nth(1)).toContainText('“broken.png” is not a picture');
  await expect(page.locator('.notice')).toHaveCount(2);
  expect(await getState(page)).toEqual(before);
});

test('where what reads pictures does not arrive: a message, and the input stays', async ({
  page,
  browserName,
}) => {
  await page.route(/assets\/pixels-/, (route) => route.abort());
  await page.reload();
  await ready(page);
  const before = await getState(page);
  const picture = await image(page, 'image/png', 3, 3, [9, 9, 9, 255]);
  await choose(page, picture);
  await expect(page.locator('.notices')).toContainText('This part could not be loaded.');
  expect(await getState(page)).toEqual(before);

  await page.unroute(/assets\/pixels-/);
  // Firefox keeps a failed import until the page is reloaded.
  if (browserName === 'firefox') await page.reload();
  await choose(page, picture);
  await expectPicture(page, [3, 3, 1]);
  await expect(page.locator('.notices')).not.toContainText('This part could not be loaded.');
});

test('what was said of a bad file is taken back once a good one is there', async ({ page }) => {
  await choose(page, { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await expect(page.locator('.notices')).toContainText('“a.txt” is not a picture');
  await choose(page, await image(page, 'image/png', 3, 3, [9, 9, 9, 255]));
  await expectPicture(page, [3, 3, 1]);
  await expect(page.locator('.notices .notice')).toHaveCount(0);
});

test('it never leaves the device, and the page says so before the link is copied', async ({
  page,
}) => {
  await fetchedAhead(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.method() + request.url()));
  await choose(page, await image(page, 'image/png', 50, 50, [1, 2, 3, 255]));
  await expectPicture(page, [50, 50, 1]);
  await expect(page.locator('.notice')).toContainText('stay on this device');
  // The address follows a slider last of all, when everything else has been done with the picture.
  await slide(slider(page, 'strides', 'height'), 2);
  await expect(page).toHaveURL(/strides=2,1/);
  expect(asked.filter((request) => !/^GET(blob|data):/.test(request))).toEqual([]);
  expect(page.url()).not.toContain('picture');
  expect(page.url().length).toBeLessThan(150);
});

test('going back and forward brings the picture back', async ({ page }) => {
  await choose(page, await image(page, 'image/png', 6, 6, [7, 7, 7, 255]));
  await expectPicture(page, [6, 6, 1]);
  await page.getByRole('button', { name: 'strides', exact: true }).click();
  await expect(page).toHaveURL(/lesson=strides/);
  await page.goBack();
  expect(await expectPicture(page, [6, 6, 1])).toEqual(Array(36).fill(7));
});

test('so it does where the links with and without it are the same', async ({ page }) => {
  const entries = () => page.evaluate(() => history.length);
  const length = await entries();
  await choose(page, await image(page, 'image/png', 40, 40, [7, 7, 7, 255]));
  await expectPicture(page, [40, 40, 1]);
  await expect.poll(entries).toBe(length + 1);
  await page.getByRole('combobox', { name: 'Pattern' }).selectOption('counting');
  await expect.poll(entries).toBe(length + 2);
  await page.goBack();
  await expectPicture(page, [40, 40, 1]);
});
