// A page that has started needs no network: what opens on demand was fetched while it was idle.
import { expect, type Page, type Route, test } from '@playwright/test';
import { arrived, fetchedAhead, open, PANELS, panel } from './playground';

const russian = { level: 1, name: 'Песочница Conv2D' } as const;

/** The modules that the page names as those to be fetched ahead. */
async function named(page: Page): Promise<readonly string[]> {
  const html = await (await page.request.get('./')).text();
  return html.match(/<link rel="later"[^>]*>/g) ?? [];
}

test('panels are fetched ahead after the texts without which they cannot be shown', async ({
  page,
}) => {
  const order = (await named(page)).map((link) => link.match(/panels-|-panel-/)?.[0] ?? '');
  expect(order).toContain('panels-');
  expect(order.indexOf('-panel-')).toBeGreaterThan(order.lastIndexOf('panels-'));
});

test('all panels and the other language open without a network', async ({ page }) => {
  // Panels, languages with what they say in panels, and the plot.
  expect((await named(page)).length).toBeGreaterThanOrEqual(PANELS.length + 2 * 2 + 1);
  await open(page, '#v=1&lang=en');
  await fetchedAhead(page);
  await page.route('**/*', (route) => route.abort());
  for (const name of PANELS) await panel(page, name).locator('summary').click();
  await expect(page.locator('details[open]')).toHaveCount(PANELS.length);
  await arrived(page);
  for (const canvas of await page.locator('c2d-histogram canvas').all()) {
    await expect(canvas).toBeVisible();
  }
  await expect(page.getByText('The plot is loading')).toHaveCount(0);
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('heading', russian)).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(page.locator('c2d-cost')).toContainText('Параметры');
  await expect(page.locator('details[open]').getByRole('alert')).toHaveCount(0);
});

test('nothing is fetched ahead for a reader who saves data', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '#v=1&lang=en');
  // Whoever waits for an idle page comes before those that begin to wait later.
  const idle = () => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await idle();
  await idle();
  await expect(page.locator('link[rel=later]')).toHaveCount((await named(page)).length);
  expect(asked.filter((url) => /-panel-|\/panels-|\/ru-/.test(url))).toEqual([]);
  await panel(page, 'cost').locator('summary').click();
  await expect(page.locator('c2d-cost')).toContainText('Multiply-accumulates');
});

const COST = /assets\/cost-panel-/;

for (const [how, fail] of Object.entries({
  'without network': (route: Route) => route.abort(),
  'as not found': (route: Route) => route.fulfill({ status: 404 }),
  'as another page': (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>' }),
})) {
  test(`what failed to come ahead ${how} comes when it is opened`, async ({ page }) => {
    let failed = () => {};
    const failure = new Promise<void>((resolve) => {
      failed = resolve;
    });
    await page.route(COST, async (route) => {
      await fail(route);
      failed();
    });
    await open(page, '#v=1&lang=en');
    await failure;
    await page.unroute(COST);
    await panel(page, 'cost').locator('summary').click();
    await expect(page.locator('c2d-cost')).toContainText('Multiply-accumulates');
    // What is left comes once there is a network again.
    await expect(page.locator('link[rel=later]')).not.toHaveCount(0);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await fetchedAhead(page);
  });
}
