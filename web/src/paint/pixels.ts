// Pixels on their way to a canvas, one a value.

let memory = new ArrayBuffer(0);

/**
 * An image to be put onto a canvas at once. The same memory over and over: dozens of new images with
 * every change would be much to clear away.
 */
export function imageOf(columns: number, rows: number): ImageData {
  const bytes = columns * rows * 4;
  if (memory.byteLength < bytes) memory = new ArrayBuffer(bytes);
  return new ImageData(new Uint8ClampedArray(memory, 0, bytes), columns, rows);
}

/** The pixels of an image, each as one number. */
export const pixelsOf = ({ data }: ImageData) =>
  new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
