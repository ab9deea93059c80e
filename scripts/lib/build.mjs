// The builds. Each is incremental: with nothing changed it takes about a second.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { writePapers } from './papers.mjs';
import { run, tool } from './run.mjs';
import { scormPackage } from './scorm.mjs';
import { readSite } from './site.mjs';
import { readTables } from './tables.mjs';

// cpp/ -> build/wasm/conv2d.mjs and conv2d.wasm
export async function buildWasm() {
  await run('emcmake', ['cmake', '--preset', 'wasm']);
  await run('cmake', ['--build', '--preset', 'wasm']);
}

const vite = (config, ...more) => run(tool('vite'), ['build', '--config', config, ...more]);

// web/ and the module above -> dist/: the page, itself in one file, the small page for other people's
// pages, the element, the package for course platforms, the list of arguments, and what goes with them.
export async function buildPage() {
  // Empties dist/.
  await vite('web/vite.config.ts');
  for (const mode of ['page', 'embed']) await vite('web/vite.inlined.config.ts', '--mode', mode);
  await vite('web/vite.element.config.ts');
  await buildElementPackage();
  await buildScorm();
  await buildArguments();
  await writePapers();
}

// The page as a lesson, build/scorm/index.html -> dist/conv2d-playground-scorm.zip
export async function buildScorm() {
  await vite('web/vite.inlined.config.ts', '--mode', 'scorm');
  const page = readFileSync('build/scorm/index.html');
  writeFileSync('dist/conv2d-playground-scorm.zip', scormPackage(page));
}

// What makes a package of the element's scripts: its types, its manifest and what npm wants to know.
export async function buildElementPackage() {
  const { elementPackage } = await readTables();
  const files = elementPackage(JSON.parse(readFileSync('package.json', 'utf8')));
  for (const [name, text] of Object.entries(files)) writeFileSync(`dist/element/${name}`, text);
  copyFileSync('LICENSE', 'dist/element/LICENSE');
}

// The page's table of examples -> dist/arguments.html, whose links are absolute where the address of the
// page is known.
export async function buildArguments(site = readSite() || '') {
  const { argumentsPage } = await readTables();
  const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  writeFileSync('dist/arguments.html', argumentsPage(site, hashOf));
}

// cpp/ and tests/cpp/ -> build/native-debug/, with the sanitizers. Configuring alone is enough for
// compile_commands.json.
export const configureNative = () => run('cmake', ['--preset', 'native-debug']);
export async function buildNative() {
  await configureNative();
  await run('cmake', ['--build', '--preset', 'native-debug']);
}
