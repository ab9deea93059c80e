// node scripts/og.mjs: takes the picture that previews of a link show, web/og.png, of the built page.
import { statSync } from 'node:fs';
import { buildPage, buildWasm } from './lib/build.mjs';
import { command, Obstacle } from './lib/command.mjs';
import { setUp } from './lib/set-up.mjs';

const target = 'web/og.png';
const LIMIT = 120 * 1024;

// The size that every preview takes.
const viewport = { width: 1200, height: 630 };
const link = '#v=2&lang=en&theme=light&hide=share,language';

command(async () => {
  await setUp({ tests: true });
  await buildWasm();
  await buildPage();
  // Not before they are there.
  const [{ preview }, { chromium }] = await Promise.all([
    import('vite'),
    import('playwright-core'),
  ]);
  const server = await preview({ configFile: 'web/vite.config.ts', preview: { port: 4190 } });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport });
  await page.goto(`${server.resolvedUrls.local[0]}${link}`);
  await page.evaluate(() => document.querySelector('conv2d-playground').ready);
  await page.screenshot({ path: target });
  await browser.close();
  await server.close();
  const { size } = statSync(target);
  console.log(`${target}: ${size} bytes`);
  if (size > LIMIT) throw new Obstacle(`${target} is over ${LIMIT} bytes.`);
});
