// Pages of somebody else's that show the element. They lie beside the built page, and come from here.
import { expect, type Locator, type Page } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import type { State } from '../../web/src/state/state';

export const MODULE = '<script type="module" src="./element/conv2d-playground.mjs"></script>';
export const CLASSIC = '<script src="./element/conv2d-playground.js"></script>';

/** An element that shows every second value of 1 to 25, and these values. */
export const ELEMENT =
  '<conv2d-playground kernel-size="1,1" strides="2,2" lang="en"></conv2d-playground>';
export const EVERY_SECOND = [1, 3, 5, 11, 13, 15, 21, 23, 25];

interface Host {
  readonly body: string;
  readonly head?: string;
  /** Its Content-Security-Policy. */
  readonly policy?: string;
  /** Its style sheet. */
  readonly css?: string;
}

export async function openHost(page: Page, { body, head = MODULE, policy, css }: Host) {
  const sheet = css === undefined ? '' : '<link rel="stylesheet" href="./host.css">';
  await page.route('**/host.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: css ?? '' }),
  );
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${sheet}${head}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto('./host.html');
}

export const playground = (page: Page, selector = 'conv2d-playground'): Locator =>
  page.locator(selector);

/** Opens a host page and waits until all that it embeds is painted. */
export async function embed(page: Page, host: Host): Promise<void> {
  await openHost(page, host);
  const all = playground(page);
  for (let at = 0; at < (await all.count()); at++) await painted(all.nth(at));
}

export async function painted(element: Locator): Promise<void> {
  await element.evaluate(async (each: EmbeddedPlayground) => {
    await customElements.whenDefined('conv2d-playground');
    await each.ready;
  });
}

export const stateOf = (element: Locator): Promise<State> =>
  element.evaluate((each: EmbeddedPlayground) => each.getState());

export async function expectValues(element: Locator, values: readonly number[]): Promise<void> {
  await expect
    .poll(() =>
      element.evaluate((each: EmbeddedPlayground) => Array.from(each.result.output ?? [])),
    )
    .toEqual(values);
}

interface Heard {
  readonly type: string;
  readonly detail: {
    readonly message?: string;
    readonly problems?: readonly { readonly key: string }[];
    readonly state?: State;
  } | null;
}

/** From now on, notes the events that the element tells of itself; the answer reads them. */
export async function listen(element: Locator): Promise<() => Promise<readonly Heard[]>> {
  await element.evaluate((each) => {
    const heard: Heard[] = [];
    Object.assign(window, { told: heard });
    for (const type of ['conv2d-ready', 'conv2d-change', 'conv2d-error']) {
      each.addEventListener(type, (event) =>
        heard.push({ type, detail: (event as CustomEvent).detail }),
      );
    }
  });
  return () => element.evaluate(() => (window as unknown as { told: Heard[] }).told);
}
