// From an image file to its pixels. Nothing is sent anywhere.
import type { Pixels } from './bringing';
import { limits } from './contract/limits';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'];

/**
 * The picture upright, on white, within the limits of an input. Smaller pictures keep their size.
 * Rejects what is none.
 */
export async function pixelsOf(file: File): Promise<Pixels> {
  if (!TYPES.includes(file.type)) throw new TypeError(file.type);
  // Turned as its EXIF data asks.
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { most } = limits.inputSize;
  const scale = Math.min(1, most / bitmap.width, most / bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext(
    '2d',
  );
  if (!context) throw new TypeError('There is no canvas.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data: rgba } = context.getImageData(0, 0, width, height);
  return { width, height, rgba };
}
