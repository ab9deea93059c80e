// The panel of costs: each number with its formula.
import { expect, type Page, test } from '@playwright/test';
import { open, setState } from './playground';

/** The formula of a measure as it would be typed, fractions in parentheses. */
function formula(page: Page, measure: string): Promise<string> {
  return page.locator(`c2d-cost #${measure} .formula`).evaluate(({ textContent, children }) => {
    const typed = (node: Element): string => {
      const parts = Array.from(node.children, typed);
      if (node.localName === 'mfrac') return `(${parts.join('/')})`;
      return parts.length > 0 ? parts.join('') : (node.textContent ?? '');
    };
    return textContent ? Array.from(children, typed).join('') : '';
  });
}

const GROUPED = '#v=1&lang=en&open=cost&input_shape=6,6,4&groups=2&filters=8&use_bias=true';

test('parameters of a grouped convolution', { tag: '@once' }, async ({ page }) => {
  await open(page, GROUPED);
  const parameters = page.locator('c2d-cost #parameters');
  await expect(parameters).toContainText('Parameters');
  await expect(parameters).toContainText('152');
  expect(await formula(page, 'parameters')).toBe('kh×kw×(C/G)×F+F=3×3×(4/2)×8+8=152');
  expect(await formula(page, 'macs')).toMatch(/=4×4×3×3×\(4\/2\)×8=2,304$/);
  expect(await formula(page, 'flops')).toMatch(/=2×2,304\+4×4×8=4,736$/);
  await expect(page.locator('c2d-cost #flops')).toContainText('Keras itself defines none');
});

test('rows between the windows are unread', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=en&open=cost&kernel_size=1,1&strides=2,2');
  expect(await formula(page, 'unread_rows')).toBe('h−rh=5−3=2');
  expect(await formula(page, 'unread_columns')).toBe('w−rw=5−3=2');
  await expect(page.locator('c2d-cost dl')).toContainText('that windows read');
});

test('a formula is MathML, and follows the state', async ({ page }) => {
  await open(page, '#v=1&lang=en&open=cost');
  expect(await formula(page, 'output_height')).toBe('⌊(h−ekh/sh)⌋+1=⌊(5−3/1)⌋+1=3');
  const namespace = await page
    .locator('c2d-cost #output_height mfrac')
    .first()
    .evaluate((node) => node.namespaceURI);
  expect(namespace).toBe('http://www.w3.org/1998/Math/MathML');
  await setState(page, { strides: [2, 2], padding: 'same' });
  expect(await formula(page, 'output_height')).toBe('⌈(h/sh)⌉=⌈(5/2)⌉=3');
  await setState(page, { kernelSize: [7, 7], padding: 'valid' });
  await expect(page.locator('c2d-cost')).toContainText('There is no output');
  await expect(page.locator('c2d-cost math')).toHaveCount(0);
});

test('the legend holds the letters that occur, and no others', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&open=cost');
  const legend = page.locator('c2d-cost dl');
  await expect(legend).toContainText('dilation_rate');
  await expect(legend).toContainText('channels of the input');
  await expect(legend).not.toContainText('groups');
  await expect(legend).not.toContainText('MACs');
  // Of a key without words, the key itself would be seen.
  await expect(legend).not.toContainText('cost.symbol');
  await setState(page, { layer: 'MaxPooling2D' });
  await expect(legend).not.toContainText('dilation_rate');
  await expect(page.locator('c2d-cost')).toContainText('Pooling has no weights');
  await expect(page.locator('c2d-cost #parameters')).toHaveCount(0);
});

test('no letter and no measure is without words', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=ru&open=cost&input_shape=6,6,4&use_bias=true');
  const panel = page.locator('c2d-cost');
  for (const layer of [
    'Conv2D',
    'DepthwiseConv2D',
    'SeparableConv2D',
    'Conv2DTranspose',
    'MaxPooling2D',
    'AveragePooling2D',
  ] as const) {
    for (const padding of ['valid', 'same', [1, 2, 1, 2]] as const) {
      await setState(page, { layer, padding, outputPadding: [0, 0] });
      await expect(panel.locator('li').first()).toBeVisible();
      await expect(panel).not.toContainText('cost.');
      await expect(panel.locator('mtext')).toHaveCount(0);
    }
  }
});

test('numbers are written as the reader writes them', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=ru&open=cost&input_shape=32,32,8&filters=16&padding=same');
  await expect(page.locator('c2d-cost #activation_bytes .head')).toContainText('98,3\u00a0кБ');
  expect(await formula(page, 'activation_bytes')).toMatch(/=98\u00a0304$/);
  await setState(page, { lang: 'en', input: { shape: [1, 1, 1] }, filters: 1 });
  await expect(page.locator('c2d-cost #activation_bytes .head')).toContainText('8 bytes');
});

for (const lang of ['en', 'ru']) {
  test(`the longest formulas do not widen a narrow page: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(
      page,
      `#v=1&lang=${lang}&open=cost&layer=SeparableConv2D&input_shape=32,32,8&filters=16` +
        '&depth_multiplier=4&kernel_size=7,7&padding=8,7,6,5&use_bias=true',
    );
    await expect(page.locator('c2d-cost #unread_rows math').first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    // What scrolls on a page narrower still does so by the keyboard as well; what fits is no stop on
    // its way.
    await page.setViewportSize({ width: 240, height: 700 });
    const longest = page.locator('c2d-cost #activation_bytes .formula');
    await expect(longest).toHaveAttribute('tabindex', '0');
    await expect(page.locator('c2d-cost #parameters .formula')).not.toHaveAttribute('tabindex');
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect(page.locator('c2d-cost [tabindex]')).toHaveCount(0);
  });
}
