// Packages that are large and seldom asked for: each set in a folder of its own, so that nobody else has
// to install them.
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Installs packages into `home`, unless the last of them is there. */
export async function installTools(home, packages) {
  const [last] = packages.at(-1).match(/^@?[^@]+/);
  if (existsSync(`${home}/node_modules/${last}`)) return;
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', ['install', '--prefix', home, ...quiet, ...packages]);
}
