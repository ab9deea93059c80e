// The npm packages, as package-lock.json has them. The tests' own come only when asked for.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';

// What was installed last. Inside node_modules, so that it goes where they go.
const stamp = 'node_modules/.set-up.json';

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const last = () => (existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {});

// What came once stays: a set-up for the page alone does not take the tests' packages away.
const takesTests = (tests) => Boolean(tests || last().withTests);

export function npmIsCurrent(tests) {
  const { lock, withTests } = last();
  return lock === lockHash() && (withTests || !tests);
}

export const npmSize = (tests) => (takesTests(tests) ? 'about 450 MB' : 'about 180 MB');

// `npm ci` would be stricter, but it refuses a lock file that leaves out packages of platforms
// other than the one it was made on. So does this install: from the lock file, without writing it.
// None of the packages needs its install script.
export async function npmInstall(tests) {
  const withTests = takesTests(tests);
  const scope = withTests ? [] : ['--workspaces=false'];
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', ['install', '--no-save', ...quiet, ...scope]);
  writeFileSync(stamp, JSON.stringify({ lock: lockHash(), withTests }));
}
