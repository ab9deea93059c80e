// Makes of the script of the element what its hosts can load: the class comes out by the global `conv2d`
// of a classic script, and by the export of a module.
import type { Plugin } from 'vite';

// What builds pages on a server, static renderers among them, imports the module and has no HTML. A
// second copy on one page leaves the first one as it is.
// Beside them in the folder that is passed on (scripts/lib/papers.mjs).
const guarded = (code: string) => `/*! Licences of others: third-party-notices.txt */
var conv2d = {};
if (typeof HTMLElement === "function") {
const defined = customElements.get("conv2d-playground");
if (defined) conv2d = { Conv2dPlayground: defined };
else {
${code}
}
}
`;

export const elementModule: Plugin = {
  name: 'element-module',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = guarded(chunk.code);
        this.emitFile({
          type: 'asset',
          fileName: chunk.fileName.replace(/\.js$/, '.mjs'),
          source: `${chunk.code}export const Conv2dPlayground = conv2d.Conv2dPlayground;\n`,
        });
      }
    },
  },
};
