// What dist/sbom.cdx.json says: what ships, in CycloneDX. It has no date and no serial number, so that two
// builds of the same are the same.
import { readFileSync } from 'node:fs';
import { colors, emscriptenVersion, linked, packages } from './shipped.mjs';

const purlOf = ({ name, version }) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

// An identifier, or an expression of several.
const licensesOf = (license) =>
  / /.test(license) ? [{ expression: license }] : [{ license: { id: license } }];

const library = (part) => ({
  type: 'library',
  'bom-ref': purlOf(part),
  ...(part.name.includes('/')
    ? { group: part.name.split('/')[0], name: part.name.split('/')[1] }
    : { name: part.name }),
  version: part.version,
  hashes: [
    {
      alg: 'SHA-512',
      content: Buffer.from(part.integrity.replace('sha512-', ''), 'base64').toString('hex'),
    },
  ],
  licenses: licensesOf(part.license),
  purl: purlOf(part),
});

const native = ({ name, license, about }, version) => ({
  type: 'library',
  'bom-ref': `emscripten@${version}/${name}`,
  name,
  version: name === 'emscripten' ? version : `as in Emscripten ${version}`,
  description: about,
  licenses: licensesOf(license),
});

const table = (part) => ({
  type: 'data',
  'bom-ref': purlOf(part),
  name: part.name,
  version: part.version,
  description: part.about,
  licenses: licensesOf(part.license),
  purl: purlOf(part),
});

export async function sbom() {
  const { name, version, description, license, dependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const shipped = packages();
  const emscripten = await emscriptenVersion();
  const natives = linked().map((part) => native(part, emscripten));
  const data = table(colors());
  const refOf = (wanted) => purlOf(shipped.find((part) => part.name === wanted));
  const root = `${name}@${version}`;
  const direct = [
    ...Object.keys(dependencies).map(refOf),
    ...natives.map((each) => each['bom-ref']),
    data['bom-ref'],
  ];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        description,
        licenses: licensesOf(license),
      },
    },
    components: [...shipped.map(library), ...natives, data],
    dependencies: [
      { ref: root, dependsOn: direct.sort() },
      ...shipped.map((part) => ({
        ref: purlOf(part),
        dependsOn: part.dependencies.map(refOf).sort(),
      })),
    ],
  };
}
