// Screens and zooms whose pixels are not those of the page.
import { expect, test } from '@playwright/test';
import { open } from './playground';

for (const ratio of [1.1, 1.2, 2]) {
  test(`a picture stands in the pixels of a screen of ${ratio}`, async ({ browser }) => {
    const page = await browser.newPage({
      viewport: { width: 1000, height: 525 },
      deviceScaleFactor: ratio,
    });
    await open(page);
    const ratios = await page
      .locator('c2d-heatmap .picture canvas')
      .evaluateAll((all) =>
        (all as HTMLCanvasElement[]).map(
          (each) => each.width / Number.parseFloat(each.style.width),
        ),
      );
    expect(ratios.length).toBe(3);
    for (const each of ratios) expect(each).toBeCloseTo(ratio, 2);
    await page.close();
  });
}
