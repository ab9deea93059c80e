// The panels that open on demand, and what stands beside the picture only at times, each fetched when
// it is first needed: the first view needs none, nor the texts that only they show.
import { Arrivals, type Progress } from '../arrivals';
import type { Lang, State } from '../state/state';
import { panelTexts } from '../text/translate';

export type Panel = State['open'][number] | 'remarks' | 'planes' | 'ruling' | 'share';

const modules: Readonly<Record<Panel, () => Promise<unknown>>> = {
  arguments: () => import('./arguments-panel'),
  input: () => import('./input-panel'),
  kernel: () => import('./kernel-panel'),
  channels: () => import('./channels-panel'),
  cost: () => import('./cost-panel'),
  frameworks: () => import('./frameworks-panel'),
  values: () => import('./values-panel'),
  remarks: () => import('./stage/remark-list'),
  planes: () => import('./stage/planes'),
  ruling: () => import('./ruling'),
  share: () => import('./share/dialog'),
};

const panels = new Arrivals((name: Panel) => modules[name]());

/** What has become of a panel that was asked for: it is there once its texts are, too. */
export function arrivalOf(name: Panel, lang: Lang): Progress {
  const both = [panels.of(name), panelTexts.of(lang)];
  if (both.includes('failed')) return 'failed';
  return both.includes('loading') ? 'loading' : 'there';
}

/** Fetches what is missing of a panel; `changed` hears of it when that has an end. */
export async function fetchPanel(name: Panel, lang: Lang, changed: () => void): Promise<void> {
  await Promise.all([panels.fetch(name), panelTexts.fetch(lang)]);
  changed();
}
