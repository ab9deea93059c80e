// The panels that open on demand, and what stands beside the picture only at times, each fetched when
// it is first needed: the first view needs none, nor the texts that only they show.
import { Arrivals, type Progress } from '../arrivals';
import type { Lang, State } from '../state/state';
import { panelTexts } from '../text/translate';

export type Panel = State['open'][number] | 'remarks' | 'planes' | 'ruling' | 'share';

type Modules = Partial<Record<Panel, () => Promise<unknown>>>;

let modules: Modules = { planes: () => import('./stage/planes') };

/** What a page opens it provides: so that one that opens less does not carry all. */
export function providePanels(more: Modules): void {
  modules = { ...modules, ...more };
}

const panels = new Arrivals((name: Panel) => modules[name]?.() ?? Promise.reject());

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

/** The open panels once one of them is opened or closed. */
export function toggled({ open }: State, name: State['open'][number]): State['open'] {
  return open.includes(name) ? open.filter((each) => each !== name) : [...open, name];
}
