// What others give to the page, which may be anything: patches, events, names.
import { expect, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { expectOutput, getState, open, setState } from './playground';

const START = [63, 72, 81, 108, 117, 126, 153, 162, 171];

test('setState refuses in few words what is endless, or throws on being read', async ({ page }) => {
  await open(page);
  const before = await getState(page);
  const refusals = await page
    .locator('conv2d-playground')
    .evaluate(async (playground: Conv2dPlayground) => {
      const revoked = Proxy.revocable({}, {});
      revoked.revoke();
      // Made here, since they do not travel.
      const patches: Record<string, unknown> = {
        bias: { bias: new Array(1e7) },
        'input.values': { input: { values: new Float64Array(1e7) } },
        open: { open: new Array(1e7).fill('cost') },
        lang: { lang: 'x'.repeat(1e7) },
        k0: Object.fromEntries(Array.from({ length: 1e5 }, (_, at) => [`k${at}`, 1])),
        filters: Object.defineProperty({}, 'filters', {
          get() {
            throw new TypeError('mine');
          },
        }),
        kernel: { kernel: revoked.proxy },
        '': revoked.proxy,
      };
      return Promise.all(
        Object.entries(patches).map(async ([key, patch]) => {
          try {
            await playground.setState(patch as object);
            return [key, 'taken'];
          } catch (error) {
            const { name, message, problems } = error as Error & { problems: { key: string }[] };
            return [problems[0]?.key === key, name, problems.length <= 8, message.length < 2000];
          }
        }),
      );
    });
  expect(refusals).toEqual(Array(8).fill([true, 'StateError', true, true]));
  expect(await getState(page)).toEqual(before);
  await expectOutput(page, START);
});

test('change events of what stands inside the element are not its own', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, '#v=1&lang=en');
  await page.locator('conv2d-playground').evaluate((playground) => {
    const inner = playground.appendChild(document.createElement('input'));
    for (const target of [inner, playground]) {
      target.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const detail = { state: { filters: 'none' }, history: 'push' };
    inner.dispatchEvent(new CustomEvent('change', { detail, bubbles: true, composed: true }));
  });
  // The next that is its own is heard.
  await setState(page, { strides: [2, 2] });
  await expect(page).toHaveURL(/#v=2&strides=2,2&lang=en$/);
  expect(errors).toEqual([]);
});

test('keys of a link cannot turn round the sentence in which they are named', async ({ page }) => {
  const fragment = `#v=1&${encodeURIComponent('\u202ekey')}=1&${encodeURIComponent('שלום')}=2&lang=en`;
  await open(page, fragment);
  await expect(page.locator('.notice span')).toHaveText(
    /at their defaults: \u2068\ufffdkey\u2069, \u2068שלום\u2069$/,
  );
});

test('nor can the name of a file', async ({ page }) => {
  await open(page, '#v=1&lang=en&open=input');
  await page.locator('c2d-input-panel input[type=file]').setInputFiles({
    name: 'photo\u202egnp.exe',
    mimeType: 'text/plain',
    buffer: Buffer.from('hello'),
  });
  await expect(page.locator('.notice span')).toContainText('“\u2068photo\ufffdgnp.exe\u2069”');
});
