// Takes out of a page what is said only where its parts lie beside it.
import type { Plugin } from 'vite';

export const alone: Plugin = {
  name: 'alone',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/\s*<p[^>]* data-beside\b[^>]*>.*?<\/p>/gs, ''),
  },
};
