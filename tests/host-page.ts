// Pages of another origin than the playground's, for what is embedded. A server really sends them: browsers
// let a page that was made up by a test not reach a server of this machine.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let origin = '';
const pages = new Map<string, string>();

/** Serves that page, and gives its address. */
export async function hostPage(path: string, body: string): Promise<string> {
  pages.set(path, body);
  if (origin === '') {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages.get(request.url ?? '') ?? '');
    });
    // Ends with the tests.
    server.unref();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  return `${origin}${path}`;
}
