// <conv2d-playground> in other people's pages: what goes in and what comes out.
import { expect, test } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import {
  ELEMENT as body,
  CLASSIC,
  EVERY_SECOND,
  embed,
  expectValues,
  listen,
  MODULE,
  openHost,
  painted,
  playground,
  stateOf,
} from './host';

for (const [name, head] of [
  ['a module', MODULE],
  ['a classic script', CLASSIC],
  ['both scripts', `${CLASSIC}${MODULE}`],
  [
    'both, the other way round',
    `${MODULE}<script defer src="./element/conv2d-playground.js"></script>`,
  ],
] as const) {
  test(`by ${name}`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(() => {
      Object.assign(window, { given: Object.getOwnPropertyNames(window) });
    });
    await embed(page, { body, head });
    await expectValues(playground(page), EVERY_SECOND);
    await expect(page.locator('c2d-page')).toBeVisible();
    expect(errors).toEqual([]);
    const added = await page.evaluate(() => {
      const { given } = window as unknown as { given: string[] };
      // What Lit counts its versions by, and what Playwright types with.
      const others = /^(given$|(lit|reactive)[A-Z]|__pw_)/;
      return Object.getOwnPropertyNames(window).filter(
        (each) => !given.includes(each) && !others.test(each),
      );
    });
    expect(added).toEqual(head === MODULE ? [] : ['conv2d']);
  });
}

test('the module gives the class, and so does the global of the classic script', async ({
  page,
}) => {
  await embed(page, { body, head: `${CLASSIC}${MODULE}` });
  const same = await page.evaluate(async () => {
    const defined = customElements.get('conv2d-playground');
    const module = await import(new URL('./element/conv2d-playground.mjs', location.href).href);
    const global = (window as unknown as { conv2d: { Conv2dPlayground: unknown } }).conv2d;
    return [module.Conv2dPlayground === defined, global.Conv2dPlayground === defined];
  });
  expect(same).toEqual([true, true]);
});

test.describe('attributes', () => {
  test('that change together are one change', async ({ page }) => {
    await embed(page, { body });
    const element = playground(page);
    const heard = await listen(element);
    await element.evaluate((each) => {
      each.setAttribute('strides', '1,2');
      each.setAttribute('padding', 'same');
      each.setAttribute('input', 'ones');
      each.removeAttribute('kernel-size');
    });
    await expectValues(element, [4, 6, 4, 6, 9, 6, 6, 9, 6, 6, 9, 6, 4, 6, 4]);
    expect(await stateOf(element)).toMatchObject({ strides: [1, 2], kernelSize: [3, 3] });
    await expect
      .poll(async () => (await heard()).map(({ type }) => type))
      .toEqual(['conv2d-change']);
    expect((await heard())[0]?.detail?.state).toEqual(await stateOf(element));
  });

  test('with a value that they may not have change nothing, and are told', async ({ page }) => {
    await embed(page, { body });
    const element = playground(page);
    const heard = await listen(element);
    const before = await stateOf(element);
    await element.evaluate((each) => {
      each.setAttribute('padding', 'same');
      each.setAttribute('kernel-size', '1,2,3');
    });
    await expect
      .poll(async () => (await heard()).map(({ type }) => type))
      .toEqual(['conv2d-error']);
    // As whoever wrote it knows it.
    expect((await heard())[0]?.detail?.problems).toMatchObject([{ key: 'kernel-size' }]);
    expect((await heard())[0]?.detail?.message).toMatch(/^kernel-size: /);
    expect(await stateOf(element)).toEqual(before);
  });

  test('at the start leave a wrong one at its default', async ({ page }) => {
    const said = page.waitForEvent('console', (message) => message.text().startsWith('told'));
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () =>
        document
          .querySelector('conv2d-playground')
          ?.addEventListener('conv2d-error', (event) =>
            console.log('told', JSON.stringify((event as CustomEvent).detail.problems)),
          ),
      ),
    );
    await embed(page, {
      body: body.replace('2,2', '2,x').replace('lang', 'depth-multiplier="x" lang'),
    });
    const text = (await said).text();
    for (const key of ['strides', 'depth-multiplier']) expect(text).toContain(`"key":"${key}"`);
    expect(await stateOf(playground(page))).toMatchObject({ strides: [1, 1], kernelSize: [1, 1] });
  });

  test('taken away give the default, and flags are as in HTML', async ({ page }) => {
    await embed(page, { body: body.replace('lang', 'use-bias bias="1" readonly="false" lang') });
    const element = playground(page);
    expect(await stateOf(element)).toMatchObject({ useBias: true, view: { readonly: false } });
    await expectValues(
      element,
      EVERY_SECOND.map((value) => value + 1),
    );
    await element.evaluate((each) => {
      each.removeAttribute('use-bias');
      each.removeAttribute('strides');
    });
    await expectValues(
      element,
      Array.from({ length: 25 }, (_, at) => at + 1),
    );
  });

  test('fragment stands for all of them, and can be set anew', async ({ page }) => {
    await embed(page, {
      body: '<conv2d-playground fragment="#v=2&kernel_size=1,1&strides=4,4" strides="3,3"></conv2d-playground>',
    });
    const element = playground(page);
    await expectValues(element, [1, 5, 21, 25]);
    await element.evaluate((each: EmbeddedPlayground) => {
      each.fragment = 'v=2&kernel_size=1,1&strides=3,3';
    });
    await expectValues(element, [1, 4, 16, 19]);
    expect(await element.evaluate((each: EmbeddedPlayground) => each.stateFragment)).toBe(
      '#v=2&kernel_size=1,1&strides=3,3&lang=en',
    );
  });
});

test('properties are taken before the element is defined, and after', async ({ page }) => {
  await openHost(page, { body, head: '' });
  const element = playground(page);
  await element.evaluate((each) =>
    Object.assign(each, { strides: [3, 3], input: { source: 'ones' } }),
  );
  await page.addScriptTag({ type: 'module', url: './element/conv2d-playground.mjs' });
  await painted(element);
  await expectValues(element, [1, 1, 1, 1]);
  expect(await element.evaluate((each) => Object.hasOwn(each, 'strides'))).toBe(false);
  await element.evaluate((each) => Object.assign(each, { input: { source: 'counting' } }));
  await expectValues(element, [1, 4, 16, 19]);
  const heard = await listen(element);
  await element.evaluate((each) => Object.assign(each, { strides: [1, 1000], groups: 1 }));
  await expect
    .poll(async () => (await heard())[0]?.detail?.problems)
    .toMatchObject([{ key: 'strides.1' }]);
  expect(await element.evaluate((each: EmbeddedPlayground) => each.getState().strides)).toEqual([
    3, 3,
  ]);
});

test('setState() takes all or nothing', async ({ page }) => {
  await embed(page, { body });
  const element = playground(page);
  const heard = await listen(element);
  const refused = await element.evaluate(async (each: EmbeddedPlayground) => {
    const before = each.getState();
    try {
      await each.setState({ padding: 'same', strides: [1, 99], stride: 1 } as object);
      return null;
    } catch (error) {
      const { name, problems } = error as Error & { problems: { key: string }[] };
      return { name, keys: problems.map(({ key }) => key), same: each.getState() === before };
    }
  });
  expect(refused).toEqual({ name: 'StateError', keys: ['strides.1', 'stride'], same: true });
  await element.evaluate((each: EmbeddedPlayground) => each.setState({ strides: [4, 4] }));
  await expectValues(element, [1, 5, 21, 25]);
  // Whoever waits for a promise is told nothing by events.
  expect((await heard()).map(({ type }) => type)).toEqual(['conv2d-change']);
});

test('is ready once, and what it tells does not go further', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['conv2d-ready', 'conv2d-change', 'conv2d-error']) {
      window.addEventListener(type, (event) => heard.push(`${type} ${event.eventPhase}`), true);
      window.addEventListener(type, () => heard.push(`${type} bubbled`));
    }
  });
  await embed(page, { body });
  const element = playground(page);
  await element.evaluate((each: EmbeddedPlayground) => each.setState({ strides: [4, 4] }));
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect
    .poll(async () => (await heard()).toSorted())
    .toEqual(['conv2d-change 1', 'conv2d-change 1', 'conv2d-ready 1']);
});
