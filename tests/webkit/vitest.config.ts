// npx vitest run --config tests/webkit/vitest.config.ts
// The built page in WebKit, the engine of Safari, which Playwright does not drive here.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    root: at('../..'),
    include: ['tests/webkit/**/*.test.ts'],
    globalSetup: [at('programs.ts')],
    // The driver holds one browser at a time.
    fileParallelism: false,
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
});
