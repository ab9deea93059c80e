// Whatever is pressed, dragged or typed into is large enough for a finger: at least 24 by 24 CSS
// pixels, WCAG 2.2's least (2.5.8). A slider has room to be dragged.
import { expect, type Page, test } from '@playwright/test';
import { open, PANELS } from './playground';

interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly isSlider: boolean;
}

/** Every control that is seen, or the label that is pressed in its stead; cells of grids are none. */
function targets(page: Page): Promise<Target[]> {
  return page.locator('conv2d-playground').evaluate((root) => {
    const found: Target[] = [];
    const visit = (scope: Element | ShadowRoot, path: string) => {
      for (const each of scope.querySelectorAll('*')) {
        const name = `${path} ${each.localName}#${each.id}[${each.getAttribute('aria-label') ?? each.textContent?.trim().slice(0, 30)}]`;
        if (each.matches('button, select, summary, input, [role="option"], a[href]')) {
          const isCell = scope instanceof ShadowRoot && scope.host.matches('[cell]');
          const isMark = each.matches('[type="radio"], [type="checkbox"]');
          const { width, height } = (
            (isMark && each.closest('label')) ||
            each
          ).getBoundingClientRect();
          const isSlider = each.matches('[type="range"]');
          if (width > 0 && !isCell) found.push({ name, width, height, isSlider });
        }
        if (each.shadowRoot) visit(each.shadowRoot, each.localName);
      }
    };
    if (root.shadowRoot) visit(root.shadowRoot, '');
    return found;
  });
}

for (const lang of ['en', 'ru']) {
  for (const width of [320, 390, 1280]) {
    test(`controls are large enough: ${lang}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const fragment of [
        'lesson=padding&foo=1&use_bias=true&input_shape=5,5,2&filters=2&groups=2&padding=1,1,1,1',
        'layer=SeparableConv2D&kernel=random&input=random&input_shape=5,5,2&strides=2,1&dilation_rate=2,2',
        'layer=Conv2DTranspose&output_padding=0,0&strides=2,2&framework=pytorch',
        'layer=MaxPooling2D&padding=same',
      ]) {
        await open(page, `#v=1&lang=${lang}&open=${PANELS.join(',')}&${fragment}`);
        await page.locator('c2d-remarks summary').click();
        await expect(page.locator('c2d-remark-list')).toBeVisible();
        const all = await targets(page);
        expect(all.length).toBeGreaterThan(30);
        // A fraction of a pixel is what layout rounds away.
        const small = all.filter((each) => Math.min(each.width, each.height) < 23.9);
        expect(small, fragment).toEqual([]);
        const sliders = all.filter((each) => each.isSlider);
        expect(sliders.length).toBeGreaterThan(5);
        expect(
          sliders.filter((each) => each.width < 90),
          fragment,
        ).toEqual([]);
      }
    });
  }
}
