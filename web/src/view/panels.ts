// The panels that open on demand, each fetched when it is first opened: the first view needs none.
import type { State } from '../state/state';

const panels: Readonly<Record<State['open'][number], () => Promise<unknown>>> = {
  arguments: () => import('./arguments-panel'),
  input: () => import('./input-panel'),
  kernel: () => import('./kernel-panel'),
  channels: () => import('./channels-panel'),
  cost: () => import('./cost-panel'),
  frameworks: () => import('./frameworks-panel'),
  values: () => import('./values-panel'),
};

type Panel = State['open'][number];
export type Arrival = 'loading' | 'there' | 'failed';

const arrivals = new Map<Panel, Arrival>();

/** What has become of a panel that was asked for. */
export function arrivalOf(name: Panel): Arrival {
  return arrivals.get(name) ?? 'loading';
}

/** Fetches a panel, unless it is there or under way; `changed` hears of it when that has an end. */
export async function fetchPanel(name: Panel, changed: () => void): Promise<void> {
  if (arrivals.has(name) && arrivals.get(name) !== 'failed') return;
  arrivals.set(name, 'loading');
  const arrival = await panels[name]().then(
    () => 'there' as const,
    () => 'failed' as const,
  );
  arrivals.set(name, arrival);
  changed();
}
