// What goes with the page on its way: the licences of others, and the list of what ships.
import { writeFileSync } from 'node:fs';
import { notices } from './notices.mjs';
import { sbom } from './sbom.mjs';

export async function writePapers() {
  // The element is passed on as a folder of its own.
  const text = notices();
  for (const folder of ['dist', 'dist/element'])
    writeFileSync(`${folder}/third-party-notices.txt`, text);
  writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(await sbom(), null, 2)}\n`);
}
