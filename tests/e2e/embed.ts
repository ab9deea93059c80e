// Small pages in frames of another origin, as course sites have them.
import { type Frame, type Page, test } from '@playwright/test';
import type { Result } from '../../web/src/api';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import { hostPage } from '../host-page';

/** What the host of a frame has heard from it, in the order in which it came. */
export interface Heard {
  readonly type?: string;
  readonly v?: number;
  readonly id?: string | number | null;
  readonly ok?: boolean;
  readonly link?: string;
  readonly height?: number;
  readonly key?: string;
  readonly state?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly { readonly key: string; readonly message: string }[];
}

/**
 * Opens a page of another origin with the small page in a frame of that size, and waits until its first
 * state is painted. `attributes` are those of the frame.
 */
export async function embed(
  page: Page,
  fragment: string,
  { width = 500, height = 300, attributes = '', file = 'embed.html' } = {},
): Promise<Frame> {
  const { baseURL } = test.info().project.use;
  const src = new URL(`${file}${fragment}`, baseURL).href;
  const lesson = await hostPage(
    '/lesson',
    `<!doctype html><title>A course</title><style>body { margin: 20px }</style>
      <script>
        window.heard = [];
        addEventListener('message', (event) => heard.push(event.data));
      </script>
      <button>Next slide</button>
      <iframe src="${src}" width="${width}" height="${height}" style="border: 0" ${attributes}></iframe>`,
  );
  await page.goto(lesson);
  return shown(page);
}

/** The frame, once its first state is painted. */
export async function shown(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = (await element.contentFrame()) as Frame;
  await frame.waitForFunction(() => customElements.get('conv2d-playground') !== undefined);
  await frame.evaluate(() => document.querySelector('conv2d-playground')?.ready);
  await frame.waitForSelector('c2d-small');
  return frame;
}

export const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** Sends a message to the frame, as its host. */
export const say = (page: Page, message: unknown) =>
  page.evaluate(
    (data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
    message,
  );

const element = (frame: Frame) => frame.locator('conv2d-playground');

export const stateOf = (frame: Frame) =>
  element(frame).evaluate((playground: EmbeddedPlayground) => playground.getState());

export const resultOf = (frame: Frame): Promise<Omit<Result, 'output'> & { output: number[] }> =>
  element(frame).evaluate((playground: EmbeddedPlayground) => {
    const { output, ...rest } = playground.result;
    return { ...rest, output: Array.from(output ?? []) };
  });
