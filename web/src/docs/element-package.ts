// What lies in dist/element beside the scripts, so that the folder can be published as it is.
import { elementManifest } from './element-manifest';
import { elementReadme } from './element-readme';
import { elementTypes } from './element-types';

/** What the package has from that of the page. */
interface Root {
  readonly version: string;
  readonly license: string;
}

const MODULE = './conv2d-playground.mjs';
const CLASSIC = './conv2d-playground.js';
const TYPES = './conv2d-playground.d.ts';
const MANIFEST = 'custom-elements.json';
/** Written by scripts/lib/papers.mjs. */
const NOTICES = 'third-party-notices.txt';

const manifestOf = ({ version, license }: Root) => ({
  name: 'conv2d-playground-element',
  version,
  description:
    'Keras’s Conv2D and its sister layers as an element: arguments in, heatmaps out, computed by a C++ core',
  keywords: [
    ...['convolution', 'conv2d', 'keras', 'pooling', 'deep-learning', 'teaching', 'visualization'],
    ...['web-component', 'custom-element', 'webassembly'],
  ],
  license,
  type: 'module',
  main: MODULE,
  types: TYPES,
  unpkg: CLASSIC,
  jsdelivr: CLASSIC,
  exports: {
    '.': { types: TYPES, default: MODULE },
    [MODULE]: { types: TYPES, default: MODULE },
    [CLASSIC]: CLASSIC,
    [`./${MANIFEST}`]: `./${MANIFEST}`,
    './package.json': './package.json',
  },
  customElements: MANIFEST,
  // Either defines the element.
  sideEffects: [MODULE, CLASSIC],
  files: [MODULE, CLASSIC, TYPES, MANIFEST, NOTICES].map((file) => file.replace('./', '')),
});

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Each file by its name. */
export const elementPackage = (root: Root): Readonly<Record<string, string>> => ({
  'package.json': json(manifestOf(root)),
  'README.md': elementReadme,
  'conv2d-playground.d.ts': `// Generated from the page's table of fields.\n\n${elementTypes}`,
  [MANIFEST]: json(elementManifest),
});
