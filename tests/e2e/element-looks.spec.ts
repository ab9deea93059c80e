// What an element looks like in somebody's page, and what that page has to say in it.
import { expect, type Locator, test } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import { embed, playground } from './host';

const style = (of: Locator, property: string) =>
  of.evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property);

test('themes are its own, whatever the system prefers', async ({ page, browserName }) => {
  if (browserName === 'chromium') await page.emulateMedia({ colorScheme: 'light' });
  await embed(page, {
    body: '<conv2d-playground theme="dark"></conv2d-playground><conv2d-playground theme="light" small></conv2d-playground>',
  });
  const [dark, light] = [playground(page).first(), playground(page).last()];
  expect(await style(dark, 'background-color')).toBe('rgb(18, 22, 29)');
  expect(await style(light, 'background-color')).toBe('rgb(246, 247, 249)');
  await dark.evaluate((each) => each.setAttribute('theme', 'light'));
  await expect.poll(() => style(dark, 'background-color')).toBe('rgb(246, 247, 249)');
});

test('what is hidden is not there, and what is read-only can be looked at', async ({ page }) => {
  await embed(page, {
    body: '<conv2d-playground lang="en" hide="header,language,layer,lessons,strides,call,sum,frameworks" readonly></conv2d-playground>',
  });
  const element = playground(page);
  await expect(element.getByRole('heading')).toHaveCount(0);
  for (const gone of ['select#layer', 'c2d-call', 'c2d-sum', '#panel-frameworks', '.languages']) {
    await expect(element.locator(gone)).toHaveCount(0);
  }
  await expect(element.locator('[data-argument=strides]')).toHaveCount(0);
  await expect(element.locator('[data-argument=kernel_size]').first()).toBeVisible();
  await expect(element.locator('.controls')).toHaveAttribute('inert', '');
  await element
    .locator('#output')
    .getByRole('grid')
    .click({ position: { x: 10, y: 10 } });
  await expect
    .poll(() => element.evaluate((each: EmbeddedPlayground) => each.getState().shown.pinned))
    .toEqual([0, 0]);
  await element.evaluate((each) => {
    each.removeAttribute('hide');
    each.removeAttribute('readonly');
  });
  await expect(element.locator('c2d-sum')).toBeVisible();
  await expect(element.locator('.controls')).not.toHaveAttribute('inert');
});

test('in a narrow column it is laid out as on a phone', async ({ page }) => {
  await embed(page, {
    body: '<div style="width:300px"><conv2d-playground open="arguments,input,kernel,cost,frameworks" lang="en"></conv2d-playground></div>',
  });
  const element = playground(page);
  await expect(element.locator('c2d-cost')).toBeVisible();
  const over = await element.evaluate((each) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((inner) => [
        inner,
        ...(inner.shadowRoot ? all(inner.shadowRoot) : []),
      ]);
    const scrolls = (inner: Element) =>
      ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(inner).overflowX);
    const right = each.getBoundingClientRect().right;
    const within = (inner: Element | null): boolean =>
      inner !== null &&
      (scrolls(inner) || within(inner.assignedSlot ?? inner.parentElement ?? hostOf(inner)));
    const hostOf = (inner: Element) => (inner.getRootNode() as ShadowRoot).host ?? null;
    return all(each.shadowRoot as ShadowRoot)
      .filter((inner) => inner.getBoundingClientRect().right > right + 1 && !within(inner))
      .map(({ localName, className }) => `${localName}.${className}`);
  });
  expect(over).toEqual([]);
  const box = async (selector: string) =>
    (await element.locator(selector).boundingBox()) ?? { y: 0, width: 0 };
  // The scene before the controls, and below one another.
  expect((await box('.pictures')).y).toBeLessThan((await box('c2d-controls')).y);
  expect((await box('c2d-controls')).width).toBeGreaterThan(230);
});

test('the rules of the host stay outside', async ({ page }) => {
  const body =
    '<div id="column"><conv2d-playground lang="en" open="input"></conv2d-playground></div>';
  const measures = async () => {
    await expect(playground(page).locator('c2d-input-panel')).toBeVisible();
    return playground(page).evaluate((each) => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((inner) => [
          inner,
          ...(inner.shadowRoot ? all(inner.shadowRoot) : []),
        ]);
      return all(each.shadowRoot as ShadowRoot).map((inner) => {
        const { width, height } = inner.getBoundingClientRect();
        const { fontSize, color, textTransform, lineHeight, textAlign } = getComputedStyle(inner);
        return [
          inner.localName,
          width,
          height,
          fontSize,
          color,
          textTransform,
          lineHeight,
          textAlign,
        ].join(' ');
      });
    });
  };
  const own = '#column { width: 800px } ';
  await embed(page, { body, css: own });
  const before = await measures();
  await embed(page, {
    body,
    css: `${own} * { box-sizing: content-box } button, input, select, p, h1 { color: red; padding: 30px; font-size: 40px } :root { font-size: 10px; line-height: 3 } label, canvas { width: 10px }`,
  });
  expect(await measures()).toEqual(before);
});

test('the host reaches the parts, and sets the colours', async ({ page }) => {
  const parts = ['scene', 'controls', 'sum', 'call', 'panel'];
  const css = parts
    .map((part, at) => `conv2d-playground::part(${part}) { outline: ${at + 1}px solid red }`)
    .join(' ');
  await embed(page, {
    body: '<conv2d-playground lang="en"></conv2d-playground><conv2d-playground lang="en" small></conv2d-playground>',
    css: `${css} conv2d-playground { --conv2d-card: rgb(1, 2, 3); --conv2d-accent: rgb(4, 5, 6) }`,
  });
  const [whole, small] = [playground(page).first(), playground(page).last()];
  for (const [at, part] of parts.entries()) {
    const inside = whole.locator(`[part=${part}]`).first();
    expect(await style(inside, 'outline-width'), part).toBe(`${at + 1}px`);
  }
  for (const [at, part] of parts.slice(0, 3).entries()) {
    const inside = small.locator(`[part=${part}]`).first();
    expect(await style(inside, 'outline-width'), part).toBe(`${at + 1}px`);
  }
  expect(await style(whole.locator('.card').first(), 'background-color')).toBe('rgb(1, 2, 3)');
  expect(await style(whole.locator('c2d-slider input').first(), 'accent-color')).toBe(
    'rgb(4, 5, 6)',
  );
});
