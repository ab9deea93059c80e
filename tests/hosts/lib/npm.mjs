// Hosts from npm, at the versions of the fixture's package-lock.json.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listen } from '../../../scripts/lib/run.mjs';

/** Runs a program with its output kept, which is shown where it fails. */
export async function quietly(folder, name, args, env) {
  const { failed, output, why } = await listen(name, args, env, folder);
  if (failed) throw new Error(`${name} ${args.join(' ')} failed (${why})\n${output}`);
  return output;
}

export const npmInstall = ({ folder }) =>
  quietly(folder, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);

/** The version of a package that was installed. */
export const versionOf = (folder, name) =>
  JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
