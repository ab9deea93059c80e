// The colours of the page, for what is drawn on canvases. Asking for them makes the browser work out
// all styles, so they are kept until the reader's preferences change.
import type { Theme } from '../../paint/grid';

let kept: Theme | null = null;
const dependents = new Set<() => void>();

for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
  window.matchMedia(query).addEventListener('change', () => {
    kept = null;
    for (const changed of dependents) changed();
  });
}

/** Calls `changed` when the colours are others, until the answer is called. */
export function onTheme(changed: () => void): () => void {
  dependents.add(changed);
  return () => dependents.delete(changed);
}

export function themeOf(element: Element): Theme {
  kept ??= read(element);
  return kept;
}

function read(element: Element): Theme {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: value('--card'),
    surface: value('--code'),
    ink: value('--ink'),
    soft: value('--soft'),
    accent: value('--look'),
  };
}
