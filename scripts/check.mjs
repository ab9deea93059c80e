// npm run check: form, types and rooms, of both languages. Shows every problem, not just the first.
import os from 'node:os';
import { configureNative } from './lib/build.mjs';
import { command, Obstacle } from './lib/command.mjs';
import { filesUnder } from './lib/files.mjs';
import { listen, tool } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

const types = (project) => [
  `types of ${project}`,
  tool('tsc'),
  '--noEmit',
  '-p',
  `${project}/tsconfig.json`,
];

const tidy = (file) => [
  `clang-tidy ${file}`,
  'clang-tidy',
  '--quiet',
  '-p',
  'build/native-debug',
  file,
];

function checks() {
  const cpp = ['cpp', 'tests/cpp', 'tests/fuzz'].flatMap((each) => filesUnder(each, /\.[ch]pp$/));
  return [
    ['rooms', process.execPath, 'scripts/rooms.mjs'],
    ['clang-format', 'clang-format', '--dry-run', '-Werror', ...cpp],
    ['Biome', tool('biome'), 'ci', '--colors=off'],
    types('web'),
    types('tests'),
    ...filesUnder('cpp/src', /\.cpp$/).map(tidy),
  ];
}

// Takes checks off the list until it is empty. Several of these work side by side.
async function work(list, failures) {
  while (list.length > 0) {
    const [name, program, ...args] = list.shift();
    const { failed, output } = await listen(program, args);
    console.log(`${failed ? 'FAILED' : 'ok    '} ${name}`);
    if (failed) {
      failures.push(name);
      console.log(output);
    }
  }
}

command(async () => {
  await setUp({ tests: true });
  await configureNative();
  const list = checks();
  const failures = [];
  await Promise.all(os.cpus().map(() => work(list, failures)));
  if (failures.length > 0) throw new Obstacle(`Not in order: ${failures.join(', ')}.`);
});
