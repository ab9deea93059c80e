// Stages one after the other, up to the first that fails, and how long each took.
import { Obstacle } from './command.mjs';

function printTable(times) {
  console.log('\nseconds  stage');
  const all = times.reduce((sum, [, seconds]) => sum + seconds, 0);
  const rows = [...times, ['all of it', all]];
  for (const [name, seconds] of rows) console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`);
}

export async function runStages(stages) {
  const times = [];
  for (const [name, work] of stages) {
    console.log(`\n==== ${name} ====`);
    const begin = Date.now();
    const problem = await work().then(
      () => undefined,
      (error) => error,
    );
    times.push([name, (Date.now() - begin) / 1000]);
    if (problem) {
      printTable(times);
      throw new Obstacle(`Stage ${name} failed: ${problem.message}`);
    }
  }
  printTable(times);
}
