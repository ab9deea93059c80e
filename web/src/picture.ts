// Pictures of the reader's: what decodes them is fetched when the first is brought.
import type { Pixels } from './bringing';

/** What is said of files of which nothing comes. */
export const PICTURE_FAULTS = ['picture.tooLarge', 'picture.unreadable', 'panels.failed'] as const;

export class PictureError extends Error {
  constructor(readonly key: (typeof PICTURE_FAULTS)[number]) {
    super(key);
  }
}

const LARGEST_FILE = 20 * 1024 * 1024;

/** The pixels of an image file. Rejects with a PictureError. */
export async function decodePicture(file: File): Promise<Pixels> {
  if (file.size > LARGEST_FILE) throw new PictureError('picture.tooLarge');
  const refuse = (key: PictureError['key']) => () => {
    throw new PictureError(key);
  };
  const { pixelsOf } = await import('./pixels').catch(refuse('panels.failed'));
  return pixelsOf(file).catch(refuse('picture.unreadable'));
}
