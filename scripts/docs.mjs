// npm run docs: writes what docs/ says of links and of the arguments anew, from the page's own tables.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { command } from './lib/command.mjs';
import { setUp } from './lib/set-up.mjs';
import { readTables } from './lib/tables.mjs';

command(async () => {
  await setUp({ tests: false });
  const { documents } = await readTables();
  for (const [file, written] of Object.entries(documents)) {
    writeFileSync(file, written(existsSync(file) ? readFileSync(file, 'utf8') : ''));
    console.log(file);
  }
});
