// The page that lists the arguments: it runs under its own policy, is read on a phone, and leads to the
// playground.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('a link of the list opens what it says, in the reader’s language', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto('/arguments.html#Conv2DTranspose-padding');
  await expect(page.locator('#Conv2DTranspose-padding')).toBeInViewport();
  // Its style has come through.
  await expect(page.locator('nav ul')).toHaveCSS('list-style-type', 'none');
  expect(complaints).toStrictEqual([]);
  await page.locator('#Conv2DTranspose-padding .link a').click();
  await expect(page).toHaveURL(/index\.html#v=2&layer=Conv2DTranspose&strides=2,2&padding=same/);
  await expect(page.getByText('cut from 7 × 7')).toBeVisible();
});

test('nothing is wider than a phone', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/arguments.html');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing: ${scheme}`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/arguments.html');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toStrictEqual([]);
  });
}
