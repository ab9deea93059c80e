// npx vitest run --config tests/vitest.config.ts
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const common = {
  // As in web/vite.config.ts, for tests of what the page makes of the core.
  resolve: { alias: [{ find: /^#core$/, replacement: at('../build/wasm/conv2d.mjs') }] },
};
const test = {
  root: at('..'),
  environment: 'node' as const,
  // A run of thousands of convolutions by three programs is one test.
  testTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      { ...common, test: { ...test, name: 'page', include: ['tests/web/**/*.test.ts'] } },
      // What is asked of the module of the first load is asked of the one for large layers, too.
      {
        ...common,
        test: {
          ...test,
          name: 'large',
          include: ['contract', 'explain', 'golden', 'memory', 'oracle', 'questions', 'run'].map(
            (each) => `tests/web/${each}.test.ts`,
          ),
          env: { CORE: 'conv2d-large' },
        },
      },
    ],
  },
});
