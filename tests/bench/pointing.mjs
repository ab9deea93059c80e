// Runs in the page: points at so many cells of the output, one after the other, and tells how long the
// main thread works until all that belongs to each is marked and painted.
export async function pointingsOf(count) {
  const find = (root, selector) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(shadowRoot, selector);
      if (inside) return inside;
    }
    return null;
  };
  const output = find(document.querySelector('conv2d-playground').shadowRoot, '#output');
  const box = output.shadowRoot.querySelector('.box');
  const { left, top, width, height } = box.getBoundingClientRect();
  // Behind everything that the event sets off, which is all done in the same task.
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  const works = [];
  for (let at = 0; at < count; at++) {
    const x = left + width * (0.1 + 0.8 * ((at * 0.37) % 1));
    const y = top + height * (0.1 + 0.8 * ((at * 0.61) % 1));
    const start = performance.now();
    const move = { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true, composed: true };
    box.dispatchEvent(new PointerEvent('pointermove', move));
    works.push((await task()) - start);
    await new Promise(requestAnimationFrame);
  }
  return works;
}
