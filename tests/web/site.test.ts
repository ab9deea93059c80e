// What a build says of where it stands, and that it is the same each time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSite } from '../../scripts/lib/site.mjs';

const SITE = 'https://example.org/conv2d/';
const folders: string[] = [];

/** The page, built into a folder of its own. */
function build(site: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'conv2d-'));
  folders.push(folder);
  const env = { ...process.env, SITE_URL: site, NODE_ENV: undefined };
  const into = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync('node_modules/.bin/vite', ['build', '--config', 'web/vite.config.ts', ...into], {
    env,
  });
  return folder;
}

const filesOf = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  );

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const attributesOf = (html: string, tag: RegExp) => [...html.matchAll(tag)].map(([, text]) => text);
const links = /<link rel="(?:canonical|alternate)" ?([^>]*)>/g;

let plain = '';
let known = '';
beforeAll(() => {
  plain = build('');
  known = build(SITE);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('without an address', () => {
  test('a page names none, and there is no other one', () => {
    const html = read(plain, 'index.html');
    expect(html).not.toMatch(/canonical|hreflang|og:|twitter:/);
    expect(readdirSync(plain)).not.toContain('ru');
    expect(readdirSync(plain)).not.toContain('og.png');
  });

  test('two builds are the same in every file', () => {
    expect(filesOf(build(''))).toEqual(filesOf(plain));
  });
});

describe('with an address', () => {
  test.each([
    ['index.html', SITE, 'en_US', 'Conv2D playground'],
    ['ru/index.html', `${SITE}ru/`, 'ru_RU', 'Песочница Conv2D'],
  ])('%s says where it and the other one stand', (file, url, locale, title) => {
    const html = read(known, file);
    expect(attributesOf(html, links)).toEqual([
      `href="${url}"`,
      `hreflang="en" href="${SITE}"`,
      `hreflang="ru" href="${SITE}ru/"`,
      `hreflang="x-default" href="${SITE}"`,
    ]);
    const og = new Map(
      [...html.matchAll(/<meta property="og:([^"]+)" content="([^"]+)">/g)].map(
        ([, name, text]) => [name, text],
      ),
    );
    expect(og.get('url')).toBe(url);
    expect(og.get('title')).toBe(title);
    expect(og.get('locale')).toBe(locale);
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toContain(`<meta name="description" content="${og.get('description')}"`);
    expect(og.get('image')).toBe(`${SITE}og.png`);
    const picture = readFileSync(join(known, 'og.png'));
    expect([og.get('image:width'), og.get('image:height')]).toEqual([
      String(picture.readUInt32BE(16)),
      String(picture.readUInt32BE(20)),
    ]);
    expect(picture.length).toBeLessThan(120 * 1024);
  });

  test('the Russian page is in Russian, and finds its parts a folder above', () => {
    const html = read(known, 'ru/index.html');
    expect(html).toMatch(/<html lang="ru" data-page-lang="ru">/);
    expect(html).toMatch(/<meta name="description" content="[А-Я]/);
    expect(html).not.toMatch(/(?:href|src)="\.\//);
    const parts = [...html.matchAll(/(?:href|src)="\.\.\/([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(parts.length).toBeGreaterThan(10);
    const built = filesOf(known);
    for (const path of parts)
      if (path.startsWith('assets/')) expect(built.has(`/${path}`), path).toBe(true);
  });
});

describe('an address', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/conv2d', SITE],
    ['http://localhost:8000/a//', 'http://localhost:8000/a/'],
    ['', undefined],
  ])('%j', (text, address) => {
    expect(readSite(text)).toBe(address);
  });

  test.each([
    'example.org',
    'ftp://example.org/',
    'https://example.org/?a=1',
    'https://example.org/#',
    'https://me@example.org/',
  ])('%s is refused before anything is built', (text) => {
    expect(() => readSite(text)).toThrow(/^SITE_URL is the folder/);
  });
});
