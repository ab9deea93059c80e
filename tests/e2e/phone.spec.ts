// On a phone the stage comes first and stays in sight while a slider moves.
import { expect, test } from '@playwright/test';
import { expectOutput, open, setState, slide, slider } from './playground';

test.use({ viewport: { width: 390, height: 844 } });

for (const lang of ['en', 'ru']) {
  test(`the stage stays in sight, nothing is cut off: ${lang}`, async ({ page }) => {
    await open(page, `#v=1&lang=${lang}&lesson=dilation_rate`);
    const stage = page.locator('.stage');
    const controls = page.locator('c2d-controls');
    const top = async (of: typeof stage) => (await of.boundingBox())?.y ?? Number.NaN;
    expect(await top(stage)).toBeLessThan(await top(controls));

    const width = lang === 'ru' ? 'ширина' : 'width';
    const last = slider(page, 'dilation_rate', width);
    await last.scrollIntoViewIfNeeded();
    await slide(last, 2);
    await expectOutput(page, [72, 117, 162]);
    await expect(stage).toBeInViewport({ ratio: 1 });
    await expect(last).toBeInViewport({ ratio: 1 });

    for (const summary of await page.locator('summary').all()) await summary.click();
    await setState(page, { kernelSize: [7, 7], kernel: { source: 'gaussian' } });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test.describe('on its side', () => {
  test.use({ viewport: { width: 667, height: 375 } });
  test('the stage does not hide the controls', async ({ page }) => {
    await open(page, '#v=1&lang=en');
    const last = slider(page, 'dilation_rate', 'width');
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.stage')).not.toBeInViewport({ ratio: 0.9 });
  });
});

test('a slider reached backwards by the keyboard is not under the stage', async ({ page }) => {
  await open(page, '#v=1&lang=en&lesson=padding');
  await page.getByRole('button', { name: 'Reset everything' }).focus();
  const first = slider(page, 'kernel_size', 'height');
  for (let presses = 0; presses < 7; presses++) await page.keyboard.press('Shift+Tab');
  await expect(first).toBeFocused();
  const stage = await page.locator('.stage').boundingBox();
  const box = await first.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
});
