// Screens and zooms whose pixels are not those of the page.
import { expect, test } from '@playwright/test';
import { open, setState } from './playground';

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

test('a picture is painted anew for a screen with other pixels, though nothing of it changes', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'Only its protocol moves a window to another screen.');
  await open(page, '#v=2&lang=en');
  const painted = () =>
    page
      .locator('c2d-heatmap .picture canvas')
      .first()
      .evaluate(
        (canvas: HTMLCanvasElement) => canvas.width / Number.parseFloat(canvas.style.width),
      );
  expect(await painted()).toBeCloseTo(1);
  const devtools = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 2,
    mobile: false,
  });
  await setState(page, { kernel: { source: 'sharpen' } });
  await expect.poll(painted).toBeCloseTo(2);
});
