// What course platforms and wikis do to what is pasted into them: the usual sanitizers, each as it comes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { npmInstall, quietly, versionOf } from '../lib/npm.mjs';
import { pipInstall, pipVersion, runInVenv } from '../lib/python.mjs';

// What is left: elements with their attributes, and whether code has become text.
const link = 'a[href]';
const EXPECTED = {
  htmlpurifier: {
    link,
    iframe: '',
    element: '',
    markdown: 'p a[href] img[alt src]',
  },
  'htmlpurifier-frames': {
    link,
    iframe: 'iframe[height src style title width]',
    element: '',
    markdown: 'p a[href] img[alt src]',
  },
  'rehype-sanitize': {
    link: `p ${link}`,
    iframe: '',
    // An empty paragraph.
    element: 'p',
    markdown: 'p a[href] img[alt src]',
  },
  bleach: {
    link,
    iframe: 'code as text',
    element: 'code as text',
    markdown: 'a[href] code as text',
  },
};
const SANITIZERS = Object.keys(EXPECTED);
const SNIPPETS = Object.keys(EXPECTED.bleach);

export const name = 'Sanitizers';
// The picture is put there by whoever pastes the snippet.
export const ignores = [/404.*strides\.png/];

export async function install(at) {
  await npmInstall(at);
  await pipInstall(at);
}

export async function version({ folder }) {
  const paper = 'require "HTMLPurifier.auto.php"; echo HTMLPurifier::VERSION;';
  const [purifier, bleach] = await Promise.all([
    quietly(folder, 'php', ['-d', 'error_reporting=0', '-r', paper]),
    pipVersion(folder, 'bleach'),
  ]);
  const rehype = versionOf(folder, 'rehype-sanitize');
  return `HTMLPurifier ${purifier.trim()}, rehype-sanitize ${rehype}, bleach ${bleach}`;
}

export async function build({ folder, snippet, playground }) {
  for (const each of ['pasted', 'left']) mkdirSync(path.join(folder, each), { recursive: true });
  for (const each of SNIPPETS) {
    const file = `${each}.${each === 'markdown' ? 'md' : 'html'}`;
    writeFileSync(path.join(folder, 'pasted', file), snippet(`survives-${each}`));
  }
  await quietly(folder, 'node', ['sanitize.mjs']);
  await quietly(folder, 'php', ['purify.php', playground]);
  await runInVenv(folder, 'python', 'clean.py');
  const left = (by, of) => readFileSync(path.join(folder, `left/${by}-${of}.html`), 'utf8');
  const all = SANITIZERS.flatMap((by) =>
    SNIPPETS.map((of) => `<section id="${by}-${of}">${left(by, of)}</section>`),
  );
  writeFileSync(
    path.join(folder, 'all.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8">${all.join('')}`,
  );
}

const leftIn = (page, by, of) =>
  page.locator(`#${by}-${of}`).evaluate((section) => {
    const tags = [...section.querySelectorAll('*')].map((each) => {
      const names = each.getAttributeNames().sort().join(' ');
      return each.localName + (names && `[${names}]`);
    });
    if (/<\w/.test(section.textContent)) tags.push('code as text');
    return tags.join(' ');
  });

function print(found) {
  console.log(`\n| left by | ${SNIPPETS.join(' | ')} |\n|${' --- |'.repeat(SNIPPETS.length + 1)}`);
  for (const by of SANITIZERS) {
    const cells = SNIPPETS.map((of) => found[by][of] || 'nothing');
    console.log(`| ${by} | ${cells.join(' | ')} |`);
  }
  console.log('');
}

export async function check({ open, step, playground }) {
  const page = await open('all.html');
  await step('what is left of each snippet', async () => {
    const found = {};
    for (const by of SANITIZERS) {
      found[by] = {};
      for (const of of SNIPPETS) found[by][of] = await leftIn(page, by, of);
    }
    print(found);
    expect(found).toEqual(EXPECTED);
  });
  await step('the link survives everywhere', async () => {
    for (const by of SANITIZERS) {
      for (const of of ['link', 'markdown']) {
        const href = await page.locator(`#${by}-${of} a`).getAttribute('href');
        expect(href).toBe(`${playground}#v=2&strides=2,2`);
      }
      await page.locator(`#${by}-link a`).click();
      await expect(page.getByRole('slider', { name: 'strides' }).first()).toHaveValue('2');
      await page.goBack();
    }
  });
}
