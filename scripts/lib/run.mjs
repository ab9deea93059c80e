// Other programs: found on the PATH, run in view of the reader, or run for what they print.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Obstacle } from './command.mjs';

const windows = process.platform === 'win32';

export function isInstalled(name) {
  const endings = windows ? ['.exe', '.bat', '.cmd'] : [''];
  const folders = process.env.PATH.split(path.delimiter);
  return folders.some((folder) =>
    endings.some((ending) => existsSync(path.join(folder, name + ending))),
  );
}

// A program that an npm package brought along.
export const tool = (name) => path.join('node_modules', '.bin', name);

function start(name, args, stdio, env, cwd) {
  // Windows runs npm.cmd and emcmake.bat only through its shell.
  const child = spawn(name, args, { stdio, env: { ...process.env, ...env }, cwd, shell: windows });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) stream.on('data', (data) => (output += data));
  }
  return new Promise((resolve) => {
    child.on('error', (error) =>
      resolve({ failed: true, output: error.message, why: error.message }),
    );
    child.on('close', (code, signal) =>
      resolve({ failed: code !== 0, output, why: signal || `exit code ${code}` }),
    );
  });
}

// Prints as it goes, and throws where the program fails.
export async function run(name, args) {
  const { failed, why } = await start(name, args, 'inherit');
  if (failed) throw new Obstacle(`${path.basename(name)} failed (${why}).`);
}

// Whether it failed, and all it printed.
export const listen = (name, args, env, cwd) =>
  start(name, args, ['ignore', 'pipe', 'pipe'], env, cwd);
