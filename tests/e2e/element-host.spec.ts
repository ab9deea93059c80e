// What an element leaves alone of the page that it stands in, and what it lets that page do.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import {
  ELEMENT as body,
  CLASSIC,
  EVERY_SECOND,
  embed,
  expectValues,
  MODULE,
  openHost,
  painted,
  playground,
  stateOf,
} from './host';

const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/** Everything that can be opened or chosen, once. */
async function useAll(page: Page, element: Locator): Promise<void> {
  const open = [
    'arguments',
    'input',
    'kernel',
    'channels',
    'cost',
    'frameworks',
    'values',
  ] as const;
  await element.evaluate(
    (each: EmbeddedPlayground, panels) => each.setState({ open: panels, lesson: 'strides' }),
    open,
  );
  await expect(element.locator('c2d-histogram canvas').first()).toBeVisible();
  await expect(element.locator('c2d-lesson-text')).toBeVisible();
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('button', { name: 'Русский' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(element.locator('c2d-page')).toHaveAttribute('lang', 'ru');
}

test.describe('under a policy', () => {
  const violations = (page: Page) => {
    const found: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy|Trusted|violat/i.test(message.text()))
        found.push(message.text());
    });
    return found;
  };

  for (const [name, policy] of [
    ['that is strict', strict],
    [
      'that requires trusted types',
      `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`,
    ],
  ] as const) {
    test(`${name} it works, and violates nothing`, async ({ page }) => {
      const found = violations(page);
      await embed(page, { body, policy });
      await expectValues(playground(page), EVERY_SECOND);
      await useAll(page, playground(page));
      expect(found).toEqual([]);
    });
  }

  // As docs/embedding.md says.
  for (const [name, types, scripts, works] of [
    ['that names its policy once, the script may be there twice', 'lit-html', 'both', true],
    ['that permits a second one, the page may use Lit', "lit-html 'allow-duplicates'", 'Lit', true],
    ['that does not, it may not', 'lit-html', 'Lit', false],
  ] as const) {
    test(name, async ({ page, browserName }) => {
      test.skip(browserName === 'firefox', 'This Firefox knows no trusted types.');
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.route('**/lit.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });",
        }),
      );
      const first = scripts === 'both' ? CLASSIC : '<script src="./lit.js"></script>';
      const policy = `${strict}; require-trusted-types-for 'script'; trusted-types ${types}`;
      await openHost(page, { body, head: first + MODULE, policy });
      if (works) await expectValues(playground(page), EVERY_SECOND);
      else await expect.poll(() => errors.join()).toContain('already exists');
      if (works) expect(errors).toEqual([]);
    });
  }

  test('that does not name its policy of trusted types, the host goes on', async ({
    page,
    browserName,
  }) => {
    test.skip(browserName === 'firefox', 'This Firefox knows no trusted types.');
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const policy = `${strict}; require-trusted-types-for 'script'; trusted-types other`;
    await openHost(page, { body: `<h1>Host</h1>${body}`, policy });
    await expect.poll(() => errors.join()).toContain('lit-html');
    await expect(page.getByRole('heading', { name: 'Host' })).toBeVisible();
    expect(await page.evaluate(() => customElements.get('conv2d-playground'))).toBeUndefined();
  });
});

test('the document stays as it is', async ({ page }) => {
  await openHost(page, { body: `<a id="panel-input" href="#there">there</a>${body}`, head: '' });
  await page.goto('./host.html#there');
  const document = () =>
    page.evaluate(() => {
      const {
        documentElement: html,
        title,
        head,
        body: all,
        styleSheets,
        adoptedStyleSheets,
      } = window.document;
      return {
        ids: [...window.document.querySelectorAll('[id]')].map(({ id }) => id),
        title,
        attributes: [html, head, all].map(({ attributes }) =>
          [...attributes].map(({ name, value }) => `${name}=${value}`),
        ),
        head: head.innerHTML,
        children: all.children.length,
        sheets: [styleSheets.length, adoptedStyleSheets.length],
        steps: history.length,
        state: history.state,
        address: location.href,
        cookies: window.document.cookie,
      };
    });
  const before = await document();
  // As a host that brings it later, by no element of the document.
  await page.evaluate(() => import(new URL('./element/conv2d-playground.mjs', location.href).href));
  await painted(playground(page));
  await useAll(page, playground(page));
  await playground(page).locator('[data-argument=strides] input').first().fill('3');
  await expect.poll(async () => (await stateOf(playground(page))).strides[0]).toBe(3);
  expect(await document()).toEqual(before);
});

test.describe('landmarks and headings', () => {
  for (const small of ['', 'small']) {
    test(`are those of the host${small && ', small'}`, async ({ page, browserName }) => {
      await embed(page, {
        body: `<header>Host</header><main><h1>Host</h1><p>Text</p><conv2d-playground ${small} lang="en"></conv2d-playground></main>`,
      });
      for (const role of ['main', 'banner'] as const)
        await expect(page.getByRole(role)).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      if (small || browserName !== 'chromium') return;
      // As browsers tell it; Playwright goes by the tag alone.
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const headings = nodes.filter(({ role }) => role?.value === 'heading');
      const level = ({ properties = [] }: (typeof nodes)[number]) =>
        properties.find(({ name }) => name === 'level')?.value.value;
      expect(headings.map((each) => [each.name?.value, level(each)])).toEqual([
        ['Host', 1],
        ['Conv2D playground', 2],
      ]);
    });
  }
});

test('it works in the shadow tree of an element of the host', async ({ page }) => {
  await openHost(page, { body: '<my-lecture></my-lecture>' });
  await page.evaluate((html) => {
    customElements.define(
      'my-lecture',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).append(
            document.createRange().createContextualFragment(html),
          );
        }
      },
    );
  }, body);
  const element = playground(page);
  await painted(element);
  await expectValues(element, EVERY_SECOND);
  await page.getByRole('slider', { name: 'strides, height' }).fill('4');
  await expectValues(element, [1, 3, 5, 21, 23, 25]);
  // Pointing finds its cell within both.
  await element
    .locator('#output')
    .getByRole('grid')
    .hover({ position: { x: 8, y: 8 } });
  await expect(element.locator('c2d-sum')).toContainText('= 1·1 =');
});
