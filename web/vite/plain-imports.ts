// What is fetched on demand has mostly come ahead, and brings along what it imports: an import is no
// more than that. Vite's own helper looks for links to preload, and is as long as a view.
import type { Plugin } from 'vite';

export const plainImports: Plugin = {
  name: 'plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};
