// What all builds of the page have in common.
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { leanTemplates } from './lean-templates.ts';
import { plainImports } from './plain-imports.ts';

export const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// A module of the core, its glue and its bytes, under a name.
const core = (name: string, built: string) => [
  { find: new RegExp(`^${name}$`), replacement: at(`../build/wasm/${built}.mjs`) },
  { find: new RegExp(`^${name}\\.wasm`), replacement: at(`../build/wasm/${built}.wasm`) },
];

/**
 * `wasm`: whether the module is a file of its own, or stands inside of the script; `main`: the one that
 * is started with. The large one does without the other.
 */
export const common = (
  wasm: 'fetched' | 'inlined',
  main: 'conv2d' | 'conv2d-large' = wasm === 'fetched' ? 'conv2d' : 'conv2d-large',
) =>
  ({
    root: at('.'),
    // Relative addresses, so that the folder can be put anywhere on a host.
    base: './',
    plugins: [leanTemplates, plainImports],
    resolve: {
      alias: [
        { find: /^#wasm$/, replacement: at(`src/engine/${wasm}.ts`) },
        ...core('#core', main),
        ...core('#core-large', 'conv2d-large'),
      ],
    },
    build: { outDir: at('../dist'), target: 'es2022' },
  }) satisfies UserConfig;
