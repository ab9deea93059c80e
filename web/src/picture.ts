// From an image file to gray values. Nothing is sent anywhere.
import type { Engine } from './engine/engine';
import { BROUGHT_LIMIT } from './state/fields';

const LARGEST_FILE = 20 * 1024 * 1024;
const TYPES = ['image/png', 'image/jpeg', 'image/webp'];

export class PictureError extends Error {
  constructor(readonly key: 'picture.tooLarge' | 'picture.unreadable') {
    super(key);
  }
}

export interface GrayPicture {
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly values: readonly number[];
}

/**
 * The picture upright, on white, within 256 by 256, as gray values from 0 to 255. Smaller pictures
 * keep their size. Rejects with a PictureError.
 */
export async function readPicture(file: File, engine: Engine): Promise<GrayPicture> {
  if (file.size > LARGEST_FILE) throw new PictureError('picture.tooLarge');
  const bitmap = await decode(file);
  const scale = Math.min(1, BROUGHT_LIMIT / bitmap.width, BROUGHT_LIMIT / bitmap.height);
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
  const { data } = context.getImageData(0, 0, width, height);
  return { shape: [height, width, 1], values: Array.from(engine.gray(data)) };
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
