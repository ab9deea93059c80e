// What goes with the page: whether it names all that others have made of it, and is what it says it is.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/lib/files.mjs';
import { notices } from '../../scripts/lib/notices.mjs';
import { sbom } from '../../scripts/lib/sbom.mjs';
import { packages } from '../../scripts/lib/shipped.mjs';

/** The packages whose code is in the page, as its source maps have it. */
function packagesInPage(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'conv2d-'));
  const options = ['--sourcemap', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync('node_modules/.bin/vite', ['build', '--config', 'web/vite.config.ts', ...options], {
    env: { ...process.env, SITE_URL: '', NODE_ENV: undefined },
  });
  const names = filesUnder(folder, /\.map$/).flatMap((file) => {
    const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] };
    return sources.map((each) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(each)?.[1] ?? '');
  });
  rmSync(folder, { recursive: true });
  return [...new Set(names)].filter((name) => name !== '').sort();
}

test('the packages that are named are those that the page is made of', () => {
  const named = packages().map(({ name }) => name);
  // It hands on what the others export, and leaves no code of its own.
  expect(named.filter((name) => name !== 'lit')).toEqual(packagesInPage());
});

describe('the licences', () => {
  const text = notices();

  test.each([
    ...packages().map(({ name, version }) => `${name} ${version} (`),
    'emscripten (MIT)',
    'musl (MIT)',
    ...['libc++', 'libc++abi', 'compiler-rt'].map((name) => `${name} (Apache-2.0 WITH LLVM-exc`),
    'd3-scale-chromatic 3.1.1 (ISC',
    'Copyright (c) 2017 Google LLC',
    'Copyright © 2005-2020 Rich Felker',
    'Copyright 2002 Cynthia Brewer',
    'Version 2.0, January 2004',
    'LLVM Exceptions to the Apache 2.0 License',
  ])('have %s', (words) => {
    expect(text).toContain(words);
  });

  test('of the colours are those that came with them', () => {
    const kept = readFileSync('web/notices/d3-scale-chromatic.txt', 'utf8');
    expect(kept).toBe(readFileSync('node_modules/d3-scale-chromatic/LICENSE', 'utf8'));
  });
});

describe('the list of what ships', () => {
  let text = '';
  beforeAll(async () => {
    text = JSON.stringify(await sbom());
  });

  test('is CycloneDX', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    expect(await validator.validate(text.replace('"library"', '"book"'))).not.toBeNull();
  });

  test('names every package, and only what it names depends on each other', async () => {
    const { components, dependencies } = await sbom();
    const refs = components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { name, version } of packages())
      expect(refs).toContain(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    const [root, ...others] = dependencies;
    for (const ref of [...(root?.dependsOn ?? []), ...others.map((each) => each.ref)])
      expect(refs).toContain(ref);
    for (const { dependsOn } of others) for (const ref of dependsOn) expect(refs).toContain(ref);
  });

  test('is the same each time, and tells of no machine', async () => {
    expect(JSON.stringify(await sbom())).toBe(text);
    expect(text).not.toMatch(/timestamp|serialNumber|registry|"resolved"|file:/);
    expect(text).not.toContain(process.cwd());
  });
});
