// The page as the tests drive it.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Result } from '../../web/src/api';
import type { Conv2dPlayground } from '../../web/src/element';
import type { GivenState, Patch, State } from '../../web/src/state/state';

/** A grid of the scene; of several planes the first, and the others by their numbers. */
type ArrayName = 'input' | 'kernel' | 'depthwise' | 'pointwise' | 'output';
export type Part = ArrayName | `${ArrayName}-${number}`;

/** All panels that open, as links name them. */
export const PANELS: State['open'] = [
  ...(['arguments', 'input', 'kernel'] as const),
  ...(['channels', 'cost', 'frameworks', 'values'] as const),
];

/** Opens the page with that fragment and waits until its first state is painted. */
export async function open(page: Page, fragment = ''): Promise<void> {
  // A fragment alone does not load a page anew.
  await page.goto('about:blank');
  await page.goto(`./${fragment}`);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('conv2d-playground') !== undefined);
  await page.evaluate(() => document.querySelector('conv2d-playground')?.ready);
  await expect(page.locator('c2d-page')).toBeVisible();
  await arrived(page);
}

/** Changes the address to another fragment, as one who edits it, and waits for all that comes of it. */
export function follow(page: Page, fragment: string): Promise<void> {
  return element(page).evaluate(async (playground: Conv2dPlayground, hash) => {
    const painted = new Promise((resolve) =>
      playground.addEventListener('conv2d-change', resolve, { once: true }),
    );
    location.hash = hash;
    await painted;
    // What is said of the link comes after it.
    await new Promise((resolve) => setTimeout(resolve));
    await playground.updateComplete;
  }, fragment);
}

/** Waits until what is in the open panels, and the lesson, has arrived. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const inner = document
      .querySelector('conv2d-playground')
      ?.shadowRoot?.querySelector('c2d-page');
    const open = [...(inner?.shadowRoot?.querySelectorAll('details[open]') ?? [])];
    const isThere = ({ localName }: Element) => customElements.get(localName) !== undefined;
    const lesson = inner?.shadowRoot?.querySelector('c2d-lesson');
    const read = !lesson || lesson.shadowRoot?.querySelector('c2d-lesson-text');
    return inner && read && open.every((each) => [...each.querySelectorAll('*')].some(isThere));
  });
}

/** Holds back what is asked for at such addresses; the answer is a function that lets it go. */
export async function holdBack(page: Page, addresses: RegExp): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(addresses, async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

/** Waits until all that opens on demand has been fetched ahead. */
export async function fetchedAhead(page: Page): Promise<void> {
  await expect(page.locator('link[rel=later]')).toHaveCount(0);
}

/** A panel that opens, by its name in links. */
export const panel = (page: Page, name: string): Locator => page.locator(`details#panel-${name}`);

/** The sentence of the stage that a screen reader is told. */
export const heard = (page: Page): Locator => page.locator('c2d-stage').getByRole('status');

const element = (page: Page) => page.locator('conv2d-playground');

/** The result, with its values as plain numbers. */
export function result(page: Page): Promise<Omit<Result, 'output'> & { output: number[] | null }> {
  return element(page).evaluate((playground: Conv2dPlayground) => {
    const { output, ...rest } = playground.result;
    return { ...rest, output: output && Array.from(output) };
  });
}

export function getState(page: Page): Promise<GivenState> {
  return element(page).evaluate((playground: Conv2dPlayground) => playground.getState());
}

export function setState(page: Page, patch: Patch): Promise<void> {
  return element(page).evaluate(
    (playground: Conv2dPlayground, change) => playground.setState(change),
    patch,
  );
}

/** Waits until the result has those output values. */
export async function expectOutput(page: Page, values: readonly number[] | null): Promise<void> {
  await expect.poll(async () => (await result(page)).output).toEqual(values);
}

/** The fragment of the link that the page offers to copy. */
export function fragmentOf(page: Page): Promise<string> {
  return element(page).evaluate(
    (playground: Conv2dPlayground) => new URL(playground.link?.() ?? '').hash,
  );
}

/** One of the sliders, by what a screen reader calls it. */
export function slider(page: Page, argument: string, axis: string): Locator {
  return page.getByRole('slider', { name: `${argument}, ${axis}`, exact: true });
}

/** Moves a slider as a hand would: the value changes, and an input event tells of it. */
export function slide(target: Locator, value: number): Promise<void> {
  return target.fill(String(value));
}

/** Every pixel of a heatmap that is seen, as text to be compared. Its canvas may be larger. */
export function pixels(page: Page, part: Part): Promise<string> {
  return page.locator(`c2d-heatmap#${part} .box`).evaluate((box: HTMLElement) => {
    const seen = document.createElement('canvas');
    seen.width = box.clientWidth;
    seen.height = box.clientHeight;
    seen.getContext('2d')?.drawImage(box.querySelector('canvas') as HTMLCanvasElement, 0, 0);
    return seen.toDataURL();
  });
}

/** All values of a heatmap as they are read out while it is walked cell by cell, as Number() reads them. */
export async function walk(page: Page, part: Part): Promise<string[][]> {
  const grid = page.locator(`c2d-heatmap#${part}`).getByRole('grid');
  await grid.focus();
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  const columns = Number(await grid.getAttribute('aria-colcount'));
  const cell = grid.getByRole('gridcell');
  await page.keyboard.press('Control+Home');
  const values: string[][] = [];
  for (let row = 1; row <= rows; row++) {
    const line: string[] = [];
    for (let column = 1; column <= columns; column++) {
      await expect(cell).toHaveText(new RegExp(`row ${row}, column ${column}:`));
      line.push(
        ((await cell.textContent()) ?? '').trim().replace(/^.*: /, '').replaceAll('−', '-'),
      );
      if (column < columns) await page.keyboard.press('ArrowRight');
    }
    values.push(line);
    if (row < rows) {
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
    }
  }
  return values;
}
