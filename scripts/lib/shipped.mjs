// What others have made of all that is in dist/: the packages that the page imports, what Emscripten links
// into the wasm and writes around it, and the colours.
import { readdirSync, readFileSync } from 'node:fs';
import { Obstacle } from './command.mjs';
import { listen } from './run.mjs';

const own = (name) => readFileSync(`web/notices/${name}.txt`, 'utf8');

// Depended on by what ships, but no part of it: declarations of types, and what stands in for the browser
// on a server. A test compares with what the built page is made of.
const stayBehind = /^@types\/|^@lit-labs\/ssr-dom-shim$/;

const lock = () => JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

function licenseOf(folder) {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Obstacle(`${folder} ships, and has no licence.`);
  return readFileSync(`${folder}/${file}`, 'utf8');
}

/** The packages that are not for development alone, in the order of their names. */
export function packages() {
  const inModules = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/;
  return Object.entries(lock())
    .filter(([folder, { dev, link }]) => inModules.test(folder) && !dev && !link)
    .map(([folder, entry]) => ({ ...entry, folder, name: folder.match(inModules)[1] }))
    .filter(({ name }) => !stayBehind.test(name))
    .map(({ folder, name, version, license, integrity, dependencies = {} }) => ({
      name,
      version,
      license,
      integrity,
      dependencies: Object.keys(dependencies).filter((each) => !stayBehind.test(each)),
      text: licenseOf(folder),
    }));
}

/** The name that a newer Emscripten gives itself is the same. */
export async function emscriptenVersion() {
  const { failed, output } = await listen('emcc', ['--version']);
  const version = /^emcc .*? (\d+\.\d+\.\d+)/m.exec(output);
  if (failed || !version) throw new Obstacle('emcc does not say which version it is.');
  return version[1];
}

/** What comes with Emscripten, whose version it has. The texts are those of 3.1.6. */
export const linked = () => [
  {
    name: 'emscripten',
    license: 'MIT',
    about: "Emscripten's embind and emmalloc, and the JavaScript around the wasm",
    text: own('emscripten'),
  },
  { name: 'musl', license: 'MIT', about: 'the C library', text: own('musl') },
  ...['libc++', 'libc++abi', 'compiler-rt'].map((name) => ({
    name,
    license: 'Apache-2.0 WITH LLVM-exception',
    about: 'of the LLVM Project',
    text: own('llvm'),
  })),
];

/** Tables made from it by `npm run palettes`, and no code of it. */
export const colors = () => ({
  name: 'd3-scale-chromatic',
  version: lock()['node_modules/d3-scale-chromatic'].version,
  license: 'ISC AND Apache-2.0',
  about:
    'the colours of the palettes. RdBu includes color specifications and designs developed by Cynthia Brewer (https://colorbrewer2.org/); viridis, inferno and cividis are those of matplotlib and of J. Nuñez, C. Anderton and R. Renslow',
  text: own('d3-scale-chromatic'),
});
