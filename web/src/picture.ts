// From an image file to its pixels. Nothing is sent anywhere.
import type { Pixels } from './bringing';
import { limits } from './contract/limits';

const LARGEST_FILE = 20 * 1024 * 1024;
const TYPES = ['image/png', 'image/jpeg', 'image/webp'];

export class PictureError extends Error {
  constructor(readonly key: 'picture.tooLarge' | 'picture.unreadable') {
    super(key);
  }
}

/**
 * The picture upright, on white, within the limits of an input. Smaller pictures keep their size.
 * Rejects with a PictureError.
 */
export async function decodePicture(file: File): Promise<Pixels> {
  if (file.size > LARGEST_FILE) throw new PictureError('picture.tooLarge');
  const bitmap = await decode(file);
  const { most } = limits.brought;
  const scale = Math.min(1, most / bitmap.width, most / bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext(
    '2d',
  );
  if (!context) throw new PictureError('picture.unreadable');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data: rgba } = context.getImageData(0, 0, width, height);
  return { width, height, rgba };
}

async function decode(file: File): Promise<ImageBitmap> {
  try {
    if (!TYPES.includes(file.type)) throw new TypeError(file.type);
    // Turned as its EXIF data asks.
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new PictureError('picture.unreadable');
  }
}
