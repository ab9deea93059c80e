// The page with the engines, built and served. It is isolated from other origins, for a finer clock.
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const outDir = at('build/peers/page');

const alias = [
  { find: /^#core$/, replacement: at('build/wasm/conv2d-large.mjs') },
  { find: /^#core\.wasm/, replacement: at('build/wasm/conv2d-large.wasm') },
  { find: /^#peak\.wasm/, replacement: at('build/peers/peak.wasm') },
];

/** @param {string | undefined} openCv its script, where it is there */
export async function buildSite(openCv) {
  await build({
    configFile: false,
    root: at('tests/bench/peers'),
    base: './',
    logLevel: 'error',
    resolve: { alias },
    build: { outDir, emptyOutDir: true, target: 'esnext', assetsInlineLimit: 0 },
  });
  if (openCv) copyFileSync(openCv, `${outDir}/opencv.js`);
}

export const serveSite = (port) =>
  preview({
    configFile: false,
    root: outDir,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir },
    preview: {
      port,
      strictPort: false,
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
  });
