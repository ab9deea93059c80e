// The walls of the house that Biome does not see: what C++ files may include, who may tell layers
// apart by their names, and how long a file may be.
import { readFileSync } from 'node:fs';
import { command, Obstacle } from './lib/command.mjs';
import { filesUnder } from './lib/files.mjs';

// Whose inner headers a room of the core may include besides its own. All know the public ones.
const mayInclude = {
  layers: ['algorithms', 'geometry'],
  geometry: ['layers', 'verdict'],
  verdict: ['layers'],
  values: ['layers'],
  algorithms: ['geometry', 'layers'],
  frameworks: ['verdict'],
  explain: ['algorithms', 'geometry', 'layers'],
  experiment: [],
};

// Everybody else asks what a layer is like: cpp/include/conv2d/facts.hpp, or the frame.
const mayNameLayers = [
  /^cpp\/include\/conv2d\/layer\.hpp$/, // where the names are
  /^cpp\/src\/layers\//,
  /^cpp\/src\/frameworks\//, // which have layers of their own
  /^cpp\/src\/algorithms\/stages\.cpp$/, // puts layers in terms of others
  /^web\/src\/(contract|text)\//,
];
const layerNames =
  /[=!]= LayerType::k|case LayerType::k|using enum LayerType|LayerType::k(?!Conv2D\b)|'(Conv2D|DepthwiseConv2D|SeparableConv2D|Conv2DTranspose|MaxPooling2D|AveragePooling2D)'/;

const LONGEST = 250;
const LARGEST_MEDIAN = 80;
const mayBeLong = [
  /^web\/src\/(contract|text)\//, // catalogues and tables
];

const publicHeaders = filesUnder('cpp/include', /\.hpp$/);
const inner = filesUnder('cpp/src', /\.[ch]pp$/);
const around = [
  ...filesUnder('cpp/bindings', /\.[ch]pp$/),
  ...filesUnder('cpp/contract', /\.[ch]pp$/),
];
const page = filesUnder('web/src', /\.ts$/);
const all = [...publicHeaders, ...inner, ...around, ...page];
const texts = new Map(all.map((file) => [file, readFileSync(file, 'utf8')]));

const includes = (file) =>
  [...texts.get(file).matchAll(/^\s*#\s*include\s*([<"])(.+?)[>"]/gm)].map(([, mark, target]) => ({
    target,
    own: mark === '"',
  }));
const isPublic = (target) => publicHeaders.includes(`cpp/include/${target}`);
const roomOf = (path) => path.replace('cpp/src/', '').split('/')[0];

function includeProblem(file, { target, own }) {
  if (/^emscripten\b/.test(target)) {
    return file.startsWith('cpp/bindings/') ? '' : `${file} includes ${target}; only bindings may.`;
  }
  if (!own || isPublic(target)) return '';
  if (file.startsWith('cpp/include/')) return `${file} is public and includes ${target}.`;
  // What stands around the core knows its public headers alone.
  if (around.includes(file)) {
    return target.includes('/') ? `${file} includes ${target}, which is not public.` : '';
  }
  const allowed = [roomOf(file), ...(mayInclude[roomOf(file)] ?? [])];
  return allowed.includes(roomOf(target)) ? '' : `${file} includes ${target} of another room.`;
}

// A way from a file back to itself; files that were found to lead to none are not tried again.
const acyclic = new Set();
function circle(file, way = []) {
  if (acyclic.has(file)) return null;
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  for (const { target, own } of includes(file)) {
    const next = [`cpp/include/${target}`, `cpp/src/${target}`].find((each) => texts.has(each));
    const found = own && next ? circle(next, [...way, file]) : null;
    if (found) return found;
  }
  acyclic.add(file);
  return null;
}

const count = (file) => texts.get(file).split('\n').length - 1;

function lengthProblems() {
  const long = all
    .filter((file) => count(file) > LONGEST && !mayBeLong.some((each) => each.test(file)))
    .map((file) => `${file} has ${count(file)} lines, more than ${LONGEST}.`);
  const lengths = all.map(count).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)];
  return median < LARGEST_MEDIAN ? long : [...long, `The median file has ${median} lines.`];
}

command(async () => {
  const cpp = [...publicHeaders, ...inner, ...around];
  const circles = [...publicHeaders, ...inner].map((file) => circle(file)).find(Boolean);
  const problems = [
    ...cpp.flatMap((file) => includes(file).map((each) => includeProblem(file, each))),
    ...(circles ? [`A circle: ${circles.join(' -> ')}`] : []),
    ...all
      .filter((file) => !mayNameLayers.some((each) => each.test(file)))
      .filter((file) => layerNames.test(texts.get(file)))
      .map((file) => `${file} knows a layer by its name.`),
    ...page
      .filter((file) => !file.startsWith('web/src/embed/'))
      .filter((file) => /from '[./]+\/embed\//.test(texts.get(file)))
      .map((file) => `${file} imports what only other people's pages need.`),
    ...lengthProblems(),
  ].filter(Boolean);
  if (problems.length > 0) throw new Obstacle(problems.join('\n'));
});
