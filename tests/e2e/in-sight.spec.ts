// Of many channels those in sight are painted, and of these what has changed.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { getState, open, setState } from './playground';

const MANY =
  '#v=2&lang=en&open=channels&input=random&kernel=random&input_shape=12,12,64&filters=64&kernel_size=11,11';

const panel = (page: Page) => page.locator('c2d-channels');
const thumbnails = (page: Page, part: string) =>
  panel(page).locator(`section#${part} c2d-strip canvas`);

/** For each canvas, whether anything is on it. */
const painted = (canvases: Locator): Promise<boolean[]> =>
  canvases.evaluateAll((all) =>
    all.map((canvas) => {
      const probe = new OffscreenCanvas(1, 1).getContext('2d');
      probe?.drawImage(canvas as HTMLCanvasElement, 0, 0, 1, 1);
      return probe?.getImageData(0, 0, 1, 1).data[3] === 255;
    }),
  );

const countOf = async (canvases: Locator) => (await painted(canvases)).filter(Boolean).length;

/** Whether something is on all those in the window. */
async function isSeen(canvases: Locator): Promise<boolean> {
  const isIn = await canvases.evaluateAll((all) =>
    all.map((canvas) => {
      const { top, bottom } = canvas.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    }),
  );
  const isPainted = await painted(canvases);
  return isIn.includes(true) && isIn.every((isInWindow, at) => !isInWindow || isPainted[at]);
}

/** Where the tiles of the kernel's table have nothing on them, of those in sight; and how many these are. */
function tilesInSight(page: Page) {
  return panel(page)
    .locator('section#kernel c2d-kernel-matrix')
    .evaluate((matrix) => {
      const root = matrix.shadowRoot as ShadowRoot;
      const box = (selector: string) =>
        (root.querySelector(selector) as HTMLElement).getBoundingClientRect();
      const [scroll, table, numbers, over] = ['.scroll', '.table', '.beside', '.over'].map(box);
      const canvas = root.querySelector('canvas') as HTMLCanvasElement;
      const place = canvas.getBoundingClientRect();
      const { data } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const pitch = (side: string) =>
        Number.parseFloat((matrix as HTMLElement).style.getPropertyValue(side)) + 3;
      const [width, height] = [pitch('--width'), pitch('--height')];
      const [columns, rows] = [64, 64];
      const empty: string[] = [];
      let count = 0;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const x = (table?.left ?? 0) + (column + 0.45) * width;
          const y = (table?.top ?? 0) + (row + 0.45) * height;
          const isHidden =
            !scroll || x < (numbers?.right ?? 0) || x > scroll.right || y < (over?.bottom ?? 0);
          if (isHidden || y > scroll.bottom) continue;
          count++;
          const ratio = canvas.width / place.width;
          const across = Math.floor((x - place.left) * ratio);
          const down = Math.floor((y - place.top) * ratio);
          const isOn = across >= 0 && across < canvas.width;
          const alpha = isOn ? data?.[(down * canvas.width + across) * 4 + 3] : undefined;
          if (alpha !== 255) empty.push(`${row}, ${column}`);
        }
      }
      return { count, empty };
    });
}

const scrollTable = (page: Page, left: number, top: number) =>
  panel(page)
    .locator('section#kernel .scroll')
    .evaluate((scroll, to) => scroll.scrollTo({ ...to, behavior: 'instant' }), { left, top });

test('thumbnails are painted when they come in sight, and not before', async ({ page }) => {
  await open(page, MANY);
  const outputs = thumbnails(page, 'output');
  await expect(outputs).toHaveCount(64);
  await expect.poll(() => isSeen(page.locator('c2d-stage c2d-heatmap canvas').first())).toBe(true);
  // Those of the scene come first.
  const first = page.locator('c2d-scene-strips c2d-strip canvas').first();
  await first.scrollIntoViewIfNeeded();
  await expect.poll(() => isSeen(first)).toBe(true);
  expect(await countOf(outputs)).toBe(0);

  for (const part of ['input', 'output']) {
    for (const at of [0, 63]) {
      await thumbnails(page, part).nth(at).scrollIntoViewIfNeeded();
      await expect.poll(() => isSeen(thumbnails(page, part)), `${part} ${at}`).toBe(true);
    }
  }
  // Painted or not, they took the same room.
  const sizes = await outputs.evaluateAll((all) => [
    ...new Set(all.map((canvas) => `${canvas.clientWidth} x ${canvas.clientHeight}`)),
  ]);
  expect(sizes).toHaveLength(1);
});

test('what has changed is painted again, where it is in sight', async ({ page }) => {
  await page.addInitScript(() => {
    const put = CanvasRenderingContext2D.prototype.putImageData;
    const log: Element[] = [];
    Object.assign(window, { log });
    CanvasRenderingContext2D.prototype.putImageData = function (...values: unknown[]) {
      log.push(this.canvas);
      Reflect.apply(put, this, values);
    };
  });
  await open(page, MANY);
  /** How many thumbnails of each array have been painted since. */
  const takeLog = () =>
    page.evaluate(() => {
      const { log } = window as unknown as { log: Element[] };
      const counts: Record<string, number> = {};
      for (const canvas of log.splice(0)) {
        const strip = (canvas.getRootNode() as ShadowRoot).host;
        const id = strip?.localName === 'c2d-strip' && strip.parentElement?.id;
        if (id) counts[id] = (counts[id] ?? 0) + 1;
      }
      return counts;
    });
  // The kernel is in the window, and some of what is before and after it near it.
  await page.setViewportSize({ width: 1280, height: 500 });
  await panel(page)
    .locator('section#kernel')
    .evaluate((element) => element.scrollIntoView());
  await expect.poll(() => countOf(thumbnails(page, 'input'))).toBeGreaterThan(0);
  await expect.poll(() => countOf(thumbnails(page, 'output'))).toBeGreaterThan(0);
  // Until the module for large layers has taken over, which says all arrays anew.
  let seed = 5;
  let counts: Record<string, number> = {};
  await expect
    .poll(async () => {
      await takeLog();
      await setState(page, { kernel: { source: 'random', seed: ++seed } });
      counts = await takeLog();
      return Object.keys(counts);
    })
    .toEqual(['output']);
  expect(counts.output).toBeGreaterThan(0);
  expect(counts.output).toBeLessThan(64);

  await setState(page, { input: { source: 'random', seed: 5 } });
  const both = await takeLog();
  expect(Object.keys(both).sort()).toEqual(['input', 'output']);
  expect(both.input).toBeLessThan(64);

  // Choosing changes no picture.
  await setState(page, { shown: { filter: 3 } });
  expect(await takeLog()).toEqual({});
  await setState(page, { shown: { scale: 'cividis' } });
  expect(Object.keys(await takeLog()).sort()).toEqual(['input', 'output']);
});

for (const ratio of [1, 3]) {
  test.describe(`with ${ratio} pixels of the screen to one of CSS`, () => {
    test.use({ deviceScaleFactor: ratio });

    test('the canvas of a table is not much larger than its box, and nothing in it is blank', async ({
      page,
    }) => {
      await open(page, MANY);
      const grid = panel(page).locator('section#kernel').getByRole('grid');
      await grid.scrollIntoViewIfNeeded();
      const { width, height } = (await grid.boundingBox()) ?? { width: 0, height: 0 };
      const canvas = panel(page).locator('section#kernel c2d-kernel-matrix canvas');
      for (const [left, top] of [
        [0, 0],
        [100, 50],
        [401, 633],
        [9999, 0],
        [9999, 9999],
        [0, 9999],
      ] as const) {
        await scrollTable(page, left, top);
        await expect
          .poll(async () => (await tilesInSight(page)).empty, `${left}, ${top}`)
          .toEqual([]);
        expect((await tilesInSight(page)).count).toBeGreaterThan(100);
        const [across, down] = await canvas.evaluate(
          (element: HTMLCanvasElement) => [element.width, element.height] as const,
        );
        expect(across).toBeLessThan((width + 260) * ratio);
        expect(down).toBeLessThan((height + 260) * ratio);
      }
    });
  });
}

test('tiles far down a table are pointed at, walked to and chosen like the first', async ({
  page,
}) => {
  await open(page, MANY);
  const matrix = panel(page).locator('section#kernel c2d-kernel-matrix');
  const grid = matrix.getByRole('grid');
  await grid.scrollIntoViewIfNeeded();
  await scrollTable(page, 9999, 9999);
  const box = await matrix.locator('.table').boundingBox();
  if (!box) throw new Error('no table');
  const pitch = (box.width + 3) / 64;
  await page.mouse.move(box.x + 60.5 * pitch - 1, box.y + 61.5 * pitch - 1);
  await expect(matrix.locator('.readout')).toContainText('filter 62, channel 61: ');
  await page.mouse.down();
  await page.mouse.up();
  const shown = async () => {
    const { filter, channel } = (await getState(page)).shown;
    return [filter, channel];
  };
  await expect.poll(shown).toEqual([61, 60]);
  await page.mouse.move(1, 1);

  await grid.focus();
  await page.keyboard.press('Control+Home');
  await expect(grid.getByRole('gridcell')).toHaveText(/filter 1, channel 1: /);
  await expect.poll(async () => (await tilesInSight(page)).empty).toEqual([]);
  const scrolled = () => grid.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  expect(await scrolled()).toEqual([0, 0]);
  await page.keyboard.press('Control+End');
  await expect(grid.getByRole('gridcell')).toHaveText(/filter 64, channel 64: /);
  await expect.poll(async () => (await tilesInSight(page)).empty).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(shown).toEqual([63, 63]);
});

test('all are painted where browsers do not tell what is in sight', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });
  await open(page, MANY);
  await expect(thumbnails(page, 'output')).toHaveCount(64);
  await expect.poll(() => countOf(thumbnails(page, 'output'))).toBe(64);
});

test('on paper, all are painted', { tag: '@once' }, async ({ page }) => {
  await open(page, MANY);
  await expect(thumbnails(page, 'output')).toHaveCount(64);
  expect(await countOf(thumbnails(page, 'output'))).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await countOf(thumbnails(page, 'output'))).toBe(64);

  // And after that, those in sight again: the last of them keep what paper showed.
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  const last = () =>
    thumbnails(page, 'output')
      .last()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  let seed = 1;
  await expect
    .poll(async () => {
      const before = await last();
      await setState(page, { input: { seed: ++seed } });
      return (await last()) === before;
    })
    .toBe(true);
});

test('connections that would grow together are one area, and those of one filter stand out', {
  tag: '@once',
}, async ({ page }) => {
  await open(page, MANY);
  const drawing = panel(page).getByRole('listbox');
  await expect(drawing.locator('line')).toHaveCount(64);
  await expect(drawing.locator('line.lit')).toHaveCount(64);
  await expect(drawing.locator('polygon.dense')).toHaveCount(1);
  await setState(page, { groups: 32 });
  await expect(drawing.locator('line')).toHaveCount(32 * 2 * 2);
  await expect(drawing.locator('line.lit')).toHaveCount(2);
  await expect(drawing.locator('polygon.dense')).toHaveCount(0);
  const words = panel(page).getByRole('list', { name: /Which input channels/ });
  await expect(words.getByRole('listitem')).toHaveCount(32);
  // It scrolls, and so can be reached.
  await words.focus();
  await expect(words).toBeFocused();
});
