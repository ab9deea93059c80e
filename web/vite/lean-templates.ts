// The notes and the indentation in styles and templates, which no minifier of JavaScript takes away; in
// styles also the other spaces that mean nothing. Elsewhere in these files notes and indentation mean
// nothing either.
import type { Plugin } from 'vite';

export const leanTemplates: Plugin = {
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
