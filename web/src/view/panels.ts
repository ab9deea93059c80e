// The panels that open on demand, each fetched when it is first opened: the first view needs none.
// Until one has arrived its element stands in the page without a content of its own.
import type { State } from '../state/state';

const panels: Readonly<Record<State['open'][number], () => Promise<unknown>>> = {
  arguments: () => import('./arguments-panel'),
  input: () => import('./input-panel'),
  kernel: () => import('./kernel-panel'),
  channels: () => import('./channels-panel'),
  cost: () => import('./cost-panel'),
  frameworks: () => import('./frameworks-panel'),
  values: () => import('./histogram'),
};

const fetched = new Map<State['open'][number], Promise<unknown>>();

/** Fetches a panel once; tries again where that failed. */
export function fetchPanel(name: State['open'][number]): void {
  if (fetched.has(name)) return;
  const fetching = panels[name]().catch(() => fetched.delete(name));
  fetched.set(name, fetching);
}
