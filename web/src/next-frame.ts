/** How long to wait for a frame that does not come because the tab has just been hidden. */
const PATIENCE_MS = 200;

/** Resolves in the next animation frame; in a hidden tab, which has none, soon. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) {
      setTimeout(resolve);
      return;
    }
    const timer = setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
