// One host from its fixture to its check: installed once for a version, then built, served and opened.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { serveFolder } from './serve.mjs';
import { snippet } from './snippets.mjs';
import { visit } from './visit.mjs';

const LOCKS = ['package-lock.json', 'requirements.txt'];

// Of what an installation depends on.
function lockOf(fixture) {
  const hash = createHash('sha256');
  for (const name of LOCKS) {
    const file = path.join(fixture, name);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

const seconds = async (work) => {
  const begin = Date.now();
  await work();
  return (Date.now() - begin) / 1000;
};

// The fixture is copied anew over what was installed.
function layOut(fixture, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(fixture)) {
    if (name !== 'host.mjs')
      cpSync(path.join(fixture, name), path.join(folder, name), { recursive: true });
  }
}

async function installOnce(host, at) {
  const stamp = path.join(at.folder, '.installed');
  const lock = lockOf(at.fixture);
  const kept = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  if (!kept) rmSync(at.folder, { recursive: true, force: true });
  layOut(at.fixture, at.folder);
  if (kept || !host.install) return null;
  const took = await seconds(() => host.install(at));
  writeFileSync(stamp, lock);
  return took;
}

/** What came of it: `{ name, version, installed, built, checked, problem }`. */
export async function runHost(id, host, { browser, playground }) {
  const at = {
    fixture: path.join('tests/hosts', id),
    folder: path.resolve('build/hosts', id),
    playground,
    snippet: (name) => snippet(name, playground),
  };
  const report = { name: host.name, version: '', installed: null, built: null, checked: [] };
  let server;
  try {
    report.installed = await installOnce(host, at);
    report.version = host.version ? await host.version(at) : '';
    if (host.build) report.built = await seconds(() => host.build(at));
    server = host.serve
      ? await host.serve(at)
      : await serveFolder(path.join(at.folder, host.site ?? ''), { under: host.under });
    await visit(id, host, { ...at, browser, address: server.address }, report.checked);
  } catch (error) {
    report.problem = error;
  } finally {
    await server?.stop();
  }
  return report;
}
