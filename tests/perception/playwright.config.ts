// npm run perception: pictures for readers to judge, and no tests.
import base from '../playwright.config';

export default {
  ...base,
  testDir: '.',
  outputDir: '../../test-results/perception',
  projects: base.projects?.slice(0, 1),
  webServer: { ...base.webServer, cwd: '../..' },
};
