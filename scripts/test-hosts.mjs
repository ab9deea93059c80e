// npm run test:hosts: the playground in real course sites, each installed, built, served and used.
// Arguments choose hosts by their folders in tests/hosts: `npm run test:hosts -- plain-html`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildPage, buildWasm } from './lib/build.mjs';
import { command, Obstacle } from './lib/command.mjs';
import { filesUnder } from './lib/files.mjs';
import { setUp } from './lib/set-up.mjs';

const all = () =>
  filesUnder('tests/hosts', /(^|[\\/])host\.mjs$/).map((file) =>
    path.posix.basename(path.posix.dirname(file)),
  );

function choose(asked) {
  const ids = all();
  const unknown = asked.filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new Obstacle(`No host ${unknown.join(', ')}; there are ${ids.join(', ')}.`);
  }
  return asked.length > 0 ? asked : ids;
}

const inSeconds = (time, none) => (time === null ? none : time.toFixed(0));

function printTable(reports) {
  const rows = reports.map(({ name, version, installed, built, checked, problem }) => [
    problem ? 'FAILED' : 'ok',
    `${name} ${version}`.trim(),
    inSeconds(installed, '-'),
    inSeconds(built, '-'),
    checked.join(', '),
  ]);
  const table = [['', 'host', 'install s', 'build s', 'checked'], ...rows];
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  console.log('');
  for (const row of table) {
    console.log(row.map((text, i) => text.padEnd(i === 4 ? 0 : widths[i])).join('  '));
  }
  console.log('An install of "-": nothing to install, or kept from the run before.');
}

async function testAll(ids) {
  const { chromium } = await import('@playwright/test');
  const { serveFolder } = await import('../tests/hosts/lib/serve.mjs');
  const { runHost } = await import('../tests/hosts/lib/run-host.mjs');
  const server = await serveFolder('dist', { under: '/conv2d/' });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const reports = [];
  for (const id of ids) {
    console.log(`\n==== ${id} ====`);
    const host = await import(`../tests/hosts/${id}/host.mjs`);
    const report = await runHost(id, host, { browser, playground: server.address });
    console.log(report.problem ? report.problem.message : `in order: ${report.checked.join(', ')}`);
    reports.push(report);
  }
  await browser.close();
  await server.stop();
  return reports;
}

command(async () => {
  await setUp({ hosts: true });
  const ids = choose(process.argv.slice(2));
  if (!existsSync('dist/embed.html')) {
    await buildWasm();
    await buildPage();
  }
  const reports = await testAll(ids);
  printTable(reports);
  const failed = reports.filter(({ problem }) => problem).map(({ name }) => name);
  if (failed.length > 0) throw new Obstacle(`Not in order: ${failed.join(', ')}.`);
});
