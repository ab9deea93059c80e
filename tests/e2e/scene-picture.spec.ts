// The scene as a PNG: its pixels are those of the page.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Heatmap } from '../../web/src/view/stage/heatmap';
import { open, type Part } from './playground';
import { colorsAt } from './scene';

/** As in picture.ts, in CSS pixels; and how fine the picture is on a screen of ordinary pixels. */
const MARGIN = 16;
const SCALE = 2;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** The colours of pixels, as "r,g,b". */
  at(points: readonly (readonly [number, number])[]): Promise<string[]>;
}

interface Saving extends Window {
  saved?: Blob;
}

// Firefox tells Playwright of no download.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      (window as Saving).saved = blob;
      return createObjectURL(blob);
    };
  });
});

async function picture(page: Page): Promise<Picture> {
  await page.getByRole('button', { name: /^(Share|Поделиться)$/ }).click();
  await page.getByRole('button', { name: 'conv2d.png' }).click();
  await page.waitForFunction(() => (window as Saving).saved);
  await page.keyboard.press('Escape');
  const image = await page.evaluateHandle(async () => {
    const { saved = new Blob() } = window as Saving;
    Reflect.deleteProperty(window, 'saved');
    return createImageBitmap(saved);
  });
  const { width, height } = await image.evaluate(({ width, height }) => ({ width, height }));
  return {
    width,
    height,
    at: (points) =>
      image.evaluate((bitmap, wanted) => {
        const canvas = document.createElement('canvas');
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(bitmap, 0, 0);
        return wanted.map(([x, y]) =>
          Array.from(context.getImageData(x, y, 1, 1).data.subarray(0, 3)).join(),
        );
      }, points),
  };
}

/** Where places of a grid's cells are in the picture, and how large the scene is. */
function placesIn(page: Page, part: Part, points: readonly (readonly [number, number])[]) {
  return page.locator('c2d-stage').evaluate(
    (stage, { part, points, margin, scale }) => {
      const all = [...(stage.shadowRoot?.querySelectorAll('.pictures c2d-heatmap') ?? [])];
      const rects = all.map((each) => each.getBoundingClientRect());
      const left = Math.min(...rects.map((each) => each.left));
      const top = Math.min(...rects.map((each) => each.top));
      const right = Math.max(...rects.map((each) => each.right));
      const bottom = Math.max(...rects.map((each) => each.bottom));
      const heatmap = all.find(({ id }) => id === part) as Heatmap;
      const box = heatmap.shadowRoot?.querySelector('.box')?.getBoundingClientRect();
      const { edge, ring, cell } = heatmap.lattice;
      const place = (from: number, start: number, before: number, at: number) =>
        (Math.round(2 * (from - start + margin)) / 2 + edge + (before + at) * cell) * scale;
      return {
        size: [right - left + 2 * margin, bottom - top + 2 * margin].map((each) => each * scale),
        places: points.map(
          ([row, column]) =>
            [
              Math.round(place(box?.left ?? 0, left, ring[2], column)),
              Math.round(place(box?.top ?? 0, top, ring[0], row)),
            ] as const,
        ),
      };
    },
    { part, points, margin: MARGIN, scale: SCALE },
  );
}

/** The inner corner of a cell, where no number stands, in pixels of the page. */
const INSIDE = 8;

for (const [scheme, ground, look] of [
  ['light', '255,255,255', '31,79,216'],
  ['dark', '26,32,41', '111,157,255'],
] as const) {
  test(`cells, ground and window are as on the page: ${scheme}`, { tag: `@${scheme}` }, async ({
    page,
    browserName,
  }) => {
    if (browserName === 'chromium') await page.emulateMedia({ colorScheme: scheme });
    await open(page, '#v=2&lang=en&padding=same&strides=2,2&kernel=sobel_x');
    const { at, width, height } = await picture(page);
    const { size } = await placesIn(page, 'input', []);
    expect(Math.abs(width - (size[0] ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs(height - (size[1] ?? 0))).toBeLessThanOrEqual(1);
    expect(
      await at([
        [1, 1],
        [width - 2, height - 2],
      ]),
    ).toEqual([ground, ground]);

    for (const [part, rows, columns] of [
      ['input', 5, 5],
      ['kernel', 3, 3],
      ['output', 3, 3],
    ] as const) {
      const cells = Array.from({ length: rows * columns }, (_, index) => ({
        row: Math.floor(index / columns),
        column: index % columns,
      }));
      const onPage = await colorsAt(page, part, cells, [INSIDE, INSIDE]);
      const { places } = await placesIn(
        page,
        part,
        cells.map(({ row, column }) => [row, column]),
      );
      const drawn = await at(places.map(([x, y]) => [x + INSIDE * SCALE, y + INSIDE * SCALE]));
      expect(drawn, part).toEqual(onPage);
      expect(new Set(drawn).size, part).toBeGreaterThan(2);
    }

    // The window at rest, which begins in the padding, and the value that comes of it.
    for (const [part, row, column] of [
      ['input', -1, -1],
      ['output', 0, 0],
    ] as const) {
      const { places } = await placesIn(page, part, [[row, column]]);
      const [x, y] = places[0] ?? [0, 0];
      expect(
        await at([
          [x + 20, y],
          [x, y + 20],
        ]),
        part,
      ).toEqual([look, look]);
    }
  });
}

test('titles, signs and numbers are written', async ({ page }) => {
  await open(page, '#v=2&lang=ru');
  const { at } = await picture(page);
  for (const [name, shown] of [
    ['Вход', page.locator('#input figcaption')],
    ['Выход', page.locator('#output figcaption')],
    ['∗', page.locator('c2d-stage .sign').first()],
    ['=', page.locator('c2d-stage .sign').nth(1)],
    ['25', page.locator('#input .scale > span').last()],
  ] as const) {
    await expect(shown).toContainText(name);
    const box = await shown.boundingBox();
    const [start = 0, above = 0] = await page.locator('c2d-stage').evaluate((stage) => {
      const all = [...(stage.shadowRoot?.querySelectorAll('.pictures c2d-heatmap') ?? [])];
      const rects = all.map((each) => each.getBoundingClientRect());
      const least = (side: 'left' | 'top') => Math.min(...rects.map((each) => each[side]));
      return [least('left'), least('top')];
    });
    const left = ((box?.x ?? 0) - start + MARGIN) * SCALE;
    const top = ((box?.y ?? 0) - above + MARGIN) * SCALE;
    const points: [number, number][] = [];
    for (let y = 0; y < (box?.height ?? 0) * SCALE; y++) {
      for (let x = 0; x < (box?.width ?? 0) * SCALE; x++) points.push([left + x, top + y]);
    }
    const inked = (await at(points)).filter((color) => color !== '255,255,255');
    expect(inked.length, name).toBeGreaterThan(20);
  }
});

test('on a phone the kernel below the scene is in it, however far it is scrolled', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#v=2&lang=en&padding=same&input_shape=10,10,1');
  await expect(page.locator('.words #kernel')).toHaveCount(1);
  const heights: number[] = [];
  for (const scrolled of [0, 300]) {
    await page.evaluate((top) => window.scrollTo(0, top), scrolled);
    const { height } = await picture(page);
    heights.push(height);
  }
  const [scene, kernel] = await Promise.all(
    ['.pictures #input', '.words #kernel'].map((part) => page.locator(part).boundingBox()),
  );
  expect(heights[0]).toBe(heights[1]);
  expect(heights[0]).toBeGreaterThan(((scene?.height ?? 0) + (kernel?.height ?? 0)) * SCALE);
});

test('it is saved as a file', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox tells Playwright of no download');
  await open(page, '#v=2&lang=en');
  await page.getByRole('button', { name: 'Share' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save picture conv2d.png' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('conv2d.png');
  const png = await readFile(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});
