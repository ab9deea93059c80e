// axe finds nothing, in both languages, both themes, and with everything open.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './playground';

const states = {
  lesson: 'lesson=padding&padding=same',
  refused: 'kernel_size=7,7&foo=1',
  channels: 'filters=3&input_shape=6,6,2&use_bias=true&kernel=random&input=random',
};

for (const lang of ['en', 'ru']) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [name, fragment] of Object.entries(states)) {
      // By its tag, Playwright's configuration gives each to a Firefox of that theme.
      test(`${name}, ${lang}, ${scheme}`, { tag: `@${scheme}` }, async ({ page, browserName }) => {
        if (browserName === 'chromium') await page.emulateMedia({ colorScheme: scheme });
        await open(page, `#v=1&lang=${lang}&${fragment}`);
        expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
          scheme === 'dark',
        );
        for (const summary of await page.locator('summary').all()) await summary.click();
        await expect(page.locator('c2d-histogram').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  }
}
