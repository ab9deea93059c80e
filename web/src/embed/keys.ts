// Keys that the small page has no use for are told to its parent: once a frame has the focus, a host
// hears of none itself, and in slides the arrows would be lost.
import type { EmbeddedPlayground } from './element';
import { send } from './messages';

export function handOnKeys(playground: EmbeddedPlayground): void {
  const tell = ({ key, code, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent) =>
    send({ type: 'conv2d:key', key, code, ctrlKey, shiftKey, altKey, metaKey });
  playground.addEventListener('c2d-key', (event) => tell((event as CustomEvent).detail));
  // Where nothing inside has the focus.
  document.addEventListener('keydown', (event) => {
    if (event.target === document.body) tell(event);
  });
}
