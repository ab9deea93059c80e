// What the dialog offers, pasted into a page of another site and opened there.
import { expect, type Page, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import { hostPage } from '../host-page';
import { resultOf, shown, stateOf } from './embed';
import { open } from './playground';

const STATE = { kernelSize: [2, 2], strides: [2, 1], padding: 'same', kernel: { source: 'mean' } };

async function snippets(page: Page, lang: 'en' | 'ru'): Promise<string[]> {
  await open(page, `#v=2&kernel_size=2,2&strides=2,1&padding=same&kernel=mean&lang=${lang}`);
  await page.getByRole('button', { name: /^(Share|Поделиться)$/ }).click();
  const fields = page.locator('c2d-share').getByRole('textbox');
  await expect(fields.first()).toBeVisible();
  return fields.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
}

for (const lang of ['en', 'ru'] as const) {
  test(`each snippet opens what it was made of: ${lang}`, async ({ page }) => {
    const [link = '', iframe = '', element = '', markdown = ''] = await snippets(page, lang);
    const head = '<!doctype html><meta charset="utf-8"><title>A course</title>';

    await page.goto(await hostPage('/pasted-frame', `${head}${iframe}`));
    const frame = await shown(page);
    expect(await stateOf(frame)).toMatchObject({ ...STATE, lang });
    const made = await resultOf(frame);
    expect(made.outputShape).toEqual([3, 5, 1]);

    await page.goto(await hostPage('/pasted-element', `${head}${element}`));
    const host = page.locator('conv2d-playground');
    await expect(host.locator('c2d-page')).toBeVisible();
    const own = await host.evaluate(async (playground: Conv2dPlayground) => {
      await playground.ready;
      return [playground.getState(), Array.from(playground.result.output ?? [])] as const;
    });
    expect(own[0]).toMatchObject({ ...STATE, lang });
    expect(own[1]).toEqual(made.output);

    // Markdown, as every renderer makes HTML of it.
    const [, picture, target] = /^\[!\[[^\]]*\]\((.*?)\)\]\((.*)\)$/.exec(markdown) ?? [];
    expect(picture).toBe('conv2d.png');
    expect(target).toBe(link);
    await page.goto(
      await hostPage('/pasted-link', `${head}<a href="${link.replaceAll('&', '&amp;')}">It</a>`),
    );
    await page.getByRole('link', { name: 'It' }).click();
    await expect(page.locator('c2d-page')).toBeVisible();
    const there = await page
      .locator('conv2d-playground')
      .evaluate((playground: Conv2dPlayground) => playground.getState());
    expect(there).toMatchObject({ ...STATE, lang });
  });
}
