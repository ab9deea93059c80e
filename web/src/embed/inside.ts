// What stays inside of the element, since a host that heard of it would act as well: events of a shadow
// tree seem to come from the element itself, so that no host sees that a slider has the focus. In
// JupyterLab "d d" deletes a cell, in reveal.js an arrow or a swipe changes the slide.

/** Keys that controls and grids use. */
const USED: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['Home', 'End', 'PageUp', 'PageDown'],
  ...['Enter', 'Backspace', 'Delete'],
]);

const POINTER = [
  ...['pointerdown', 'pointermove', 'mousedown', 'mousemove'],
  ...['touchstart', 'touchmove', 'touchend'],
];

const isTextField = (target: EventTarget | undefined) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text');

/** Select all, copy, paste, cut, undo, redo; by their places as well, for other alphabets. */
const EDITING = /^(Key)?[ACVXZY]$/i;

// Escape is used by some only: those say so.
function isUsed(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  const { key, code, ctrlKey, metaKey, altKey } = event;
  const used = key.length === 1 || USED.has(key);
  if (!ctrlKey && !metaKey && !altKey) return used;
  if (!isTextField(event.composedPath()[0])) return false;
  // What Alt is held for, alone or with Control, is another character.
  return altKey ? used : USED.has(key) || EDITING.test(key) || EDITING.test(code);
}

/** What is dragged: the knob of a slider, or what can be pulled in the scene. */
const isHandle = (event: Event) =>
  event
    .composedPath()
    .some(
      (each) =>
        (each instanceof HTMLInputElement && each.type === 'range') ||
        (each instanceof Element &&
          (each.classList.contains('drags') || each.classList.contains('handle'))),
    );

/** Keeps them from reaching the host of an element; `unused` hears of the keys that do reach it. */
export function keepInside(
  element: HTMLElement,
  unused: (event: KeyboardEvent) => void = () => {},
): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    element.addEventListener(type, (event) => {
      if (isUsed(event)) event.stopPropagation();
      else if (type === 'keydown') unused(event);
    });
  }
  // Once something is dragged, its events come from elsewhere: from what has captured the pointer.
  let dragged = false;
  element.addEventListener('pointerup', ({ pointerType }) => {
    // Of a finger, touchend is to come.
    if (pointerType === 'mouse') dragged = false;
  });
  for (const type of POINTER) {
    element.addEventListener(
      type,
      (event) => {
        if (type === 'pointerdown') dragged = isHandle(event);
        const hovers = event instanceof MouseEvent && event.buttons === 0;
        if (dragged && !hovers) event.stopPropagation();
      },
      { passive: true },
    );
  }
}
