/** Resolves when the browser has nothing else to do, or after so many milliseconds. */
export function idle(timeout: number): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) window.requestIdleCallback(resolve, { timeout });
    else setTimeout(resolve);
  });
}
