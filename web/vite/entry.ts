// Starts a page by another script than the one it names.
import type { Plugin } from 'vite';

export const entry = (script: string): Plugin => ({
  name: 'entry',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('./src/main.ts', script),
  },
});
