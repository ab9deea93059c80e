// Brings a fresh clone to where it can be built, or tested. Where nothing is missing it does nothing,
// and asks neither apt nor the network.
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { aptInstall, forecast, hasApt, through } from './apt.mjs';
import { Obstacle } from './command.mjs';
import { installElsewhere } from './elsewhere.mjs';
import { forHosts, forPage, forTests } from './needs.mjs';
import { npmInstall, npmIsCurrent, npmSize } from './npm.mjs';
import { isInstalled } from './run.mjs';

// apt's forecast on an otherwise empty Debian 12, for when it has none of its own.
const atMost = { page: 'at most 1.5 GB on disk', tests: 'at most 3.0 GB on disk' };

const isThere = ({ sign }) => (sign.startsWith('/') ? existsSync(sign) : isInstalled(sign));

const missing = (needs) => needs.filter((need) => !isThere(need)).map(({ name }) => name);

function stopWithoutApt(names) {
  const page = missing(forPage);
  throw new Obstacle(
    page.length > 0
      ? `Missing: ${page.join(', ')}. ${installElsewhere()}`
      : `The tests set themselves up where apt-get is; here, these of Debian's packages are missing: ${names.join(', ')}.`,
  );
}

// Goes ahead where nobody is there to be asked.
async function askFirst() {
  if (!process.stdin.isTTY || process.env.CI) return;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await new Promise((resolve) => {
    asking.once('close', () => resolve('no'));
    asking.question('Go ahead? [Y/n] ', resolve);
  });
  asking.close();
  if (!/^(y|yes|)$/i.test(answer.trim())) throw new Obstacle('Nothing was installed.');
}

export async function setUp({ hosts, tests = hosts }) {
  const names = missing(hosts ? forHosts : tests ? forTests : forPage);
  const npmToo = !npmIsCurrent(tests);
  if (names.length === 0 && !npmToo) return;
  if (names.length > 0 && !hasApt()) stopWithoutApt(names);

  console.log('To be installed:');
  if (names.length > 0) {
    const size = (await forecast(names)) || (tests ? atMost.tests : atMost.page);
    console.log(`  by ${through()}: ${names.join(', ')} (${size})`);
  }
  if (npmToo) console.log(`  by npm, into node_modules: the npm packages (${npmSize(tests)})`);
  await askFirst();
  if (names.length > 0) await aptInstall(names);
  if (npmToo) await npmInstall(tests);
}
