// A folder of files, served as GitHub Pages and most others do: to pages of every origin, a folder by its
// index.html, and an address without an ending by the file that has one.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};

const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Serves `folder` below `under` on a port of its own, and says where and how to end that. */
export async function serveFolder(folder, { under = '/', port = 0 } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const inside = pathname.startsWith(under)
      ? decodeURIComponent(pathname.slice(under.length))
      : '';
    const at = path.join(folder, path.normalize(`/${inside}`));
    const found = [at, path.join(at, 'index.html'), `${at}.html`].find(isFile);
    if (!pathname.startsWith(under) || !found) {
      // Browsers ask for it unbidden, and report that it is missing.
      return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
    });
    createReadStream(found).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    address: `http://localhost:${server.address().port}${under}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
