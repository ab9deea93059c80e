// The policy of a page that has everything inside of it: it names the one script and the one style
// sheet by what they hold, and lets nothing be fetched at all.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function hashesOf(html: string, tag: 'script' | 'style'): string {
  const found = html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'));
  return [...found].map(([, text = '']) => hash(text)).join(' ');
}

const policyOf = (html: string) =>
  [
    "default-src 'none'",
    `script-src ${hashesOf(html, 'script')} 'wasm-unsafe-eval'`,
    `style-src ${hashesOf(html, 'style')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

export const inlinedPolicy: Plugin = {
  name: 'inlined-policy',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const html = String(file.source);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
        file.source = html.replace('<head>', () => `<head>\n    ${meta}`);
      }
    },
  },
};
