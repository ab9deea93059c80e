// The built page as it is, but for one script before its own, which sets a trap in WebAssembly.
// WebDriver has no way to run a script before the page's.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { layTrap } from '../lay-trap';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const page = () =>
  read('../../dist/index.html').replace('<script', '<script src="./trap.js"></script>$&');

export const trappedPage: Plugin = {
  name: 'trapped-page',
  configurePreviewServer({ middlewares }) {
    const serve = (path: string, type: string, text: () => string) =>
      middlewares.use(path, (_, response) => {
        response.setHeader('Content-Type', type);
        response.end(text());
      });
    serve('/trapped.html', 'text/html', page);
    serve('/trap.js', 'text/javascript', () => `(${layTrap})()`);
  },
};
