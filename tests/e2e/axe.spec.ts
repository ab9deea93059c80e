// axe finds nothing: over the layers, in both languages and both themes, and with everything open.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, PANELS } from './playground';

const everything = `open=${PANELS.join(',')}`;
const groups = {
  first: {
    'a lesson': 'lesson=padding&padding=same',
    refused: `kernel_size=7,7&foo=1&${everything}`,
    'groups of channels': `input_shape=6,6,4&filters=4&groups=2&use_bias=true&kernel=random&${everything}`,
    Conv2DTranspose: `layer=Conv2DTranspose&strides=2,2&output_padding=1,0&${everything}`,
  },
  second: {
    'refused, computed and mended': 'strides=2,1&dilation_rate=1,2',
    'what PyTorch computes': `input_shape=4,4,1&strides=2,2&padding=same&framework=pytorch&${everything}`,
    'what TensorFlow says': `layer=DepthwiseConv2D&strides=2,1&depth_multiplier=2&padding=1,0,2,1&${everything}`,
    SeparableConv2D: `layer=SeparableConv2D&input_shape=5,5,2&filters=3&kernel=glorot_uniform&bias_initializer=constant&use_bias=true&${everything}`,
    AveragePooling2D: `layer=AveragePooling2D&padding=same&${everything}`,
  },
} as const;

// Each state comes in both languages, and in both themes. In Firefox, where axe takes minutes, one of
// the four has to do.
for (const [lang, scheme, name] of [
  ['en', 'light', 'first'],
  ['ru', 'dark', 'first'],
  ['ru', 'light', 'second'],
  ['en', 'dark', 'second'],
] as const) {
  // By its tag, Playwright's configuration gives each to a Firefox of that theme.
  const once = lang === 'ru' && scheme === 'dark' ? [] : ['@once'];
  test(`${lang}, ${scheme}`, { tag: [`@${scheme}`, ...once] }, async ({ page, browserName }) => {
    test.setTimeout(180_000);
    if (browserName === 'chromium') await page.emulateMedia({ colorScheme: scheme });
    for (const [state, fragment] of Object.entries(groups[name])) {
      await open(page, `#v=1&lang=${lang}&${fragment}`);
      expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        scheme === 'dark',
      );
      const panels = fragment.includes('open=') ? PANELS.length : 0;
      await expect(page.locator('details[open]')).toHaveCount(panels);
      for (const answer of await page.locator('c2d-lesson summary').all()) await answer.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(found, state).toEqual([]);
    }
  });
}
