// The lines in the head of a page whose address is known, and what they say in each language.
import { readFileSync } from 'node:fs';
import { en } from '../src/text/en.ts';
import { ru } from '../src/text/ru.ts';
import { at } from './common.ts';

export type Lang = 'en' | 'ru';

interface Said {
  readonly title: string;
  readonly description: string;
  readonly picture: string;
  /** As Open Graph names languages. */
  readonly locale: string;
}

const [, description = ''] =
  /<meta name="description" content="([^"]*)"/.exec(readFileSync(at('index.html'), 'utf8')) ?? [];

export const said: Readonly<Record<Lang, Said>> = {
  en: {
    title: en['app.title'],
    description,
    picture: 'Input, kernel and output of a convolution as heatmaps, with the window on the input',
    locale: 'en_US',
  },
  ru: {
    title: ru['app.title'],
    description:
      'Двигайте ползунок, названный как аргумент Conv2D в Keras, и смотрите, что он делает: вход, ядро и выход в виде тепловых карт. Всё вычисляется в браузере, на C++. На русском и английском.',
    picture: 'Вход, ядро и выход свёртки в виде тепловых карт, на входе — окно',
    locale: 'ru_RU',
  },
};

/** Pixels, of og.png: what a preview of a link shows whole. */
export const PICTURE = { width: 1200, height: 630 };

export function head(address: string, lang: Lang): string[] {
  const of = { en: address, ru: `${address}ru/` };
  const { title, description, picture, locale } = said[lang];
  const link = (attributes: string, href: string) => `<link ${attributes} href="${escaped(href)}">`;
  const meta = (property: string, content: string | number) =>
    `<meta property="${property}" content="${escaped(String(content))}">`;
  return [
    link('rel="canonical"', of[lang]),
    link('rel="alternate" hreflang="en"', of.en),
    link('rel="alternate" hreflang="ru"', of.ru),
    link('rel="alternate" hreflang="x-default"', of.en),
    meta('og:type', 'website'),
    meta('og:url', of[lang]),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:locale', locale),
    meta('og:locale:alternate', said[lang === 'en' ? 'ru' : 'en'].locale),
    meta('og:image', `${address}og.png`),
    meta('og:image:width', PICTURE.width),
    meta('og:image:height', PICTURE.height),
    meta('og:image:alt', picture),
    // The rest of a card is taken from the lines above.
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
