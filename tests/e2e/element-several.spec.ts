// Several elements on one page: one engine for all, and each its own state, picture and faults.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import { CLASSIC, embed, expectValues, listen, MODULE, playground, stateOf } from './host';
import { arm, setTrap } from './trap';

const body =
  '<conv2d-playground kernel-size="1,1" strides="2,2" lang="en"></conv2d-playground><conv2d-playground kernel-size="1,1" strides="4,4" lang="ru" theme="dark" small></conv2d-playground>';
const everySecond = [1, 3, 5, 11, 13, 15, 21, 23, 25];
const corners = [1, 5, 21, 25];

test('share one engine and do not disturb each other', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = { instances: 0 };
    const whole = WebAssembly.instantiate;
    Object.assign(window, { counted });
    Object.assign(WebAssembly, {
      instantiate: (...given: Parameters<typeof whole>) => {
        counted.instances++;
        return whole(...given);
      },
    });
  });
  await embed(page, { body, head: `${CLASSIC}${MODULE}` });
  const [first, second] = [playground(page).first(), playground(page).last()];
  await expectValues(first, everySecond);
  await expectValues(second, corners);
  const heard = await listen(second);
  const before = await stateOf(second);
  await page.getByRole('slider', { name: 'strides, height' }).fill('4');
  await expectValues(first, [1, 3, 5, 21, 23, 25]);
  // Looked at in one, and pinned, while the other answers too.
  await first
    .locator('#output')
    .getByRole('grid')
    .click({ position: { x: 10, y: 10 } });
  await expect(first.locator('c2d-sum')).toContainText('= 1·1 =');
  await second.locator('#output').getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await expect(second.locator('c2d-sum')).toContainText('= 25·1 =');
  await expect(first.locator('c2d-sum')).toContainText('= 1·1 =');
  expect(await heard()).toEqual([]);
  expect(await stateOf(second)).toEqual(before);
  await expectValues(second, corners);
  await expect(first.locator('c2d-page')).toHaveAttribute('lang', 'en');
  await expect(second.locator('c2d-small')).toHaveAttribute('lang', 'ru');
  const instances = () =>
    page.evaluate(
      () => (window as unknown as { counted: { instances: number } }).counted.instances,
    );
  expect(await instances()).toBe(1);
  // A third that comes later makes none either.
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), body);
  await expectValues(playground(page).nth(2), everySecond);
  expect(await instances()).toBe(1);
});

test('go on after one of them has trapped', async ({ page }) => {
  await setTrap(page);
  await embed(page, { body });
  const [first, second] = [playground(page).first(), playground(page).last()];
  await expectValues(second, corners);
  await arm(page, { calls: 1 });
  await page.getByRole('slider', { name: 'strides, height' }).fill('4');
  await expectValues(first, [1, 3, 5, 21, 23, 25]);
  await expect(first.locator('.notice')).toContainText('started anew');
  // Whose run has gone with the instance that died: it is asked about all the same.
  await second.evaluate((each: EmbeddedPlayground) => each.setState({ strides: [2, 4] }));
  await expectValues(second, [1, 5, 11, 15, 21, 25]);
  await second.locator('#output').getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await expect(second.locator('c2d-sum')).toContainText('= 25·1 =');
  await expect(second.locator('.notice')).toHaveCount(0);
});

test('one whose computation has stopped tells its host, and the other', { tag: '@once' }, async ({
  page,
}) => {
  await setTrap(page);
  await embed(page, { body });
  const first = playground(page).first();
  const heard = await listen(first);
  await arm(page, { calls: 9, instances: 9 });
  await page.getByRole('slider', { name: 'strides, height' }).fill('4');
  await expect(first.locator('.notice')).toContainText('did not help');
  await arm(page, { calls: 0, instances: 0 });
  await first.getByRole('button', { name: 'Try again' }).click();
  await expectValues(first, [1, 3, 5, 21, 23, 25]);
  await expectValues(playground(page).last(), corners);
  expect((await heard()).map(({ type }) => type)).toContain('conv2d-change');
});

test('importing it where there is no page does nothing', { tag: '@once' }, () => {
  const file = (name: string) => path.resolve(import.meta.dirname, '../../dist/element', name);
  const program = `
    const before = Object.getOwnPropertyNames(globalThis);
    const module = await import(${JSON.stringify(file('conv2d-playground.mjs'))});
    const { runInThisContext } = await import('node:vm');
    const { readFileSync } = await import('node:fs');
    const added = () => Object.getOwnPropertyNames(globalThis).filter((each) => !before.includes(each));
    const byModule = added();
    runInThisContext(readFileSync(${JSON.stringify(file('conv2d-playground.js'))}, 'utf8'));
    console.log(JSON.stringify([Object.keys(module), typeof module.Conv2dPlayground, byModule, added()]));
  `;
  // Ends by itself only where nothing has been started.
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    timeout: 20_000,
  });
  expect(JSON.parse(String(said))).toEqual([['Conv2dPlayground'], 'undefined', [], ['conv2d']]);
});
