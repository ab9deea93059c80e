// Everything can be done without a pointer.
import { expect, type Page, test } from '@playwright/test';
import { expectOutput, getState, open, pixels, slider, walk } from './playground';

/** The label or text of what has the focus, through all shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
  });
}

async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

test('a lesson, a slider, padding and a panel, by keys alone', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await tabTo(page, /^strides$/);
  await page.keyboard.press('Enter');
  await expectOutput(page, [72, 90, 180, 198]);
  await tabTo(page, /^kernel_size, height$/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await getState(page)).kernelSize).toEqual([5, 3]);
  await tabTo(page, /^strides, width$/);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await getState(page)).strides).toEqual([2, 1]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await getState(page)).padding).toBe('same');
  await tabTo(page, /^Input values$/);
  await page.keyboard.press('Enter');
  // The panel is fetched; who tabs on before it is there passes it by.
  await expect(slider(page, 'Input', 'Height')).toBeVisible();
  await tabTo(page, /^Input, Height$/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await getState(page)).input.shape).toEqual([7, 6, 1]);
});

test('every heatmap is one tab stop and is walked cell by cell', async ({ page }) => {
  await open(page, '#v=1&lang=en&kernel=identity&kernel_size=2,3');
  expect(await walk(page, 'input')).toEqual(
    Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 5 }, (_, column) => String(row * 5 + column + 1)),
    ),
  );
  expect(await walk(page, 'kernel')).toEqual([
    ['0', '1', '0'],
    ['0', '0', '0'],
  ]);
  await page.locator('#input').getByRole('grid').focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^Kernel, 2 by 3/);
});

test('the cell being walked is outlined, named, and only one exists', async ({ page }) => {
  await open(page, '#v=1&lang=en&input=random&input_shape=32,32,1&kernel_size=1,1');
  const grid = page.locator('#output').getByRole('grid');
  const still = await pixels(page, 'output');
  await grid.focus();
  await page.keyboard.press('Control+End');
  await expect(grid.getByRole('gridcell')).toHaveText(/row 32, column 32: \d/);
  await expect(grid.getByRole('gridcell')).toHaveCount(1);
  expect(await pixels(page, 'output')).not.toEqual(still);
  await expect(page.locator('#output .readout')).toHaveText(/row 32, column 32: \d/);
  const active = await grid.getAttribute('aria-activedescendant');
  await expect(grid.getByRole('gridcell')).toHaveAttribute('id', active ?? '');
  // Some screen readers speak only when another element becomes the active one.
  await page.keyboard.press('ArrowUp');
  await expect(grid).not.toHaveAttribute('aria-activedescendant', active ?? '');
});

test('the pointer reads cells too', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  const canvas = page.locator('#output .box canvas');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('#output .readout')).toHaveText('row 2, column 2: 117');
  await page.mouse.move(0, 0);
  await expect(page.locator('#output .readout')).toHaveText('');
});

test('the focus is never lost while a slider moves', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await slider(page, 'dilation_rate', 'height').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expectOutput(page, null);
  expect(await focused(page)).toBe('dilation_rate, height');
});
