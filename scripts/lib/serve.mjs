// The built page, served by Vite.
import { Obstacle } from './command.mjs';

export function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535)
    throw new Obstacle(`A port is a number from 1 to 65535, not ${text}.`);
  return port;
}

export async function serve(port) {
  const { preview } = await import('vite');
  // Vite goes on to the next free port by itself.
  const server = await preview({
    configFile: 'web/vite.config.ts',
    logLevel: 'warn',
    preview: { port, strictPort: false },
  });
  const address = server.resolvedUrls.local[0];
  if (server.httpServer.address().port !== port) console.log(`Port ${port} is busy.`);
  console.log(`The page is at ${address} (Ctrl+C ends it).`);
}
