// What the small page draws for the argument that the reader is at: all of it inside, and on no title.
import { expect, type Page, test } from '@playwright/test';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the frame that is seen, and in it titles and what is drawn, with their strokes. */
const drawnIn = (page: Page) =>
  page.locator('c2d-stage').evaluate((stage) => {
    const rectOf = (box: DOMRect, around = 0) => ({
      left: box.left - around,
      top: box.top - around,
      right: box.right + around,
      bottom: box.bottom + around,
    });
    const maps = [...(stage.shadowRoot?.querySelectorAll('c2d-heatmap') ?? [])];
    const titles = maps.flatMap((map) => {
      const range = document.createRange();
      range.selectNodeContents(map.shadowRoot?.querySelector('figcaption') as Element);
      return [...range.getClientRects()].map((box) => rectOf(box));
    });
    const drawn = maps.flatMap((map) => {
      const svg = map.querySelector('c2d-dimension')?.shadowRoot;
      const handles = [...(svg?.querySelectorAll('.handle') ?? [])].map((each) =>
        rectOf(each.getBoundingClientRect(), 1.5),
      );
      const texts = [...(svg?.querySelectorAll('text') ?? [])].map((each) =>
        rectOf(each.getBoundingClientRect()),
      );
      return [...handles, ...texts];
    });
    const pictures = stage.shadowRoot?.querySelector('.pictures') as Element;
    return { seen: rectOf(pictures.getBoundingClientRect()), titles, drawn };
  });

const isInside = (inner: Rect, outer: Rect) =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

const overlap = (a: Rect, b: Rect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const STATES = [
  ['strides', ''],
  ['kernel_size', ''],
  ['kernel_size', '&kernel_size=5,5'],
  ['dilation_rate', '&dilation_rate=2,2'],
  ['pool_size', '&layer=MaxPooling2D'],
  ['strides', '&layer=Conv2DTranspose&strides=2,2'],
] as const;

for (const [width, height] of [
  [320, 480],
  [375, 420],
  [390, 600],
  [500, 300],
] as const) {
  for (const lang of ['en', 'ru']) {
    for (const theme of ['light', 'dark']) {
      test(`shows all of an argument in ${width} by ${height}: ${lang}, ${theme}`, {
        tag: '@once',
      }, async ({ page }) => {
        await page.setViewportSize({ width, height });
        for (const [argument, link] of STATES) {
          const where = `${argument} ${link}`;
          await page.goto('about:blank');
          await page.goto(`./embed.html#v=2&lang=${lang}&theme=${theme}${link}`);
          await page.getByRole('slider', { name: argument, exact: true }).focus();
          await expect(page.locator('c2d-dimension .handle'), where).toHaveCount(2);
          const { seen, titles, drawn } = await drawnIn(page);
          expect(titles.length, where).toBeGreaterThan(4);
          expect(
            drawn.filter((each) => !isInside(each, seen)),
            `${where}: cut off`,
          ).toEqual([]);
          expect(
            drawn.filter((each) => titles.some((title) => overlap(each, title))),
            `${where}: on a title`,
          ).toEqual([]);
        }
      });
    }
  }
}
