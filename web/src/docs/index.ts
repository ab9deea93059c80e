// What is written from the tables of the page for those who read and not run it. No part of the page.
import { places } from '../state/state';
import { argumentsMarkdown } from './arguments';
import { keyTable, limitsTable } from './key-table';
import { linkKeys } from './link-keys';

export { argumentsPage } from './arguments-page';
export { elementPackage } from './element-package';

/** What `text` is with `content` between the comments that name it. */
function filled(text: string, name: string, content: string): string {
  const block = new RegExp(`(<!-- ${name}: .*? -->\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
  if (!block.test(text)) throw new Error(`There is no place for ${name}`);
  return text.replace(block, (_, start, end) => `${start}\n${content}\n\n${end}`);
}

/** What the files under docs/ should hold, from what they hold. */
export const documents: Readonly<Record<string, (before: string) => string>> = {
  'docs/links.md': (before) => {
    const keys = keyTable(
      places.map(({ field }) => field),
      linkKeys,
    );
    return filled(filled(before, 'keys', keys), 'limits', limitsTable());
  },
  'docs/arguments.md': argumentsMarkdown,
};
