// Runs in the page: takes hold of the slider of the kernel's height and moves it so many times, and
// tells of each move how long its work took and whether it was drawn in the first frame. Words and
// the `change` event may follow the frame; the next move waits for them.
export async function movesOf(count) {
  const playground = document.querySelector('conv2d-playground');
  const all = (root, selector) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? all(shadowRoot, selector) : [],
    ),
  ];
  const [slider] = all(playground.shadowRoot, 'input[aria-label="kernel_size, height"]');
  const picture = () =>
    all(playground.shadowRoot, 'canvas')
      .map((each) => each.toDataURL())
      .join();

  const request = window.requestAnimationFrame.bind(window);
  let frameStart = 0;
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      frameStart = performance.now();
      callback(time);
    });

  const hand = (type) =>
    slider.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  const moves = [];
  hand('pointerdown');
  let before = picture();
  for (let move = 0; move < count; move++) {
    const told = new Promise((resolve) => {
      // The page of a time before, to compare with, says it by the other.
      for (const type of ['conv2d-change', 'change']) {
        playground.addEventListener(type, resolve, { once: true });
      }
    });
    slider.value = String(1 + (Number(slider.value) % 7));
    const start = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const heard = performance.now();
    // Queued after the page's own callback, so it runs in the same frame and behind all that this does.
    const [drawn, after] = await new Promise((resolve) => {
      request(() => resolve([performance.now(), picture()]));
    });
    await told;
    moves.push({ work: heard - start + (drawn - frameStart), inFrame: after !== before });
    before = after;
  }
  hand('pointerup');
  window.requestAnimationFrame = request;
  return moves;
}
