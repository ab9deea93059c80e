import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { later } from './vite/later';
import { leanTemplates } from './vite/lean-templates';
import { plainImports } from './vite/plain-imports';
import { contentSecurityPolicy } from './vite/policy';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  // Relative addresses, so that the folder can be put anywhere on a host.
  base: './',
  // What is not there is not found: it is not answered by the page.
  appType: 'mpa',
  plugins: [contentSecurityPolicy, later, leanTemplates, plainImports],
  resolve: {
    alias: [
      { find: /^#wasm$/, replacement: at('src/engine/fetched.ts') },
      { find: /^#core$/, replacement: at('../build/wasm/conv2d.mjs') },
      { find: /^#core\.wasm/, replacement: at('../build/wasm/conv2d.wasm') },
    ],
  },
  build: {
    outDir: at('../dist'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // No lists of what comes with what is fetched on demand.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    assetsInlineLimit: 0,
  },
  server: { fs: { allow: [at('..')] } },
});
