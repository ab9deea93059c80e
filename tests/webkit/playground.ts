// The page as the tests drive it in WebKit, by WebDriver.
import { Builder, type WebDriver, type WebElement } from 'selenium-webdriver';
import { expect, inject, onTestFinished } from 'vitest';
import type { Result } from '../../web/src/api';
import type { Conv2dPlayground } from '../../web/src/element';
import type { Patch, State } from '../../web/src/state/state';
import type { Heatmap } from '../../web/src/view/stage/heatmap';
import type { Trap } from '../lay-trap';

declare global {
  interface Window {
    /** Of the page that is trapped. */
    readonly trap: Trap;
  }
}

/** A browser of the test's own, at the page with that fragment, its first state painted. */
export async function open(fragment: string, file = ''): Promise<WebDriver> {
  const browser = await new Builder()
    .usingServer(inject('driver'))
    .withCapabilities({ browserName: 'MiniBrowser' })
    .build();
  onTestFinished(() => browser.quit());
  await browser.get(`${inject('site')}${file}${fragment}`);
  await ready(browser);
  return browser;
}

export async function ready(browser: WebDriver): Promise<void> {
  await browser.executeScript(async () => {
    await customElements.whenDefined('conv2d-playground');
    await (document.querySelector('conv2d-playground') as Conv2dPlayground).ready;
  });
}

/** All elements that match and have that text, if one is given, in whatever shadow tree they stand. */
export function findAll(
  browser: WebDriver,
  selector: string,
  text: string | null = null,
): Promise<WebElement[]> {
  return browser.executeScript(
    (wanted: string, label: string | null) => {
      const found: Element[] = [];
      const visit = (root: Document | ShadowRoot) => {
        found.push(...root.querySelectorAll(wanted));
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
      };
      visit(document);
      return found.filter((each) => label === null || each.textContent?.trim() === label);
    },
    selector,
    text,
  );
}

/** The only element of that kind, once there is one. */
export async function find(
  browser: WebDriver,
  selector: string,
  text: string | null = null,
): Promise<WebElement> {
  let found: WebElement[] = [];
  const count = async () => {
    found = await findAll(browser, selector, text);
    return found.length;
  };
  await expect.poll(count, { message: `${selector} ${text ?? ''}` }).toBe(1);
  return found[0] as WebElement;
}

/** What can be read in the element that matches, trees within it included. */
export async function textOf(browser: WebDriver, selector: string): Promise<string> {
  return (await find(browser, selector)).getText();
}

/** Clicks the element that matches, as a mouse does. */
export async function press(browser: WebDriver, selector: string, text?: string): Promise<void> {
  await (await find(browser, selector, text)).click();
}

export const slider = (browser: WebDriver, argument: string, axis: string): Promise<WebElement> =>
  find(browser, `input[type=range][aria-label="${argument}, ${axis}"]`);

type PlainResult = Omit<Result, 'output'> & { output: number[] | null };

/** The result, with its values as plain numbers. */
export function result(browser: WebDriver): Promise<PlainResult> {
  return browser.executeScript(() => {
    const playground = document.querySelector('conv2d-playground') as Conv2dPlayground;
    const { output, ...rest } = playground.result;
    return { ...rest, output: output && Array.from(output) };
  });
}

export function getState(browser: WebDriver): Promise<State> {
  return browser.executeScript(() =>
    (document.querySelector('conv2d-playground') as Conv2dPlayground).getState(),
  );
}

export function setState(browser: WebDriver, patch: Patch): Promise<void> {
  return browser.executeScript(
    (change: Patch) =>
      (document.querySelector('conv2d-playground') as Conv2dPlayground).setState(change),
    patch,
  );
}

/** Waits until the result has those output values. */
export async function expectOutput(browser: WebDriver, values: readonly number[]): Promise<void> {
  await expect.poll(async () => (await result(browser)).output).toEqual(values);
}

/**
 * The colours of the first and the last cell of a heatmap as red, green and blue, taken within the
 * cells at their corners, where no number stands.
 */
export function corners(
  browser: WebDriver,
  part: 'input' | 'kernel' | 'output',
): Promise<readonly (readonly number[])[]> {
  return find(browser, `c2d-heatmap#${part}`).then((heatmap) =>
    browser.executeScript((host: Heatmap) => {
      const canvas = host.shadowRoot?.querySelector('.box canvas') as HTMLCanvasElement;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const { edge, cell, rows, columns } = host.lattice;
      const colour = (row: number, column: number) => {
        const at = (index: number) => (edge + index * cell + 4) * window.devicePixelRatio;
        return Array.from(context.getImageData(at(column), at(row), 1, 1).data.subarray(0, 3));
      };
      return [colour(0, 0), colour(rows - 1, columns - 1)];
    }, heatmap),
  );
}

/** For each canvas that matches: whether anything is painted on it. */
export async function painted(browser: WebDriver, selector: string): Promise<readonly boolean[]> {
  const isPainted = (element: WebElement) =>
    browser.executeScript<boolean>((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((byte) => byte !== 0);
    }, element);
  return Promise.all((await findAll(browser, selector)).map(isPainted));
}
