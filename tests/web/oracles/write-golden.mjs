// Writes tests/golden: layers, and the answers of programs that nobody here wrote. Nothing of this
// project's core takes part. Run by `npm run golden`.
import { writeFile } from 'node:fs/promises';
import { answer } from './answer.mjs';
import { abridged } from './cases.mjs';
import { requireCoverage } from './coverage.mjs';
import { goldenFiles } from './files.mjs';
import { geometryOf } from './geometry.mjs';

/** @typedef {import('./cases.mjs').Layer} Layer */
/** @typedef {import('./files.mjs').GoldenFile} GoldenFile */

/**
 * A layer as its file spells it: conv2d.json, the first of them, writes its six arguments out, the
 * others leave defaults out.
 * @type {(file: GoldenFile, layer: Layer) => Partial<Layer>}
 */
function spelt({ name }, layer) {
  if (name !== 'conv2d') return abridged(layer);
  const { filters, kernelSize, strides, padding, dilationRate, useBias } = layer;
  return { filters, kernelSize, strides, padding, dilationRate, useBias };
}

/**
 * Of a float32 the number with the fewest digits that is rounded to it.
 * @param {string} _key
 * @param {unknown} value
 */
function short(_key, value) {
  if (typeof value !== 'number') return value;
  for (let digits = 1; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === Math.fround(value)) return rounded;
  }
  return value;
}

let written = 0;
for (const file of goldenFiles()) {
  const { name, seed, oracles, layout, tolerance, questions, coverage } = file;
  const computed = questions.filter(geometryOf);
  requireCoverage(name, computed, coverage);
  const lines = [];
  for (const question of questions) {
    const layer = spelt(file, question.layer);
    const expected = await answer(question);
    // Only where the tolerance needs it.
    if (!tolerance?.ofPreactivation.includes(question.layer.activation))
      delete expected?.preactivation;
    lines.push(JSON.stringify({ ...question, layer, expected }, short));
  }
  const head = { generator: 'npm run golden', seed, oracles, layout, tolerance };
  // A case a line, so that a change of some reads as such in a diff.
  const opened = JSON.stringify(head, null, 2).slice(0, -2);
  const text = `${opened},\n  "cases": [\n${lines.join(',\n')}\n  ]\n}\n`;
  await writeFile(new URL(`../../golden/${name}.json`, import.meta.url), text);
  written += text.length;
  console.log(
    `${name}.json: ${lines.length} cases, ${lines.length - computed.length} of them without an ` +
      `output: ${Math.round(text.length / 1000)} KB`,
  );
}
console.log(`${Math.round(written / 1000)} KB in all`);
