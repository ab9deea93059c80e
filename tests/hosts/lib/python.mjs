// Hosts from PyPI, at the versions of the fixture's requirements.txt, each in an environment of its own.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { quietly } from './npm.mjs';

/** A program of the host's environment. */
export const inVenv = (folder, name) => path.resolve(folder, 'venv/bin', name);

/** Runs a program of the host's environment in its folder. */
export const runInVenv = (folder, name, ...args) => quietly(folder, inVenv(folder, name), args);

export async function pipInstall({ folder }) {
  await quietly(folder, 'python3', ['-m', 'venv', 'venv']);
  await runInVenv(folder, 'pip', 'install', '--quiet', '--requirement', 'requirements.txt');
}

/** The version of a package that was installed. */
export async function pipVersion(folder, name) {
  const code = `import importlib.metadata as m; print(m.version('${name}'))`;
  return (await runInVenv(folder, 'python', '-c', code)).trim();
}

/** Starts a server of the host's environment and waits until it answers at `address`. */
export async function serveByVenv(folder, address, name, ...args) {
  const child = spawn(inVenv(folder, name), args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const until = Date.now() + 60_000;
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill();
      throw new Error(`${name} ${args.join(' ')} does not answer\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

/** A port that nobody listens at. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
