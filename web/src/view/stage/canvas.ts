// The canvas of a grid, in the pixels of this screen.
import { type Picture, paintGrid } from '../../paint/grid';
import { type Lattice, sizeOf } from '../../paint/lattice';

const ratioOf = () => window.devicePixelRatio || 1;

/** The same with cells of whole device pixels, over two of which no line then smears. */
export function onScreen(lattice: Lattice): Lattice {
  if (lattice.cell < 2) return lattice;
  const ratio = ratioOf();
  return { ...lattice, cell: Math.floor(lattice.cell * ratio) / ratio };
}

/**
 * Paints a picture into the upper left of a canvas that is as large as it needs, or larger. `ratio` is
 * how many of its pixels make one of CSS, a multiple of this screen's.
 */
export function paintView(
  canvas: HTMLCanvasElement,
  picture: Picture & { readonly lattice: Lattice },
  ratio = ratioOf(),
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { cell, ...rest } = onScreen(picture.lattice);
  const pixels = cell < 2 ? cell * ratio : Math.round(cell * ratio);
  const lattice = { ...rest, cell: pixels, edge: Math.round(rest.edge * ratio) };
  const { width, height } = sizeOf(lattice);
  // Setting a canvas's size reallocates it, which takes longer than all that is drawn: it only grows.
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, Math.ceil(width));
    canvas.height = Math.max(canvas.height, Math.ceil(height));
    canvas.style.width = `${canvas.width / ratio}px`;
    canvas.style.height = `${canvas.height / ratio}px`;
  }
  paintGrid(context, picture, lattice, ratio);
}
