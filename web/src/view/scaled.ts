// Positions in an element's own pixels. A host may have scaled it, as slides do: what browsers tell of
// pointers and boxes are pixels of the screen then.

/** How many pixels of the screen one of the element takes. */
export const scaleOf = (element: HTMLElement) =>
  element.getBoundingClientRect().width / element.offsetWidth || 1;

/** Where a pointer is on an element. */
export function pointOn(element: HTMLElement, { clientX, clientY }: MouseEvent) {
  const { left, top } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}
