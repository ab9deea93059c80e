// What the tests of WebKit need to run beside them: a display that nobody looks at, Debian's WebKit
// driver on it, and a server of the built page. None of them is found by chance: each takes a free
// number, and is ended by its handle.
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { trappedPage } from './trapped-page';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the driver listens. */
    driver: string;
    /** Where the built page is, with a slash at the end. */
    site: string;
  }
}

const STARTING_MS = 30_000;

/** A program, and a promise that rejects when it ends before it is told to. */
function start(name: string, args: string[], env: NodeJS.ProcessEnv, stdio: StdioOptions) {
  const program = spawn(name, args, { env, stdio });
  let over = false;
  const failed = new Promise<never>((_, reject) => {
    program.on('error', reject);
    program.on('exit', (code, signal) => {
      if (!over) reject(new Error(`${name} ended (${signal ?? `exit code ${code}`})`));
    });
  });
  // Heard only by those who wait for the program.
  failed.catch(() => {});
  // Where a set-up fails or a run is broken off, nobody comes to stop it.
  process.once('exit', () => program.kill());
  const stop = async () => {
    over = true;
    if (program.exitCode !== null || program.signalCode !== null || !program.pid) return;
    const gone = once(program, 'exit');
    program.kill();
    await gone;
  };
  return { program, failed, stop };
}

/** The number that Xvfb writes when it has found a free one and can be used. */
async function displayOf(xvfb: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of xvfb.stdio[3] as NodeJS.ReadableStream) {
    text += chunk;
    if (text.endsWith('\n')) break;
  }
  return `:${text.trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(address: string): Promise<void> {
  const end = Date.now() + STARTING_MS;
  for (;;) {
    const response = await fetch(`${address}/status`).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > end) throw new Error(`Nothing answers at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const quiet: StdioOptions = ['ignore', 'ignore', 'ignore', 'pipe'];
  const xvfb = start('Xvfb', args, process.env, quiet);
  return { ...xvfb, display: await Promise.race([displayOf(xvfb.program), xvfb.failed]) };
}

async function startDriver(display: string, home: string) {
  const port = await freePort();
  const env = {
    ...process.env,
    // On that display, whatever desktop the tests are started from, and with nobody's settings.
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    LC_ALL: 'C.UTF-8',
    // It has no accessibility bus to talk to, and in a container it could not make a sandbox.
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const args = [`--port=${port}`];
  const driver = start('WebKitWebDriver', args, env, ['ignore', 'inherit', 'inherit']);
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([answers(address), driver.failed]);
  return { ...driver, address };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const display = await startDisplay();
  const driver = await startDriver(display.display, home);
  const server = await preview({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    plugins: [trappedPage],
    preview: { port: 0 },
  });
  project.provide('driver', driver.address);
  project.provide('site', server.resolvedUrls?.local[0] ?? '');
  return async () => {
    await server.close();
    await driver.stop();
    await display.stop();
  };
}
