// Everything can be done without a pointer.
import { expect, type Page, test } from '@playwright/test';
import { expectOutput, getState, open, slider, walk } from './playground';
import { grid, placeOf, sum } from './scene';

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

test('the cell being walked is framed, named and told of, and only one exists', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&input=random&input_shape=32,32,1&kernel_size=1,1');
  const output = grid(page, 'output');
  await output.focus();
  await page.keyboard.press('Control+End');
  const cell = output.getByRole('gridcell');
  await expect(cell).toHaveText(/row 32, column 32: \d/);
  await expect(cell).toHaveCount(1);
  await expect.poll(() => placeOf(page, 'output', 'look')).toMatchObject({ row: 31, column: 31 });
  await expect.poll(() => sum(page)).toMatch(/^output, row 32, column 32 = \d·1 = \d$/);
  // What is said of it is its description, heard with it once.
  await expect(cell).toHaveAccessibleDescription(/^output, row 32, column 32 = \d × 1 = \d$/);
  const active = await output.getAttribute('aria-activedescendant');
  await expect(cell).toHaveAttribute('id', active ?? '');
  // Some screen readers speak only when another element becomes the active one.
  await page.keyboard.press('ArrowUp');
  await expect(output).not.toHaveAttribute('aria-activedescendant', active ?? '');
});

test('the focus is never lost while a slider moves', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await slider(page, 'dilation_rate', 'height').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expectOutput(page, null);
  expect(await focused(page)).toBe('dilation_rate, height');
});
