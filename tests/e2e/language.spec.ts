// Russian and English: chosen by link, by browser, by hand.
import { expect, type Page, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { expectOutput, getState, holdBack, open, PANELS, panel, ready } from './playground';

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

test('is not set anew by a change of anything else', async ({ page }) => {
  await open(page);
  const settings = await page
    .locator('conv2d-playground')
    .evaluate(async (playground: Conv2dPlayground) => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(playground, { attributeFilter: ['lang'] });
      await playground.setState({ strides: [2, 1] });
      return count + observer.takeRecords().length;
    });
  expect(settings).toBe(0);
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
  await expectOutput(page, [72, 90, 180, 198]);
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

test.describe('what only panels say', () => {
  const EN = /assets\/panels-en-/;
  const RU = /assets\/panels-ru-/;

  test('comes with the first that is opened, which waits for it', async ({ page }) => {
    const arrive = await holdBack(page, EN);
    // In Firefox the page is not loaded before what it imports.
    await page.goto('./#v=1&lang=en&open=cost', { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
    await panel(page, 'input').locator('summary').click();
    for (const name of ['cost', 'input']) {
      await expect(panel(page, name)).toContainText('Loading…');
    }
    await expect(page.locator('c2d-cost, c2d-input-panel')).toHaveCount(0);
    arrive();
    await expect(panel(page, 'cost')).toContainText('Multiply-accumulates');
    await expect(panel(page, 'input')).toContainText('counting: 1, 2, 3');
    await expect(page.getByText('Loading…')).toHaveCount(0);
  });

  test('is asked for again where it failed', async ({ page, browserName }) => {
    await page.route(EN, (route) => route.abort());
    await page.goto('./#v=1&lang=en&open=cost,input');
    for (const name of ['cost', 'input']) {
      await expect(panel(page, name).getByRole('alert')).toContainText('could not be loaded');
    }
    await page.unroute(EN);
    // Firefox keeps a failed import until the page is reloaded.
    if (browserName === 'firefox') await page.reload();
    else await panel(page, 'cost').getByRole('button', { name: 'Try again' }).click();
    await expect(panel(page, 'cost')).toContainText('Multiply-accumulates');
    await expect(panel(page, 'input')).toContainText('counting: 1, 2, 3');
  });

  test('is there when the language changes while one is open', async ({ page }) => {
    const arrive = await holdBack(page, RU);
    await open(page, '#v=1&lang=en&open=cost');
    await expect(panel(page, 'cost')).toContainText('Multiply-accumulates');
    await page.getByRole('button', { name: 'Русский' }).click();
    // Until then the whole page speaks as before, and goes on.
    await page.getByRole('radio', { name: 'same' }).check();
    await expect(panel(page, 'cost')).toContainText('225');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.en);
    await expect(panel(page, 'cost')).toContainText('Multiply-accumulates');
    expect((await getState(page)).lang).toBe('ru');

    // Nothing else is ever seen in its place.
    await page.locator('c2d-cost').evaluate((shown) => shown.setAttribute('data-before', ''));
    arrive();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
    await expect(page.locator('c2d-cost[data-before]')).toContainText('Параметры');
    await expect(panel(page, 'cost')).not.toContainText('Multiply-accumulates');
  });

  test('does not hold up another language where it fails', async ({ page, browserName }) => {
    await page.route(RU, (route) => route.fulfill({ status: 404 }));
    await open(page, '#v=1&lang=en&open=cost');
    await page.getByRole('button', { name: 'Русский' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.ru);
    await expect(panel(page, 'cost').getByRole('alert')).toContainText('не удалось загрузить');
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page).toHaveURL(/lang=ru/);
    await page.unroute(RU);
    if (browserName === 'firefox') await page.reload();
    else await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await ready(page);
    await expect(panel(page, 'cost')).toContainText('Параметры');
  });
});

/** What the page says, to the eye and to a screen reader, but for code, formulas and the names of languages. */
function words(page: Page): Promise<string> {
  return page.locator('c2d-page').evaluate((root) => {
    const seen: string[] = [];
    const collect = (node: Node) => {
      if (node instanceof Element) {
        if (node.matches('style, script, code, math, .languages')) return;
        // What is chosen by its name in the code.
        if (node instanceof HTMLOptionElement && node.value === node.text) return;
        for (const label of ['aria-label', 'aria-valuetext', 'title', 'label']) {
          seen.push(node.getAttribute(label) ?? '');
        }
        if (node.shadowRoot) collect(node.shadowRoot);
      }
      if (node instanceof Text) seen.push(node.data);
      for (const child of node.childNodes) collect(child);
    };
    collect(root);
    return seen.join(' ');
  });
}

/** Names of frameworks, file formats, layers, palettes and measures. */
const names = [
  ...['Keras', 'TensorFlow', 'PyTorch', 'JAX', 'ONNX', 'Runtime', 'Python', 'PNG', 'JPEG', 'WebP'],
  ...['NumPy', 'oneDNN', 'ARM', 'macOS'],
  ...['Conv2D', 'DepthwiseConv2D', 'SeparableConv2D', 'Conv2DTranspose'],
  ...['MaxPooling2D', 'AveragePooling2D', 'ZeroPadding2D', 'Cropping2D'],
  ...['viridis', 'inferno', 'cividis', 'MAC', 'FLOPs'],
];
/** What is spelled as in the code: modules, arguments and their values; and a key. */
const spelled = [
  ...['lax', 'filters', 'strides', 'padding', 'groups', 'seed', 'valid', 'same', 'pads', 'float32'],
  ...['softmax', 'reflect', 'Enter'],
];

/** English terms that stand in brackets beside the Russian ones, as in courses. */
const terms = ['bias', 'depthwise', 'separable', 'max', 'average', 'pooling'];

test('no English is left in the Russian page', { tag: '@once' }, async ({ page }) => {
  const everything = `open=${PANELS.join(',')}`;
  const allowed = new Set([...names, ...spelled, ...terms, 'foo']);
  for (const fragment of [
    'foo=1&kernel_size=7,7&filters=2&use_bias=true&lesson=padding',
    'input_shape=4,4,2&strides=2,2&padding=same&filters=2&groups=2&framework=pytorch&kernel=random',
    'strides=2,1&dilation_rate=1,2&padding=1,1,1,1&padding_mode=reflect&input=random',
    'layer=DepthwiseConv2D&strides=2,1&kernel=constant&activation=softmax&data_format=channels_first',
    'layer=SeparableConv2D&input_shape=4,4,2&kernel=glorot_uniform&bias_initializer=constant&use_bias=true',
    'layer=Conv2DTranspose&strides=2,2&padding=same&output_padding=1,1&dilation_rate=1,1',
    'layer=Conv2DTranspose&kernel_size=2,2&padding=same&output_padding=0,0&data_format=channels_first',
    'padding=-1,0,0,0&padding_mode=reflect',
    'layer=MaxPooling2D&padding=same&strides=5,5',
    'layer=AveragePooling2D&padding=1,0,0,0&pool_size=7,7',
  ]) {
    await open(page, `#v=1&lang=ru&${fragment}&${everything}`);
    await expect(page.locator('c2d-histogram').first()).toContainText('значени');
    const found = (await words(page)).match(/\b[A-Za-z]\w+/g) ?? [];
    // An underscore is in no word, but in most that are code.
    const english = found.filter((word) => !allowed.has(word) && !/\w_\w/.test(word));
    expect(english, fragment).toEqual([]);
  }
});
