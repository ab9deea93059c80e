// What a page says of itself to those who have a link to it, where its address is known: its own
// address, that of the same page in the other language, and a picture. The Russian page is the same in a
// folder below.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { at } from './common.ts';
import { head, type Lang, said } from './site-head.ts';

const withHead = (html: string, tags: readonly string[]) =>
  html.replace('</head>', () => `${tags.map((tag) => `  ${tag}\n  `).join('')}</head>`);

/** What it says of its language is what the page starts in (text/preference.ts). */
const inRussian = (html: string) =>
  html
    .replace('<html lang="en">', '<html lang="ru" data-page-lang="ru">')
    .replace(/(?<=<title>)[^<]*/, () => said.ru.title)
    .replace(/(?<=<meta name="description" content=")[^"]*/, () => said.ru.description)
    .replace(/(?<=\b(?:href|src)=")\.\//g, '../');

/** `address` ends in a slash. */
export const site = (address: string): Plugin => ({
  name: 'site',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('There is no page to say where it stands.');
      const html = String(page.source);
      const finished = (lang: Lang, text: string) => withHead(text, head(address, lang));
      page.source = finished('en', html);
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      emit('ru/index.html', finished('ru', inRussian(html)));
      emit('og.png', readFileSync(at('og.png')));
    },
  },
});
