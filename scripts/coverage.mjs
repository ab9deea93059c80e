// node scripts/coverage.mjs: which lines and branches of the core the native tests reach. Fails where
// they leave out too many.
import { command, Obstacle } from './lib/command.mjs';
import { listen, run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

const LEAST_PERCENT = 95;

const tests = 'build/coverage/tests/cpp/conv2d_tests';
const raw = 'build/coverage/tests.profraw';
const profile = 'build/coverage/tests.profdata';
const report = 'build/coverage/report';
// Of what the core is made: the bindings have no native tests.
const core = ['cpp/include', 'cpp/src'];

const llvmCov = (verb, ...options) => [
  'llvm-cov',
  [verb, `-instr-profile=${profile}`, ...options, tests, ...core],
];

async function summary() {
  const { failed, output } = await listen(...llvmCov('export', '-summary-only'));
  if (failed) throw new Obstacle(`llvm-cov failed: ${output}`);
  return JSON.parse(output).data[0];
}

const percent = ({ covered, count }) => (count === 0 ? 100 : (100 * covered) / count);
const column = (share) => `${percent(share).toFixed(1)} %`.padStart(8);

function print({ files, totals }) {
  console.log('   lines  branches  file');
  const row = ({ lines, branches }, name) =>
    console.log(`${column(lines)}  ${column(branches)}  ${name}`);
  for (const file of files) row(file.summary, file.filename.replace(`${process.cwd()}/`, ''));
  row(totals, 'all');
  console.log(`Line by line: ${report}/index.html`);
}

command(async () => {
  await setUp({ tests: true });
  await run('cmake', ['--preset', 'coverage']);
  await run('cmake', ['--build', '--preset', 'coverage']);
  await run('cmake', ['-E', 'env', `LLVM_PROFILE_FILE=${raw}`, tests, '--gtest_brief=1']);
  await run('llvm-profdata', ['merge', '-sparse', raw, '-o', profile]);
  await run(...llvmCov('show', '-format=html', `-output-dir=${report}`, '-show-branches=count'));
  const { files, totals } = await summary();
  print({ files, totals });
  for (const kind of ['lines', 'branches']) {
    if (percent(totals[kind]) < LEAST_PERCENT) {
      throw new Obstacle(`The native tests reach fewer than ${LEAST_PERCENT} % of the ${kind}.`);
    }
  }
});
