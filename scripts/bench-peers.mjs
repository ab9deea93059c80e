// npm run bench:peers: the core beside TensorFlow.js and ONNX Runtime Web. Arguments go on to
// tests/bench/peers/bench.mjs: --only and a pattern of names, --rounds, --quick, --exact. With --opencv, OpenCV.js
// takes part where it can.
import { mkdirSync } from 'node:fs';
import { buildWasm } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';
import { installTools } from './lib/tools.mjs';

async function buildPeak() {
  mkdirSync('build/peers', { recursive: true });
  await run('em++', [
    ...['-std=c++20', '-O3', '-msimd128', '-ffp-contract=off', '-fno-exceptions'],
    ...['-sSTANDALONE_WASM', '--no-entry', '-sEXPORTED_FUNCTIONS=_chains,_flops_per_step'],
    ...['tests/bench/peers/peak.cpp', '-o', 'build/peers/peak.wasm'],
  ]);
}

// In a folder of its own, since it is large (11 MB) and seldom asked for. As its makers offer it, without
// SIMD.
const home = 'build/opencv';
const script = `${home}/node_modules/@techstark/opencv-js/dist/opencv.js`;

command(async () => {
  const asked = process.argv.slice(2);
  const withOpenCv = asked.includes('--opencv');
  const others = asked.filter((each) => each !== '--opencv');
  await setUp({ tests: true });
  await buildWasm();
  await buildPeak();
  if (withOpenCv) await installTools(home, ['@techstark/opencv-js@4.12.0-release.1']);
  const more = withOpenCv ? ['--opencv', script] : [];
  await run(process.execPath, ['tests/bench/peers/bench.mjs', ...others, ...more]);
});
