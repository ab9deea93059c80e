// Typing over weights and biases.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectOutput, getState, open, slide, slider } from './playground';

const weight = (page: Page, row: number, column: number) =>
  page.getByRole('textbox', { name: `Weight, row ${row}, column ${column}` });

async function openPanel(page: Page, fragment = '') {
  await open(page, fragment);
  await page.getByText('Kernel weights and bias').click();
}

// By keys: a value that is set by a script is no change to Firefox.
async function enter(field: Locator, text: string) {
  await field.selectText();
  await field.pressSequentially(text);
  await field.press('Enter');
}

const type = (page: Page, row: number, column: number, text: string) =>
  enter(weight(page, row, column), text);

test('a weight is typed with a comma, a dot or a proper minus', async ({ page }) => {
  await openPanel(page, '#v=1&lang=en&kernel_size=1,1&input_shape=1,2,1');
  for (const [text, value] of [
    ['1,5', 1.5],
    ['0.25', 0.25],
    ['−2', -2],
  ] as const) {
    await type(page, 1, 1, text);
    await expectOutput(page, [value, 2 * value]);
  }
  expect((await getState(page)).kernel).toMatchObject({ source: 'custom', values: [-2] });
  await page.getByRole('button', { name: 'Back to the pattern' }).click();
  await expectOutput(page, [1, 2]);
});

test('what is not a number stays in the field with a message, and nothing is lost', async ({
  page,
}) => {
  await openPanel(page, '#v=1&lang=en&kernel_size=1,1&input_shape=1,2,1');
  await type(page, 1, 1, 'abc');
  await expect(page.getByRole('alert')).toHaveText(/“abc” is not a number/);
  await expect(weight(page, 1, 1)).toHaveValue('abc');
  await expect(weight(page, 1, 1)).toHaveAttribute('aria-invalid', 'true');
  await expectOutput(page, [1, 2]);
  await type(page, 1, 1, '1e99');
  await expect(page.getByRole('alert')).toHaveText(/Only numbers from/);
  await type(page, 1, 1, '3');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectOutput(page, [3, 6]);
});

test('typed weights survive a walk through other sizes', { tag: '@once' }, async ({ page }) => {
  await openPanel(page, '#v=1&lang=en');
  await type(page, 3, 3, '10');
  const changed = [1, 2, 3, 6, 7, 8, 11, 12, 13].map(
    (corner) => 9 * (corner + 6) + 9 * (corner + 12),
  );
  await expectOutput(page, changed);
  await slide(slider(page, 'kernel_size', 'height'), 1);
  await expect.poll(async () => (await getState(page)).kernelSize).toEqual([1, 3]);
  await slide(slider(page, 'kernel_size', 'height'), 3);
  await expectOutput(page, changed);
});

test('a pattern that is not defined at a size gives way to ones, says so, and returns', {
  tag: '@once',
}, async ({ page }) => {
  await open(page, '#v=1&lang=en&kernel=sobel_x');
  await slide(slider(page, 'kernel_size', 'width'), 2);
  await expect(page.locator('c2d-stage')).toContainText('Sobel x is not defined');
  await slide(slider(page, 'kernel_size', 'width'), 3);
  await expectOutput(
    page,
    Array.from({ length: 9 }, () => 8),
  );
});

test('bias of each filter', async ({ page }) => {
  await openPanel(page, '#v=1&lang=en&kernel_size=5,5&filters=2');
  await page.getByRole('checkbox', { name: /use_bias/ }).check();
  await enter(page.getByRole('textbox', { name: 'Bias of filter 1' }), '-5');
  await expectOutput(page, [320, 325]);
  await page.getByRole('combobox', { name: 'Filter', exact: true }).selectOption('1');
  await enter(page.getByRole('textbox', { name: 'Bias of filter 2' }), '0,5');
  await expectOutput(page, [320, 325.5]);
});

test('the pattern to go back to outlives a closed panel', async ({ page }) => {
  await openPanel(page, '#v=1&lang=en&kernel=sobel_x');
  await type(page, 1, 1, '7');
  const summary = page.getByText('Kernel weights and bias');
  await summary.click();
  await expect(weight(page, 1, 1)).toHaveCount(0);
  await summary.click();
  await page.getByRole('button', { name: 'Back to the pattern' }).click();
  await expect.poll(async () => (await getState(page)).kernel.source).toBe('sobel_x');
});

test('a bias beyond the filters waits for them', { tag: '@once' }, async ({ page }) => {
  // A pattern that stays when there are more filters, unlike ones.
  const constant = 'kernel=constant&kernel_constant=1';
  await openPanel(page, `#v=1&lang=en&kernel_size=5,5&use_bias=true&bias=1,2&${constant}`);
  await enter(page.getByRole('textbox', { name: 'Bias of filter 1' }), '3');
  await expectOutput(page, [328]);
  await slide(page.getByRole('slider', { name: 'filters', exact: true }), 2);
  await expectOutput(page, [328, 327]);
});

test('half a seed is refused as such', async ({ page }) => {
  await openPanel(page, '#v=1&lang=en&kernel=random');
  await enter(page.getByRole('textbox', { name: 'Seed' }), '1.5');
  await expect(page.getByRole('alert')).toHaveText(/“1.5” is not a whole number/);
});
