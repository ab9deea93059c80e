// The page: index.html with its parts, each fetched when it is needed.
import { defineConfig, mergeConfig } from 'vite';
import { readSite } from '../scripts/lib/site.mjs';
import { at, common } from './vite/common.ts';
import { later } from './vite/later.ts';
import { noticesBeside } from './vite/notices.ts';
import { contentSecurityPolicy } from './vite/policy.ts';
import { site } from './vite/site.ts';
import { wasmEarly } from './vite/wasm-early.ts';

const address = readSite();

export default defineConfig(
  mergeConfig(common('fetched'), {
    // What is not there is not found: it is not answered by the page.
    appType: 'mpa',
    plugins: [
      contentSecurityPolicy,
      wasmEarly,
      later,
      noticesBeside,
      ...(address ? [site(address)] : []),
    ],
    build: {
      emptyOutDir: true,
      manifest: true,
      // No lists of what comes with what is fetched on demand.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_: string, files: string[], { hostType }: { hostType: string }) =>
          hostType === 'html' ? files : [],
      },
      assetsInlineLimit: 0,
    },
    server: { fs: { allow: [at('..')] } },
  }),
);
