// The dialog that gives away what is on the page: its snippets, the QR code, and copying.
import AxeBuilder from '@axe-core/playwright';
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import type { Conv2dPlayground } from '../../web/src/element';
import { hostPage } from '../host-page';
import { getState, open, ready, setState } from './playground';

const dialog = (page: Page | FrameLocator) => page.locator('c2d-share').getByRole('dialog');
const shareButton = (page: Page | FrameLocator) =>
  page.getByRole('button', { name: /^(Share|Поделиться)$/ });

/** Opens the page with that fragment, and the dialog. */
async function share(page: Page, fragment: string): Promise<void> {
  await open(page, fragment);
  await shareButton(page).click();
  await expect(dialog(page)).toBeVisible();
}

const field = (page: Page | FrameLocator, name: string): Locator =>
  dialog(page).getByRole('textbox', { name, exact: true });
const option = (page: Page, name: string) => dialog(page).getByRole('checkbox', { name });

const custom = 'input=custom&input_shape=2,2,1&input_values=1.5,-2,1e-7,0';
const element = (page: string, attributes: string) =>
  `<script src="${page}element/conv2d-playground.js" defer></script>\n` +
  `<conv2d-playground ${attributes}></conv2d-playground>`;
const iframe = (page: string, fragment: string, title: string) =>
  `<iframe src="${page}embed.html#${fragment}" title="${title}" width="800" height="600"` +
  ' style="border: 0; max-width: 100%" loading="lazy" allow="clipboard-write"></iframe>';

for (const [name, state] of Object.entries({
  'the defaults': { fragment: 'v=2&lang=en', attributes: 'lang="en"' },
  'strides and padding': {
    fragment: 'v=2&kernel_size=5,5&strides=2,1&padding=same&lang=en',
    attributes: 'kernel-size="5,5" strides="2,1" padding="same" lang="en"',
  },
  'own values': {
    fragment: `v=2&${custom}&lang=en`,
    attributes: 'input="custom" input-shape="2,2,1" input-values="1.5,-2,1e-7,0" lang="en"',
  },
  'another layer, in Russian': {
    fragment: 'v=2&layer=MaxPooling2D&lang=ru',
    attributes: 'layer="MaxPooling2D" lang="ru"',
    title: 'Песочница Conv2D',
    link: 'Ссылка',
    alt: 'MaxPooling2D: вход и выход',
  },
})) {
  test(`every snippet: ${name}`, async ({ page, baseURL }) => {
    const site = baseURL ?? '';
    const { fragment, attributes, title, link, alt } = {
      title: 'Conv2D playground',
      link: 'Link',
      alt: 'Conv2D: input and output',
      ...state,
    };
    await share(page, `#${fragment}`);
    await expect(field(page, link)).toHaveValue(`${site}#${fragment}`);
    const inHtml = fragment.replaceAll('&', '&amp;');
    await expect(field(page, 'HTML, iframe')).toHaveValue(iframe(site, inHtml, title));
    await expect(field(page, 'HTML, conv2d-playground')).toHaveValue(element(site, attributes));
    await expect(field(page, 'Markdown')).toHaveValue(
      `[![${alt}](conv2d.png)](${site}#${fragment})`,
    );
  });
}

test('the link opens what was there', async ({ page }) => {
  await share(page, `#v=2&${custom}&kernel_size=2,2&strides=2,2&activation=relu&lang=en`);
  const before = await getState(page);
  const link = await field(page, 'Link').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
  expect(await getState(page)).toEqual(before);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('what is chosen is said by everything that is shared', async ({ page }) => {
  await share(page, '#v=2&strides=2,2&lang=en');
  await expect(dialog(page).getByLabel('Language')).toHaveValue('en');
  await dialog(page).getByLabel('Language').selectOption('Русский');
  await option(page, 'without sliders').check();
  await option(page, 'without the choice of layer').check();
  await option(page, 'to look at only').check();
  const fragment = 'v=2&strides=2,2&lang=ru&hide=controls,layer,lessons&readonly=true';
  await expect(field(page, 'Link')).toHaveValue(new RegExp(`#${fragment}$`));
  await expect(field(page, 'HTML, iframe')).toHaveValue(
    new RegExp(`#${fragment.replaceAll('&', '&amp;')}" title="Песочница Conv2D"`),
  );
  await expect(field(page, 'HTML, conv2d-playground')).toHaveValue(
    /strides="2,2" lang="ru" hide="controls,layer,lessons" readonly="true">/,
  );
  await expect(field(page, 'Markdown')).toHaveValue(new RegExp(`#${fragment}\\)$`));
  expect(await decoded(page)).toMatch(new RegExp(`#${fragment}$`));

  await dialog(page).getByLabel('Language').selectOption('the reader’s own');
  await option(page, 'without sliders').uncheck();
  await option(page, 'without the choice of layer').uncheck();
  await option(page, 'to look at only').uncheck();
  await expect(field(page, 'Link')).toHaveValue(/#v=2&strides=2,2$/);
  await dialog(page).getByRole('radio', { name: '320 × 480' }).check();
  await expect(field(page, 'HTML, iframe')).toHaveValue(/ width="320" height="480" /);

  // Of what was chosen nothing is left the next time, nor has anything come of it on the page.
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#v=2&strides=2,2&lang=en$/);
  await shareButton(page).click();
  await expect(field(page, 'Link')).toHaveValue(/&lang=en$/);
});

/** What a camera reads from the QR code. */
async function decoded(page: Page): Promise<string | undefined> {
  const { data, width, height } = await dialog(page)
    .getByRole('img', { name: 'QR code of the link' })
    .evaluate((canvas: HTMLCanvasElement) => {
      const large = document.createElement('canvas');
      large.width = canvas.width * 4;
      large.height = canvas.height * 4;
      const context = large.getContext('2d') as CanvasRenderingContext2D;
      context.imageSmoothingEnabled = false;
      context.drawImage(canvas, 0, 0, large.width, large.height);
      const { data, width, height } = context.getImageData(0, 0, large.width, large.height);
      return { data: Array.from(data), width, height };
    });
  // The quiet zone is white, whatever the theme.
  expect(data.slice(0, 4)).toEqual([255, 255, 255, 255]);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

for (const [name, fragment] of Object.entries({
  'a short link': '#v=2&lang=en',
  'a long one': `#v=2&input=custom&input_shape=15,15,1&input_values=${Array(225).fill(1.5)}&lang=en`,
})) {
  test(`the QR code says the link: ${name}`, { tag: '@dark' }, async ({ page, browserName }) => {
    if (browserName === 'chromium') await page.emulateMedia({ colorScheme: 'dark' });
    await share(page, fragment);
    expect(await decoded(page)).toBe(await field(page, 'Link').inputValue());
  });
}

test('a link that no QR code holds leaves a sentence', async ({ page }) => {
  await share(
    page,
    `#v=2&input=custom&input_shape=32,32,1&input_values=${Array(1024).fill(1.25)}&lang=en`,
  );
  await expect(dialog(page).getByText(/too long for a QR code: it has 5,?\d{3}/)).toBeVisible();
  await expect(dialog(page).getByRole('img')).toHaveCount(0);
  await expect(field(page, 'Link')).toHaveValue(/1\.25,1\.25/);
});

test('an input that no link can carry is said to stay', async ({ page }) => {
  await share(page, '#v=2&lang=en');
  await expect(dialog(page).getByText('stay on this device')).toHaveCount(0);
  await setState(page, {
    input: { source: 'custom', shape: [40, 40, 1], values: Array(1600).fill(1) },
  });
  await expect(dialog(page).getByText('stay on this device')).toBeVisible();
  await expect(field(page, 'Link')).toHaveValue(/#v=2&lang=en$/);
});

for (const [link, sentence, shown] of [
  ['file:///home/me/conv2d-playground.html#v=2&lang=en', 'opened from a file', /^file:.*&lang=en$/],
  ['about:srcdoc#v=2&strides=2,2', 'has no address of its own', /^#v=2&strides=2,2$/],
] as const) {
  test(`what works nowhere else is not offered: ${link}`, async ({ page }) => {
    await open(page, '#v=2&lang=en');
    await page.locator('conv2d-playground').evaluate((playground: Conv2dPlayground, address) => {
      playground.link = () => address;
    }, link);
    await shareButton(page).click();
    await expect(dialog(page)).toContainText(sentence);
    await expect(field(page, 'Link')).toHaveValue(shown);
    await expect(dialog(page).getByRole('textbox')).toHaveCount(1);
    await expect(dialog(page).getByRole('img')).toHaveCount(0);
    await expect(
      dialog(page).getByRole('button', { name: 'Save picture conv2d.png' }),
    ).toBeVisible();
  });
}

test('copying is two presses away, and the focus comes back', async ({ page }) => {
  await open(page, '#v=2&lang=en');
  await shareButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Copied' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(shareButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(shareButton(page)).toBeFocused();
});

test('Tab stays in the dialog', async ({ page }) => {
  await share(page, '#v=2&lang=en');
  const inside = () =>
    page.evaluate(() => {
      const names: string[] = [];
      for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) {
        names.push(at.localName);
      }
      return names;
    });
  const met = new Set<string>();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const way = await inside();
    // Between the last and the first, the browser has the focus itself.
    if (way.join() === 'body') continue;
    expect(way.slice(0, 3)).toEqual(['conv2d-playground', 'c2d-page', 'c2d-share']);
    met.add(way.at(-1) ?? '');
  }
  // Some browsers stop at what scrolls as well.
  const controls = ['button', 'input', 'select', 'textarea'];
  expect([...met]).toEqual(expect.arrayContaining(controls));
});

test('where nothing may be copied, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await share(page, '#v=2&strides=2,2&lang=en');
  for (const [button, name] of [
    ['Copy link', 'Link'],
    ['Copy iframe', 'HTML, iframe'],
  ] as const) {
    await dialog(page).getByRole('button', { name: button }).click();
    await expect(field(page, name)).toBeFocused();
    const selected = await field(page, name).evaluate(
      ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd),
    );
    expect(selected).toBe(await field(page, name).inputValue());
  }
  await expect(dialog(page).getByRole('alert')).toHaveText([
    /^Copying is not allowed here/,
    /^Copying is not allowed here/,
  ]);
});

test('in a frame of another site, which was not lent the clipboard, copying works', async ({
  page,
  browserName,
  baseURL,
}) => {
  test.skip(browserName === 'firefox', 'clicks in frames of other sites do not arrive in Firefox');
  const own = baseURL ?? '';
  const src = `${own}#v=2&amp;strides=2,2&amp;lang=en`;
  const body = `<iframe src="${src}" width="900" height="700"></iframe><textarea></textarea>`;
  await page.goto(await hostPage('/copying', body));
  const frame = page.frameLocator('iframe');
  await shareButton(frame).click();
  await dialog(frame).getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog(frame).getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('textarea')).toHaveValue(`${own}#v=2&strides=2,2&lang=en`);
});

for (const [lang, scheme] of [
  ['en', 'light'],
  ['ru', 'dark'],
] as const) {
  test(`axe finds nothing: ${lang}, ${scheme}`, { tag: `@${scheme}` }, async ({
    page,
    browserName,
  }) => {
    if (browserName === 'chromium') await page.emulateMedia({ colorScheme: scheme });
    await share(page, `#v=2&lang=${lang}`);
    const { violations } = await new AxeBuilder({ page }).include('conv2d-playground').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

for (const lang of ['en', 'ru']) {
  for (const width of [320, 390]) {
    test(`it fits on a phone: ${lang}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await share(page, `#v=2&kernel_size=5,5&strides=2,2&padding=same&lang=${lang}`);
      const found = await dialog(page).evaluate((element: HTMLElement) => {
        const { left, width } = element.getBoundingClientRect();
        return { left, width, over: element.scrollWidth - element.clientWidth };
      });
      expect(found).toEqual({ left: 0, width, over: 0 });
      for (const control of await dialog(page)
        .locator('button, select, label.check')
        .filter({ visible: true })
        .all()) {
        const box = await control.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
    });
  }
}

test('where it does not arrive, the page says so, and asks for it again', async ({
  page,
  browserName,
}) => {
  await page.route(/assets\/dialog-/, (route) => route.abort());
  await open(page, '#v=2&lang=en');
  await shareButton(page).click();
  await expect(page.getByRole('alert')).toContainText('This part could not be loaded.');
  await page.unroute(/assets\/dialog-/);
  // Firefox keeps a failed import until the page is reloaded.
  if (browserName === 'firefox') {
    await page.reload();
    await shareButton(page).click();
  } else {
    await page.getByRole('button', { name: 'Try again' }).click();
  }
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shareButton(page)).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the preview is the small page at its size, made smaller to fit', async ({ page }) => {
  await page.route(/embed\.html/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>small</title>' }),
  );
  await share(page, '#v=2&strides=2,2&lang=en');
  const before = await page.evaluate(() => history.length);
  const frame = dialog(page).locator('iframe');
  await expect(frame).toHaveAttribute('src', /embed\.html#v=2&strides=2,2&lang=en$/);
  await expect(frame).toHaveAttribute('title', 'Preview of what is embedded');
  const place = await dialog(page).locator('c2d-preview').boundingBox();
  for (const [width, height] of [
    [500, 300],
    [320, 480],
    [800, 600],
  ] as const) {
    await dialog(page)
      .getByRole('radio', { name: `${width} × ${height}` })
      .check();
    const scale = Math.min(1, ((place?.width ?? 0) - 2) / width);
    await expect
      .poll(async () => {
        const box = await frame.boundingBox();
        return [Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)];
      })
      .toEqual([Math.round(width * scale), Math.round(height * scale)]);
    expect(await frame.evaluate((each: HTMLIFrameElement) => each.clientWidth)).toBe(width);
  }
  // It follows what is chosen, by no step of the page's history.
  await option(page, 'to look at only').check();
  await expect(frame).toHaveAttribute('src', /&readonly=true$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('without a small page beside the page there is no preview', async ({ page }) => {
  await page.route(/embed\.html/, (route) => route.fulfill({ status: 404 }));
  const asked = page.waitForResponse(/embed\.html/);
  await share(page, '#v=2&lang=en');
  await asked;
  await expect(field(page, 'HTML, iframe')).toBeVisible();
  await expect(dialog(page).locator('iframe')).toHaveCount(0);
});
