// What is said where the page does not start, or not yet: the right thing is blamed.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { boot, type StartFailure } from '../../web/src/text/boot';
import { expectOutput, holdBack, ready, slide, slider } from './playground';

const WASM = /\.wasm$/;
const LANGS = ['en', 'ru'] as const;

/** Answers with what becomes of the wasm file. */
function changeWasm(page: Page, change: (wasm: Buffer) => Buffer): Promise<unknown> {
  return page.route(WASM, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  });
}

interface Fault {
  readonly failure: StartFailure;
  readonly make: (page: Page) => Promise<unknown>;
}

const faults: Readonly<Record<string, Fault>> = {
  'corrupt wasm': {
    failure: 'damaged',
    make: (page) => changeWasm(page, (wasm) => wasm.fill(0xff, 1000, 2000)),
  },
  'wasm cut off': {
    failure: 'damaged',
    make: (page) => changeWasm(page, (wasm) => wasm.subarray(0, wasm.length / 2)),
  },
  'another module': {
    failure: 'damaged',
    make: (page) => changeWasm(page, (wasm) => wasm.subarray(0, 8)),
  },
  'HTML in place of wasm': {
    failure: 'damaged',
    make: (page) =>
      page.route(WASM, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Hello</title>' }),
      ),
  },
  'wasm that is not found': {
    failure: 'unreachable',
    make: (page) => page.route(WASM, (route) => route.fulfill({ status: 404 })),
  },
  'a site out of service': {
    failure: 'unreachable',
    make: (page) => page.route(WASM, (route) => route.fulfill({ status: 503 })),
  },
  'no network': {
    failure: 'unreachable',
    make: (page) => page.route(WASM, (route) => route.abort()),
  },
  'no first language': {
    failure: 'unreachable',
    make: (page) => page.route(/assets\/(en|ru)-/, (route) => route.fulfill({ status: 404 })),
  },
  'a policy without wasm-unsafe-eval': {
    failure: 'forbidden',
    make: (page) =>
      page.route(/\/$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('&#39;wasm-unsafe-eval&#39;', '');
        await route.fulfill({ response, body });
      }),
  },
  'no WebAssembly': {
    failure: 'unsupported',
    make: (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
  },
  'no SIMD': {
    failure: 'unsupported',
    make: (page) =>
      page.addInitScript(() => {
        // All instructions of SIMD begin with this byte, and the modules at hand have no other use
        // of it.
        const vectors = (module: BufferSource) =>
          new Uint8Array(module instanceof ArrayBuffer ? module : module.buffer).includes(0xfd);
        const { validate, compile } = WebAssembly;
        Object.assign(WebAssembly, {
          validate: (module: BufferSource) => !vectors(module) && validate(module),
          compile: (module: BufferSource) =>
            vectors(module)
              ? Promise.reject(new WebAssembly.CompileError('invalid opcode'))
              : compile(module),
        });
      }),
  },
};

for (const lang of LANGS) {
  for (const [name, { failure, make }] of Object.entries(faults)) {
    test(`${name} is ${failure}: ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await make(page);
      await page.goto(`./#v=1&lang=${lang}`);
      await expect(page.getByRole('alert')).toHaveText(boot[lang].failures[failure]);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('c2d-page')).toHaveCount(0);
      // Only where that may help.
      const passes = failure === 'unreachable' || failure === 'damaged';
      await expect(page.getByRole('button')).toHaveText(passes ? [boot[lang].again] : []);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    });
  }

  test(`a start that takes long says so, and goes on: ${lang}`, async ({ page }) => {
    await page.clock.install();
    const arrive = await holdBack(page, WASM);
    await page.goto(`./#v=1&lang=${lang}`);
    const status = page.locator('c2d-start').getByRole('status');
    await expect(status).toHaveText(boot[lang].loading);
    await page.clock.fastForward(8000);
    await expect(status).toHaveText(boot[lang].stalled);
    await expect(page.getByRole('alert')).toHaveCount(0);
    arrive();
    await ready(page);
  });
}

const { failures, again } = boot.en;

for (const name of ['corrupt wasm', 'wasm that is not found', 'no network']) {
  test(`trying again after ${name}`, async ({ page }) => {
    const { failure, make } = faults[name] as Fault;
    await page.addInitScript(() => {
      const modes: (RequestCache | undefined)[] = [];
      const { fetch } = window;
      Object.assign(window, {
        modes,
        fetch: (url: string, init?: RequestInit) => {
          if (url.endsWith('.wasm')) modes.push(init?.cache);
          return fetch(url, init);
        },
      });
    });
    const modes = () => page.evaluate(() => (window as unknown as { modes: string[] }).modes);
    await make(page);
    await page.goto('./#v=1&lang=en&strides=2,2');
    const alert = page.getByRole('alert');
    await expect(alert).toHaveText(failures[failure]);
    // The fault is still there.
    await page.getByRole('button', { name: again }).click();
    await expect.poll(modes).toEqual(['default', 'reload']);
    await expect(alert).toHaveText(failures[failure]);

    await page.unroute(WASM);
    await page.getByRole('button', { name: again }).click();
    await ready(page);
    expect(await modes()).toEqual(['default', 'reload', 'reload']);
    await expectOutput(page, [63, 81, 153, 171]);
    // The address follows, as ever.
    await slide(slider(page, 'strides', 'height'), 1);
    await expect(page).toHaveURL(/strides=1,2/);
  });
}

const MAIN = /assets\/index-.*\.js$/;
const note = (page: Page) => page.locator('conv2d-playground > p');

/** What stands in the page itself, and that it is seen. */
async function expectNote(page: Page) {
  for (const text of [
    /This page has not started/,
    /open conv2d/,
    /не запустилась/,
    /откройте conv2d/,
  ]) {
    await expect(note(page).filter({ hasText: text }).first()).toBeVisible();
  }
  await expect(page.getByText('JavaScript')).toHaveCount(LANGS.length);
}

/** Some seconds later, as the style sheet counts them. */
async function wait(page: Page) {
  const delays = await page.evaluate(() =>
    document.getAnimations().map((animation) => {
      animation.finish();
      return animation.effect?.getComputedTiming().delay;
    }),
  );
  expect(delays).toEqual(Array(await note(page).count()).fill(8000));
}

test('a script that is not found leaves a sentence', async ({ page }) => {
  await page.route(MAIN, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(note(page).first()).toBeHidden();
  await wait(page);
  await expectNote(page);
});

test('a script without network does, too', async ({ page }) => {
  await page.route(MAIN, (route) => route.abort());
  await page.goto('./');
  await wait(page);
  await expectNote(page);
});

test('a script that comes late takes the sentence away', async ({ page }) => {
  const arrive = await holdBack(page, MAIN);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(note(page)).not.toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
  await wait(page);
  await expectNote(page);
  arrive();
  await ready(page);
  await expect(note(page).first()).toBeHidden();
});

test('opened from a file, the page says how to go on', async ({ page }) => {
  const file = pathToFileURL(path.resolve(import.meta.dirname, '../../dist/index.html'));
  await page.goto(file.href);
  await expectNote(page);
});

test('where scripts are off, the page says so at once', async ({
  playwright,
  browserName,
  baseURL,
}) => {
  // Firefox tells its style sheets only of what its preferences say.
  const { channel, launchOptions } = test.info().project.use;
  const firefoxUserPrefs = { ...launchOptions?.firefoxUserPrefs, 'javascript.enabled': false };
  const browser = await playwright[browserName].launch({
    ...launchOptions,
    channel,
    firefoxUserPrefs,
  });
  const page = await browser.newPage({ baseURL, javaScriptEnabled: browserName === 'firefox' });
  await page.goto('./');
  // At once, so nothing is waited for; and only once.
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is there.
  const words = (await page.locator('body').innerText()).match(
    /JavaScript|conv2d-playground\.html/g,
  );
  const FILE = 'conv2d-playground.html';
  expect(words).toEqual(['JavaScript', FILE, 'JavaScript', FILE]);
  await browser.close();
});

test('the server that comes with it answers for what is not there', async ({ request }) => {
  const status = async (url: string) => (await request.get(url)).status();
  expect(await status('./assets/missing.wasm')).toBe(404);
  expect(await status('./missing')).toBe(404);
  for (const url of ['./', './index.html']) {
    expect(await (await request.get(url)).text()).toContain('<conv2d-playground>');
  }
});
