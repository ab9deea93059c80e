// How much a reader downloads before the page works, against a budget. Parts that the page loads
// later, by import(), do not count, but for what the first view says in the reader's language: the
// largest one stands for it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { command, Obstacle } from './lib/command.mjs';

// Bytes, gzipped. Of the wasm, Keras's call and program take 3,500, and what tells where each number
// comes from and goes to as much; what the scene draws (padding, stamps, what is cut off, subtotals)
// takes 1,500, and the rest of what came to it are frames, ranges and planes. What a page that is shown
// in another one needs (parts that are hidden, nothing to be changed, colours, a box that it is fitted
// into, an engine for several, what was shared) takes 2,500 of the whole.
const budget = { all: 127 * 1024, wasm: 61 * 1024 };

const entry = 'index.html';

// Everything that the entry of the manifest brings along: its own file, and those of its imports.
function firstLoad(manifest, key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, css = [], assets = [], imports = [] } = manifest[key];
  return [file, ...css, ...assets, ...imports.flatMap((each) => firstLoad(manifest, each, seen))];
}

const gzipped = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
const isWasm = (file) => file.endsWith('.wasm');
const sum = (sizes) => sizes.reduce((total, [, size]) => total + size, 0);

// What each language says in the first view, in panels only, and in lessons.
const languages = /^src\/text\/(en|ru)\.ts$/;
const panelTexts = /^src\/text\/panels-(en|ru)\.ts$/;
const lessonTexts = /^src\/text\/lessons-(en|ru)\.ts$/;

function chunksOf(manifest, texts) {
  const keys = Object.keys(manifest).filter((key) => texts.test(key));
  if (keys.length !== 2) throw new Obstacle('The languages are not chunks of their own.');
  return keys;
}

function largestLanguage(manifest) {
  const loads = chunksOf(manifest, languages).map((key) => firstLoad(manifest, key));
  const size = (files) => files.reduce((total, file) => total + gzipped(file), 0);
  return loads.sort((a, b) => size(b) - size(a))[0];
}

command(async () => {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const files = new Set([entry, ...firstLoad(manifest, entry), ...largestLanguage(manifest)]);
  const later = [panelTexts, lessonTexts].flatMap((texts) => chunksOf(manifest, texts));
  if (later.some((key) => files.has(manifest[key].file)))
    throw new Obstacle('The first load has texts that only panels or lessons show.');
  const sizes = [...files].map((file) => [file, gzipped(file)]);
  const [all, wasm] = [sum(sizes), sum(sizes.filter(([file]) => isWasm(file)))];

  const rows = [...sizes, [`all, of ${budget.all}`, all], [`wasm, of ${budget.wasm}`, wasm]];
  console.log('bytes, gzipped');
  for (const [name, size] of rows) console.log(`${String(size).padStart(14)}  ${name}`);
  if (wasm === 0)
    throw new Obstacle('The first load has no wasm, so this measures the wrong page.');
  if (all > budget.all || wasm > budget.wasm) throw new Obstacle('The first load is over budget.');
});
