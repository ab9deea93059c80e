// What lies beside the element's scripts in its package.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { elementPackage } from '../../web/src/docs';
import { ATTRIBUTES } from '../../web/src/embed/attributes';
import { read } from '../../web/src/link/codec';
import { initialState } from '../../web/src/state/state';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const files = elementPackage({ version: '1.2.3', license: 'MIT' });
const parsed = (name: string) => JSON.parse(files[name] ?? '');

describe('custom-elements.json', () => {
  const manifest = parsed('custom-elements.json');
  const [{ declarations }] = manifest.modules;
  const [element] = declarations;

  test('is what its schema asks for', () => {
    const schema = JSON.parse(text('node_modules/custom-elements-manifest/schema.json'));
    // Its schema has words for readers that judge nothing.
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(manifest);
    expect(validate.errors ?? []).toStrictEqual([]);
    expect(validate({ ...manifest, modules: [{ kind: 'bogus' }] })).toBe(false);
  });

  test('has every attribute, and what is there without it', () => {
    const names = element.attributes.map((each: { name: string }) => each.name);
    expect(names).toStrictEqual([...ATTRIBUTES, 'small', 'fragment']);
    const defaults = element.attributes.filter((each: { default?: string }) => each.default);
    const link = defaults.map(
      (each: { name: string; default: string }) =>
        `${each.name.replaceAll('-', '_')}=${each.default}`,
    );
    // Weights without values of their own make no source.
    const { state, ignored } = read(`v=2&${link.join('&')}`, initialState.lang);
    expect(ignored).toStrictEqual([]);
    expect(state).toStrictEqual(initialState);
    expect(defaults.length).toBeGreaterThan(30);
  });

  test('and the README have the custom properties that the styles read, and no other', () => {
    const styles = text('web/src/view/styles.ts');
    const read = [...new Set(styles.match(/--conv2d-\w+/g))];
    const named = element.cssProperties.map((each: { name: string }) => each.name);
    expect(named.toSorted()).toStrictEqual(read.toSorted());
    for (const name of named) expect(files['README.md']).toContain(`\`${name}\``);
  });

  test('and the README have the parts that the views have, and no other', () => {
    const views = ['page.ts', 'small/small.ts', 'stage/stage.ts', 'stage/words.ts'];
    const source = views.map((name) => text(`web/src/view/${name}`)).join('\n');
    const parts = [...source.matchAll(/ part="(\w+)"/g)].map(([, name]) => name);
    const named = element.cssParts.map((each: { name: string }) => each.name);
    expect(named.toSorted()).toStrictEqual([...new Set(parts)].toSorted());
    for (const name of named) expect(files['README.md']).toContain(`::part(${name})`);
  });
});

describe('package.json', () => {
  const manifest = parsed('package.json');

  test('has the version and the licence of the page, and nothing of its own to install', () => {
    expect(manifest).toMatchObject({ version: '1.2.3', license: 'MIT', type: 'module' });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('private');
  });

  test('publishes all that it names', () => {
    const named = JSON.stringify([manifest.exports, manifest.main, manifest.types, manifest.unpkg]);
    const paths = [...named.matchAll(/"\.\/([\w.-]+\.\w+)"/g)].map(([, path]) => path);
    const published = [...manifest.files, 'package.json'];
    expect(published).toEqual(expect.arrayContaining(paths));
    expect(manifest.files).toContain(manifest.customElements);
  });
});
