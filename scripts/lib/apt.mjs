// Packages of Debian and Ubuntu.
import { Obstacle } from './command.mjs';
import { isInstalled, listen, run } from './run.mjs';

const install = (names) => ['install', '--no-install-recommends', ...names];

export const hasApt = () => isInstalled('apt-get');

// apt's own forecast, or nothing while it has not fetched its lists. Made with --print-uris, which
// installs nothing: --assume-no would install what apt has no question about.
export async function forecast(names) {
  const { output } = await listen('apt-get', ['--print-uris', ...install(names)], { LC_ALL: 'C' });
  const sizes = /Need to get (?:[^/\n]*\/)?(.+) of archives.*\nAfter this operation, (.+) of add/;
  const found = output.match(sizes);
  return found ? `${found[2]} on disk, ${found[1]} to download` : undefined;
}

const isRoot = () => process.getuid() === 0;

// Whom apt-get runs as, for the reader to know before it asks for a password.
export const through = () => (isRoot() ? 'apt-get' : 'sudo apt-get');

export async function aptInstall(names) {
  if (!isRoot() && !isInstalled('sudo')) {
    throw new Obstacle(
      `There is no sudo here: run \`apt-get ${install(names).join(' ')}\` as root.`,
    );
  }
  const words = isRoot() ? [] : ['sudo'];
  const [program, ...rest] = [...words, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  await run(program, [...rest, 'update']);
  await run(program, [...rest, '--yes', ...install(names)]);
}
