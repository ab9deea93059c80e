// What the page copies, as it is pasted elsewhere.
import { expect, type Page, test } from '@playwright/test';
import { open, setState } from './playground';

/** What the clipboard holds, by way of a field outside of the page's element. */
async function pasted(page: Page): Promise<string> {
  const field = page.locator('textarea.pasted');
  await page.evaluate(() => {
    const made = document.body.appendChild(document.createElement('textarea'));
    made.className = 'pasted';
  });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field).not.toHaveValue('');
  return field.inputValue();
}

test('the program, with what the layer was last set to', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await setState(page, { strides: [2, 1] });
  await page.getByRole('button', { name: 'Copy as Python' }).click();
  await expect(page.getByRole('button', { name: 'Copied, with input and weights' })).toBeVisible();
  const program = await pasted(page);
  expect(program).toContain('\nimport keras\n');
  expect(program).toContain('kernel_size=(3, 3), strides=(2, 1), padding="valid"');
});

test('the link', async ({ page }) => {
  await open(page, '#v=1&strides=2,2&lang=en');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await pasted(page)).toMatch(/#v=2&strides=2,2&lang=en$/);
});

// Each leaves the page the ways behind it.
for (const [without, remove] of Object.entries({
  'a ClipboardItem': () => Object.assign(window, { ClipboardItem: undefined }),
  'any clipboard of its own': () =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
})) {
  test(`the program, without ${without}`, async ({ page }) => {
    await page.addInitScript(remove);
    await open(page, '#v=1&lang=en');
    await page.getByRole('button', { name: 'Copy as Python' }).click();
    await expect(page.getByRole('button', { name: /^Copied/ })).toBeVisible();
    expect(await pasted(page)).toContain('\nimport keras\n');
  });

  // Under a modal dialog, nothing outside of it can be selected.
  test(`the link, without ${without}`, async ({ page }) => {
    await page.addInitScript(remove);
    await open(page, '#v=2&lang=en');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await pasted(page)).toMatch(/#v=2&lang=en$/);
  });
}

test('where nothing may be copied, the text is there and selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await open(page, '#v=1&lang=en');
  await page.getByRole('button', { name: 'Copy as Python' }).click();
  const field = page.getByRole('alert').getByRole('textbox');
  await expect(field).toHaveValue(/\nimport keras\n/);
  await expect(field).toBeFocused();
  const selected = await field.evaluate(
    ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
      value.length - selectionEnd + selectionStart,
  );
  expect(selected).toBe(0);
});
