// A host's check in the browser: pages whose errors are heard, steps that are told, pictures to look at.
import { mkdirSync, rmSync } from 'node:fs';

const SHOTS = 'build/hosts/shots';

// A page, and what goes wrong in it: uncaught errors, and what browsers or scripts report as errors.
async function openPage(browser, address, options, told) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => told.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(`${message.text()} (${message.location().url})`);
  });
  await page.goto(address);
  return page;
}

/** Runs the host's check and adds to `checked` what it has found in order. Throws at the first fault. */
export async function visit(id, host, at, checked) {
  mkdirSync(SHOTS, { recursive: true });
  rmSync(`${SHOTS}/${id}-failed.png`, { force: true });
  const told = [];
  const pages = [];
  const shot = (page, more = '') =>
    page.screenshot({ path: `${SHOTS}/${id}${more === '' ? '' : `-${more}`}.png` });
  const open = async (where = '', options = {}) => {
    const page = await openPage(at.browser, new URL(where, at.address).href, options, told);
    pages.push(page);
    return page;
  };
  const step = async (what, work) => {
    try {
      const value = await work();
      checked.push(what);
      return value;
    } catch (error) {
      const page = pages.at(-1);
      if (page && !page.isClosed()) await shot(page, 'failed');
      throw new Error(`${what}: ${error.message}`, { cause: error });
    }
  };
  try {
    await host.check({ ...at, open, step, shot });
  } finally {
    await Promise.all(pages.map((page) => page.context().close()));
  }
  const ours = told.filter((each) => !(host.ignores ?? []).some((own) => own.test(each)));
  if (ours.length > 0) throw new Error(`the page reports\n${ours.join('\n')}`);
  checked.push('no errors');
}
