// Where the licences of others are: beside a page, or inside of one that is passed on alone.
import type { Plugin } from 'vite';
import { notices } from '../../scripts/lib/notices.mjs';

export const noticesBeside: Plugin = {
  name: 'notices-beside',
  apply: 'build',
  transformIndexHtml: {
    // What is written earlier would be looked for among the page's parts.
    order: 'post',
    handler: () => [
      {
        tag: 'link',
        attrs: { rel: 'license', href: './third-party-notices.txt' },
        injectTo: 'head',
      },
    ],
  },
};

export const noticesInside: Plugin = {
  name: 'notices-inside',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        // Two hyphens in a row could end the comment.
        file.source = `${file.source}<!--\n${notices().replaceAll('--', '- -')}-->\n`;
      }
    },
  },
};
