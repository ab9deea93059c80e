// npx vitest run --config tests/vitest.config.ts
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // As in web/vite.config.ts, for tests of what the page makes of the core.
  resolve: { alias: [{ find: /^#core$/, replacement: at('../build/wasm/conv2d.mjs') }] },
  test: {
    root: at('..'),
    include: ['tests/web/**/*.test.ts'],
    environment: 'node',
    // A run of thousands of convolutions by three programs is one test.
    testTimeout: 60_000,
  },
});
