// Image files made in the page's own browser, from pixels that the tests know.
import type { Page } from '@playwright/test';

/** A file as Playwright hands it to an input. */
export interface ImageFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Encodes rows of RGBA pixels. */
export async function image(
  page: Page,
  type: 'image/png' | 'image/jpeg' | 'image/webp',
  width: number,
  height: number,
  pixel: readonly [red: number, green: number, blue: number, alpha: number],
): Promise<ImageFile> {
  const bytes = await page.evaluate(
    async ([mime, w, h, rgba]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      const data = context.createImageData(w, h);
      for (let i = 0; i < data.data.length; i++) data.data[i] = rgba[i % 4] as number;
      context.putImageData(data, 0, 0);
      const blob = await canvas.convertToBlob({ type: mime, quality: 1 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    [type, width, height, pixel] as const,
  );
  return { name: `picture.${type.slice(6)}`, mimeType: type, buffer: Buffer.from(bytes) };
}

/** The same JPEG with an EXIF block that asks for a quarter turn to the right (orientation 6). */
export function turned(jpeg: ImageFile): ImageFile {
  const exif = Buffer.from([
    ...[0xff, 0xe1, 0x00, 0x22], // APP1, 34 bytes with these two
    ...[0x45, 0x78, 0x69, 0x66, 0, 0], // 'Exif'
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8], // big-endian TIFF, first directory at 8
    ...[0, 1], // one entry
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0], // orientation, short, 1 value, 6
    ...[0, 0, 0, 0], // no further directory
  ]);
  const start = jpeg.buffer.subarray(0, 2);
  return { ...jpeg, buffer: Buffer.concat([start, exif, jpeg.buffer.subarray(2)]) };
}
