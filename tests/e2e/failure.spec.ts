// What the page says when something outside of its power goes wrong.
import { expect, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { expectOutput, open, setState } from './playground';

test('a browser without WebAssembly SIMD gets a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('no SIMD'));
  });
  await page.goto('./#v=1&lang=en');
  await expect(page.getByRole('alert')).toContainText('no WebAssembly with SIMD');
});

test('a browser without WebAssembly gets one too, in its language', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'WebAssembly');
    Object.defineProperty(navigator, 'languages', { get: () => ['ru'] });
  });
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('нет WebAssembly с SIMD');
});

test('a core that does not arrive', async ({ page }) => {
  await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./#v=1&lang=en');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});

test('after a trap the engine starts anew, and the settings are kept', async ({ page }) => {
  await page.addInitScript(() => {
    // The instance's exports are frozen, so the trap is set in the functions that it imports.
    const instantiate = WebAssembly.instantiate.bind(WebAssembly);
    const trap = { armed: false };
    Object.assign(window, { trap });
    Object.assign(WebAssembly, {
      instantiate: async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
        const guarded = Object.fromEntries(
          Object.entries(imports).map(([space, entries]) => [
            space,
            Object.fromEntries(
              Object.entries(entries).map(([name, entry]) => [
                name,
                typeof entry === 'function'
                  ? (...values: unknown[]) => {
                      if (trap.armed) {
                        trap.armed = false;
                        throw new WebAssembly.RuntimeError('unreachable');
                      }
                      return (entry as (...v: unknown[]) => unknown)(...values);
                    }
                  : entry,
              ]),
            ),
          ]),
        );
        return instantiate(module, guarded as WebAssembly.Imports);
      },
    });
  });
  await open(page, '#v=1&lang=en&strides=2,2');
  await page.evaluate(() => {
    (window as unknown as { trap: { armed: boolean } }).trap.armed = true;
  });
  await page.getByRole('radio', { name: 'same' }).check();
  await expect(page.locator('.notice')).toContainText('started anew');
  await expect
    .poll(() =>
      page
        .locator('conv2d-playground')
        .evaluate((playground: Conv2dPlayground) => playground.result.outputShape),
    )
    .toEqual([3, 3, 1]);
  await setState(page, { padding: 'valid' });
  await expectOutput(page, [63, 81, 153, 171]);
});
