// The built page in Debian's browsers. Playwright downloads none of its own.
import { defineConfig } from '@playwright/test';

const port = Number(process.env.TEST_PORT ?? 4180);
const firefox = {
  browserName: 'firefox' as const,
  channel: 'moz-firefox',
};
// Over WebDriver BiDi Firefox does not hear Playwright's colorScheme, but its own preferences. Driven
// by a program it is lax with files, which it is not with readers.
const firefoxLaunch = (dark: boolean) => ({
  executablePath: '/usr/bin/firefox-esr',
  firefoxUserPrefs: {
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'security.fileuri.strict_origin_policy': true,
  },
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
  },
  webServer: {
    command: `npx vite preview --config web/vite.config.ts --port ${port} --strictPort`,
    cwd: '..',
    url: `http://localhost:${port}/`,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
      },
    },
    {
      name: 'firefox',
      // What is tagged @once does not depend on the browser: words, numbers of the core, leaks of Lit.
      grepInvert: /@dark|@once/,
      use: { ...firefox, launchOptions: firefoxLaunch(false) },
    },
    {
      name: 'firefox-dark',
      grep: /@dark/,
      grepInvert: /@once/,
      use: { ...firefox, launchOptions: firefoxLaunch(true) },
    },
  ],
});
