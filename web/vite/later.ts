// Writes the addresses of what is fetched on demand into the page, for src/ahead.ts. Browsers ignore
// links of this kind.
import type { Plugin, Rolldown } from 'vite';

// Nothing is missing where it does not come, and most readers never need it.
const isSpare = ({ name }: Rolldown.OutputChunk) => name === 'larger';

// Every module that a chunk leads to, each after those that it imports and before those that it may
// fetch later.
function reachable(
  bundle: Rolldown.OutputBundle,
  file: string,
  seen = new Set<string>(),
): string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || seen.has(file) || isSpare(chunk)) return [];
  seen.add(file);
  const beyond = (each: string) => reachable(bundle, each, seen);
  return [...chunk.imports.flatMap(beyond), file, ...chunk.dynamicImports.flatMap(beyond)];
}

export const later: Plugin = {
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
