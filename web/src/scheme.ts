// Light or dark, where that is not left to the reader's system.
import type { State } from './state/state';
import { forgetThemes } from './view/stage/theme';

/** As an attribute of the element, which its style sheet knows; all others are its host's. */
export function colorAs(host: HTMLElement, theme: State['view']['theme']): void {
  if (theme === (host.getAttribute('scheme') ?? 'auto')) return;
  if (theme === 'auto') host.removeAttribute('scheme');
  else host.setAttribute('scheme', theme);
  forgetThemes();
}
