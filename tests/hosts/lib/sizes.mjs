// The small page in a host, or its element, in the sizes and languages in which people look at it.
import { expect } from '@playwright/test';
import { frameOf } from './playground.mjs';

const SIZES = [
  [500, 300],
  [320, 480],
  [800, 600],
];
const LANGUAGES = ['en', 'ru'];

/** The iframe and the element of the recipes, on one page. */
export async function shotRecipesInSizes(page, shot) {
  await shotInSizes(frameOf(page), shot, 'iframe');
  await shotInSizes(page.locator('conv2d-playground'), shot, 'element');
}

/** Takes its picture in every size and language by `shot`: `iframe-500x300-en` of the form `iframe`. */
export async function shotInSizes(target, shot, form) {
  const own = await target.getAttribute('style');
  for (const language of LANGUAGES) {
    await speak(target, language);
    for (const size of SIZES) {
      await resize(target, size);
      await settled(target);
      await shot(target, `${form}-${size.join('x')}-${language}`);
    }
  }
  // It would cover the next.
  await target.evaluate((each, style) => each.setAttribute('style', style), own ?? '');
}

async function speak(target, language) {
  await target.evaluate((each, lang) => {
    if (each.localName !== 'iframe') return each.setAttribute('lang', lang);
    const [before, link] = each.src.split('#');
    const keys = new URLSearchParams(link);
    keys.set('lang', lang);
    each.src = `${before}#${keys}`;
  }, language);
  const frame = (await target.evaluate(({ localName }) => localName)) === 'iframe';
  const element = frame ? target.contentFrame().locator('conv2d-playground') : target;
  const title = { en: /Output/, ru: /Выход/ }[language];
  await expect(element.locator('c2d-heatmap#output figcaption')).toHaveText(title);
}

// In front of the page, whose column may be narrower. The whole page is as high as it likes.
const resize = (target, size) =>
  target.evaluate((each, [width, height]) => {
    const set = (name, value) => each.style.setProperty(name, value, 'important');
    for (const name of ['max-width', 'max-height']) set(name, 'none');
    for (const name of ['margin', 'top', 'left']) set(name, '0');
    set('position', 'fixed');
    set('z-index', '2147483647');
    set('width', `${width}px`);
    if (each.localName === 'iframe' || each.small) set('height', `${height}px`);
    // A player may have made a frame for it, as high as it was before.
    each.ownerDocument.defaultView.frameElement?.style.setProperty('min-height', `${height}px`);
  }, size);

// Until two pictures are the same.
async function settled(target) {
  let before = await target.screenshot();
  for (;;) {
    const now = await target.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}
