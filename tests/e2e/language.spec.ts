// Russian and English: chosen by link, by browser, by hand.
import { expect, test } from '@playwright/test';
import { expectOutput, open } from './playground';

const heading = { en: 'Conv2D playground', ru: 'Песочница Conv2D' };

test('the reader switches, and is remembered', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('slider', { name: 'strides, ширина' })).toBeVisible();
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
});

test('a link’s language goes before what is remembered, but does not replace it', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
  await open(page, '#v=1&lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
});

test('a lesson chosen behind a link’s language does not replace what is remembered', async ({
  page,
}) => {
  await open(page, '#v=1&lang=ru');
  await page.getByRole('button', { name: 'strides', exact: true }).click();
  await expectOutput(page, [63, 81, 153, 171]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
});

test('notices follow the language, and going back does not undo it', async ({ page }) => {
  await open(page, '#v=1&foo=1&lang=en');
  await page.getByRole('button', { name: 'padding', exact: true }).click();
  await expect(page.locator('.notice')).toContainText('part of the link');
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.locator('.notice')).toContainText('часть ссылки');
  await page.getByRole('button', { name: 'strides', exact: true }).click();
  await expect(page).toHaveURL(/lesson=strides/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: /^padding:/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
});

test.describe('in a Russian browser', () => {
  test.use({ locale: 'ru-RU' });
  test('the page is Russian', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
  });
});

test('no English is left in the Russian page', async ({ page }) => {
  await open(page, '#v=1&lang=ru&foo=1&kernel_size=7,7&filters=2&use_bias=true&lesson=padding');
  for (const details of await page.locator('details').all())
    await details.locator('summary').click();
  const text = await page.locator('c2d-page').evaluate((root) => {
    const seen: string[] = [];
    const collect = (node: Node) => {
      if (node instanceof Element && node.matches('style, script, code, .languages')) return;
      if (node instanceof Text) seen.push(node.data);
      for (const label of ['aria-label', 'title']) {
        if (node instanceof Element && !node.closest('.languages'))
          seen.push(node.getAttribute(label) ?? '');
      }
      if (node instanceof Element && node.shadowRoot) collect(node.shadowRoot);
      for (const child of node.childNodes) collect(child);
    };
    collect(root);
    return seen.join(' ');
  });
  const allowed =
    /\b(Keras|Conv2D|Python|ValueError|PNG|JPEG|WebP|WebAssembly|SIMD|same|valid|padding|kernel_size|strides|dilation_rate|use_bias|foo|x|y|k|d)\b/g;
  expect(text.replace(allowed, '').match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
});
