// The colours of a playground, for what is drawn on canvases. Asking for them makes the browser work out
// all styles, so they are kept until the reader's preferences change, or somebody sets others.
import type { Theme } from '../../paint/grid';

/** By what they stand in: several playgrounds of one page may look different. */
let kept = new WeakMap<Node, Theme>();
const dependents = new Set<() => void>();

for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
  window.matchMedia(query).addEventListener('change', forgetThemes);
}

/** For when colours have been set anew: everything that depends on them is drawn again. */
export function forgetThemes(): void {
  kept = new WeakMap();
  for (const changed of dependents) changed();
}

/** Calls `changed` when the colours are others, until the answer is called. */
export function onTheme(changed: () => void): () => void {
  dependents.add(changed);
  return () => dependents.delete(changed);
}

export function themeOf(element: Element): Theme {
  // Within one tree colours are the same.
  const root = element.getRootNode();
  const theme = kept.get(root) ?? read(element);
  kept.set(root, theme);
  return theme;
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
