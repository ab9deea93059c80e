// Fetches what the page opens on demand while it has nothing else to do, so that it opens without a
// network, too. The build writes the addresses of these modules into the page, those that others
// import before these (`later` in vite.config.ts); each is struck off when it has come.

import { idle } from './idle';

/** How long each waits for its turn at most. */
const PATIENCE_MS = 10_000;

/** Stops where one does not come: those behind it may need it. Goes on when the network is back. */
export async function fetchAhead(): Promise<void> {
  if (savesData()) return;
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=later]')) {
    await idle(PATIENCE_MS);
    if (!(await arrives(link.href))) {
      window.addEventListener('online', fetchAhead, { once: true });
      return;
    }
    link.remove();
  }
}

// Some browsers remember of an import that failed, and never ask for that module again. So it is
// fetched into the cache first, which nobody remembers, and imported only if it has come. One that was
// opened without a network is remembered by then, and no reason to stop.
async function arrives(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !type.includes('javascript')) return false;
    await response.arrayBuffer();
  } catch {
    return false;
  }
  await import(/* @vite-ignore */ url).catch(() => {});
  return true;
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { readonly saveData: boolean } };
  return connection?.saveData === true;
}
