// npx vitest run --config tests/vitest.config.ts
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/web/**/*.test.ts'],
    environment: 'node',
    // A run of thousands of convolutions by three programs is one test.
    testTimeout: 60_000,
  },
});
