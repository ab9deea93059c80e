// node scripts/reproducible.mjs: builds everything twice, each time from a copy of the repository in a
// folder of its own with nothing built in it, and compares every file.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command, Obstacle } from './lib/command.mjs';
import { filesUnder } from './lib/files.mjs';
import { listen } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

// Neither what is built nor what git keeps.
const left = new Set([
  '.git',
  'build',
  'dist',
  'node_modules',
  'test-results',
  'playwright-report',
]);

// Names of different lengths: a path that gets into a file changes its size, too.
async function built(name) {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'conv2d-')), name);
  cpSync('.', folder, { recursive: true, filter: (file) => !left.has(path.basename(file)) });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
  const { failed, output } = await listen(process.execPath, [`${folder}/scripts/build.mjs`]);
  if (failed) throw new Obstacle(output);
  const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const dist = path.join(folder, 'dist');
  const files = filesUnder(dist, /./).filter((file) => statSync(file).isFile());
  const hashes = new Map(files.map((file) => [path.relative(dist, file), hashOf(file)]));
  rmSync(path.dirname(folder), { recursive: true });
  return hashes;
}

command(async () => {
  await setUp({ tests: false });
  const [one, other] = [await built('one'), await built('the-other')];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const different = names.filter((name) => one.get(name) !== other.get(name));
  for (const name of names) console.log(`${one.get(name) || 'only in the other build'}  ${name}`);
  if (different.length > 0) throw new Obstacle(`Not the same: ${different.join(', ')}.`);
  console.log(`${names.length} files, the same in both builds.`);
});
