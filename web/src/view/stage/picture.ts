// The scene as one picture: what is seen of it, drawn once more, at least twice as fine as on a screen
// of ordinary pixels.
import type { Heatmap } from './heatmap';
import { paintOn } from './painting';
import { Pen, unzoomed } from './pen';
import type { Stage } from './stage';
import { themeOf } from './theme';

/** Around the scene, and between what stands one below the other, in CSS pixels. */
const MARGIN = 16;
const LEAST_RATIO = 2;

/** A PNG of input, kernel and output as they are shown. Rejects where the browser makes none. */
export async function pictureOf(stage: Stage): Promise<Blob> {
  await stage.updateComplete;
  const ratio = window.devicePixelRatio || 1;
  // A multiple, so that cells stay whole pixels.
  const scale = ratio * Math.ceil(LEAST_RATIO / ratio);
  const canvas = drawn(stage, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png');
  });
}

// The scene and, on a narrow screen, the kernel below it. Scrolling moves them apart, so each is laid
// where it comes.
function drawn(stage: Stage, scale: number): HTMLCanvasElement {
  const found = stage.renderRoot.querySelectorAll<HTMLElement>('.pictures, .words > .kernel');
  const parts = [...found].map((part) => ({ part, bounds: boundsOf(part, zoomOf(part)) }));
  const width = Math.max(...parts.map(({ bounds }) => bounds.width)) + 2 * MARGIN;
  const height = parts.reduce((sum, { bounds }) => sum + bounds.height + MARGIN, MARGIN);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const { ground } = themeOf(stage);
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = MARGIN;
  for (const { part, bounds } of parts) {
    const x = (width - bounds.width) / 2 - bounds.left;
    const view = { scale, zoom: zoomOf(part), x, y: top - bounds.top };
    const pen = new Pen(context, view, ground);
    for (const child of part.children) drawTree(pen, child, scale);
    top += bounds.height + MARGIN;
  }
  return canvas;
}

// Widths of layout are whole numbers: what is near to 1 is 1.
function zoomOf(part: HTMLElement): number {
  const zoom = part.getBoundingClientRect().width / part.offsetWidth;
  return Math.abs(zoom - 1) < 0.01 ? 1 : zoom;
}

/** What is drawn of a part, which may be a block much wider than its grids. */
function boundsOf(part: Element, zoom: number): DOMRect {
  const rects = [...part.querySelectorAll('c2d-heatmap, .sign, .subtotal, p')]
    .map((each) => unzoomed(each.getBoundingClientRect(), zoom))
    .filter((each) => each.width > 0);
  const left = Math.min(...rects.map((each) => each.left));
  const top = Math.min(...rects.map((each) => each.top));
  const right = Math.max(...rects.map((each) => each.right));
  const bottom = Math.max(...rects.map((each) => each.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

// In the order in which it is painted on the page: nothing here has a z-index.
function drawTree(pen: Pen, node: Node, scale: number): void {
  if (node instanceof Text) pen.text(node);
  else if (!(node instanceof Element) || isUnseen(node)) return;
  else if (node instanceof HTMLCanvasElement) pen.canvas(node);
  else if (node.matches('.picture')) drawGrid(pen, node, scale);
  else {
    pen.borders(node);
    for (const child of (node.shadowRoot ?? node).childNodes) drawTree(pen, child, scale);
    pen.rim(node);
  }
}

const isUnseen = (element: Element) => element.matches('style, [hidden], .visually-hidden');

// What stands on the page's canvas would be coarse here, so it is painted anew.
function drawGrid(pen: Pen, picture: Element, scale: number): void {
  const heatmap = (picture.getRootNode() as ShadowRoot).host as Heatmap;
  const fine = document.createElement('canvas');
  paintOn(fine, heatmap, scale);
  pen.pixels(fine, picture.getBoundingClientRect());
}
