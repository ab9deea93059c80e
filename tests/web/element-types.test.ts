// The declarations of the element's package: they compile, where somebody uses them, under strict
// settings, and say the same as the page's own types.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementPackage } from '../../web/src/docs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// As if somebody had installed it there.
const folder = at('../../build/element-types');
const installed = `${folder}/node_modules/conv2d-playground-element`;
const files = elementPackage({ version: '1.2.3', license: 'MIT' });

/** What TypeScript finds wrong with a file. */
function complaints(files: readonly string[], options: object): string {
  const project = `${folder}/tsconfig.json`;
  const all = { noEmit: true, strict: true, types: [], ...options };
  writeFileSync(project, JSON.stringify({ files, compilerOptions: all }));
  try {
    execFileSync(at('../../node_modules/.bin/tsc'), ['-p', project]);
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${installed}/${name}`, text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const strictest = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
};

test.each([
  ['by a bundler', { module: 'ESNext', moduleResolution: 'Bundler' }],
  ['by Node', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
])('compile where the package is found %s', (_, resolution) => {
  const file = `${folder}/consumer.mts`;
  cpSync(at('../package/consumer.ts'), file);
  expect(complaints([file], { ...strictest, ...resolution })).toBe('');
});

test('say what the types of the page say', () => {
  // The tag is one of the page already.
  const declared = `${folder}/declared.d.ts`;
  const types = files['conv2d-playground.d.ts'] ?? '';
  writeFileSync(declared, types.slice(0, types.indexOf('declare global')));
  const options = {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    skipLibCheck: true,
    paths: { 'conv2d-playground-element': [declared] },
  };
  const sources = [at('../package/same-types.ts'), at('../../web/src/engine/core.d.ts')];
  expect(complaints(sources, options)).toBe('');
});
