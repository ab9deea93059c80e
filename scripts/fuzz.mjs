// node scripts/fuzz.mjs [runs]: feeds layers that nobody would think of to the core. First the inputs
// kept in tests/fuzz/corpus, then as many as asked for that grow out of them: 50000, in about a
// minute, unless told otherwise. From the same start each time, so that a finding can be met again.
import fs from 'node:fs';
import { command, Obstacle } from './lib/command.mjs';
import { listen, run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

const fuzzer = 'build/fuzz/tests/fuzz/conv2d_fuzz';
const kept = 'tests/fuzz/corpus';
const grown = 'build/fuzz/grown';

function readRuns(text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Obstacle(`A number of runs is 1 or more, not ${text}.`);
  return Number(text);
}

async function fuzz(runs) {
  fs.rmSync(grown, { recursive: true, force: true });
  fs.mkdirSync(grown);
  const options = {
    runs: runs + fs.readdirSync(kept).length,
    seed: 1,
    max_len: 128,
    // From the start: shorter inputs leave arguments at their least.
    len_control: 0,
    // In seconds. What takes so long hangs, on however busy a machine.
    timeout: 120,
    verbosity: 0,
    print_final_stats: 1,
    artifact_prefix: 'build/fuzz/',
  };
  const args = Object.entries(options).map(([name, value]) => `-${name}=${value}`);
  return listen(fuzzer, [...args, grown, kept]);
}

command(async () => {
  const runs = readRuns(process.argv[2] || '50000');
  await setUp({ tests: true });
  await run('cmake', ['--preset', 'fuzz']);
  await run('cmake', ['--build', '--preset', 'fuzz']);
  const begin = Date.now();
  const { failed, output } = await fuzz(runs);
  if (failed) {
    console.log(output);
    throw new Obstacle(
      `The fuzzer found something. Run ${fuzzer} with the file that it has written to see it again; mended, keep that file in ${kept}.`,
    );
  }
  const done = Number(output.match(/number_of_executed_units: (\d+)/)[1]);
  const seconds = (Date.now() - begin) / 1000;
  console.log(`${done} runs in ${seconds.toFixed(1)} s, ${Math.round(done / seconds)} a second`);
});
