// What docs/embedding.md tells readers to copy is what the hosts are given here.
import { readFileSync } from 'node:fs';

/** The address that stands for a reader's own in the documentation. */
const EXAMPLE = 'https://example.org/conv2d/';

/** The code that stands below `<!-- test: name -->`, with the address that the playground is served from. */
export function snippet(name, address) {
  const text = readFileSync('docs/embedding.md', 'utf8');
  const found = text.split(`<!-- test: ${name} -->\n`);
  const code = found[1]?.match(/^ *(`{3,})[^\n]*\n(.*?)\n *\1\n/s)?.[2];
  if (found.length !== 2 || code === undefined) {
    throw new Error(`docs/embedding.md has no code, or more than one, for "${name}"`);
  }
  return `${code.replaceAll(EXAMPLE, address)}\n`;
}
