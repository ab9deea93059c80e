// The package for course platforms: one lesson, which is one file, and every time the same bytes.
import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { scormPackage } from '../../scripts/lib/scorm.mjs';

const page = new TextEncoder().encode('<!doctype html><title>A page</title>');
const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

test('it is the manifest, and the page that it names', () => {
  const files = unzipSync(scormPackage(page));
  expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
  expect(files['index.html']).toEqual(page);
  const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
  expect(manifest.match(/<item /g)).toHaveLength(1);
  expect(manifest).toContain('adlcp:scormtype="sco" href="index.html"');
});

test('it is the same wherever it is packed', () => {
  process.env.TZ = 'Asia/Tokyo';
  const there = scormPackage(page);
  process.env.TZ = 'America/Lima';
  expect(scormPackage(page)).toEqual(there);
});
