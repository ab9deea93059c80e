// The links that show the arguments, as they are listed in docs/arguments.md and on a page of its own.
import { type Example, examples } from '../examples';

export interface Section {
  readonly layer: string;
  readonly entries: readonly (Example & { readonly argument: string; readonly anchor: string })[];
}

export const sections: readonly Section[] = Object.entries(examples).map(([layer, ofLayer]) => ({
  layer,
  entries: Object.entries(ofLayer).map(([argument, example]) => ({
    ...example,
    argument,
    anchor: `${layer}-${argument}`,
  })),
}));

export function argumentsMarkdown(): string {
  const entries = ({ layer, entries }: Section) =>
    entries
      .map(
        ({ argument, anchor, link, en, ru }) =>
          `### <a id="${anchor}"></a>${layer}: \`${argument}\`\n\n    #${link}\n\n${en}\n\n${ru}\n`,
      )
      .join('\n');
  return [
    '# The arguments, a link each\n',
    '<!-- Written by `npm run docs` from web/src/examples: not to be edited by hand. -->\n',
    'For every argument of every layer, a link that shows what it does, and what to look for in its',
    'picture. Put the fragment behind the address of the page; in a built page, `arguments.html` lists',
    'the same links, to be followed. They say nothing about the language, so that each reader gets the',
    'own one, and they stay: see [links.md](links.md).\n',
    ...sections.map((section) => `## ${section.layer}\n\n${entries(section)}`),
  ].join('\n');
}
