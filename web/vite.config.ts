import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The strictest policy under which the page runs, written into the built page, since static hosts
// send no headers of their own. The dev server needs inline scripts, so it goes without.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

// Every module that a chunk leads to, each after those that it imports and before those that it may
// fetch later.
function reachable(
  bundle: Rolldown.OutputBundle,
  file: string,
  seen = new Set<string>(),
): string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || seen.has(file)) return [];
  seen.add(file);
  const beyond = (each: string) => reachable(bundle, each, seen);
  return [...chunk.imports.flatMap(beyond), file, ...chunk.dynamicImports.flatMap(beyond)];
}

// Writes the addresses of what is fetched on demand into the page, for src/ahead.ts. Browsers ignore
// links of this kind.
const later: Plugin = {
  name: 'later',
  apply: 'build',
  transformIndexHtml: (_, { bundle = {}, chunk }) => {
    if (!chunk) return [];
    const files = reachable(bundle, chunk.fileName);
    return files.slice(files.indexOf(chunk.fileName) + 1).map((file) => ({
      tag: 'link',
      attrs: { rel: 'later', href: `./${file}` },
      // Behind the charset, which must stand near the beginning.
      injectTo: 'head',
    }));
  },
};

// The notes and the indentation in styles and templates, which no minifier of JavaScript takes away; in
// styles also the other spaces that mean nothing. Elsewhere in these files notes and indentation mean
// nothing either.
const leanTemplates: Plugin = {
  name: 'lean-templates',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/(view\/.*|element.*)\.ts$/ },
    handler: (code) =>
      code
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\n\s+/g, '\n')
        .replace(/css`[^`]*`/g, (style) =>
          style.replace(/\s*([{};:,])\s+/g, '$1').replace(/;}/g, '}'),
        ),
  },
};

// What is fetched on demand has mostly come ahead, and brings along what it imports: an import is no
// more than that. Vite's own helper looks for links to preload, and is as long as a view.
const plainImports: Plugin = {
  name: 'plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

export default defineConfig({
  root: at('.'),
  // Relative addresses, so that the folder can be put anywhere on a host.
  base: './',
  // What is not there is not found: it is not answered by the page.
  appType: 'mpa',
  plugins: [contentSecurityPolicy, later, leanTemplates, plainImports],
  resolve: {
    alias: [
      { find: /^#core$/, replacement: at('../build/wasm/conv2d.mjs') },
      { find: /^#core\.wasm/, replacement: at('../build/wasm/conv2d.wasm') },
    ],
  },
  build: {
    outDir: at('../dist'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // No lists of what comes with what is fetched on demand.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    assetsInlineLimit: 0,
  },
  server: { fs: { allow: [at('..')] } },
});
