// Colour maps as tables of 256 colours, made on first use.
import { STEPS } from './colors';

export type PaletteName = 'viridis' | 'inferno' | 'cividis' | 'diverging';

export interface Palette {
  /** CSS colours, '#rrggbb', from the lowest value to the highest. */
  readonly css: readonly string[];
  /** The same as opaque pixels in the byte order of ImageData. */
  readonly pixels: Uint32Array;
  /** For each colour, whether black reads better on it than white. */
  readonly wantsBlack: readonly boolean[];
}

const made = new Map<PaletteName, Palette>();

export function palette(name: PaletteName): Palette {
  let result = made.get(name);
  if (!result) {
    result = make(STEPS[name]);
    made.set(name, result);
  }
  return result;
}

function make({ red, green, blue }: (typeof STEPS)[PaletteName]): Palette {
  const channels = [red, green, blue].map(sums);
  const colors = red.map((_, at) => channels.map((channel) => channel[at] as number));
  const bytes = new Uint8ClampedArray(colors.flatMap((rgb) => [...rgb, 255]));
  return {
    css: colors.map((rgb) => `#${rgb.map(twoDigits).join('')}`),
    pixels: new Uint32Array(bytes.buffer),
    wantsBlack: colors.map((rgb) => wantsBlack(luminance(rgb))),
  };
}

/** The values that steps lead to, the first of them from 0. */
function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

const twoDigits = (byte: number) => byte.toString(16).padStart(2, '0');

/** The relative luminance at which black and white contrast alike, by WCAG's formula. */
const EQUAL_CONTRAST = Math.sqrt(1.05 * 0.05) - 0.05;

/** Whether black reads better than white on a colour of that luminance. */
export const wantsBlack = (light: number) => light > EQUAL_CONTRAST;

/** WCAG's relative luminance of red, green and blue from 0 to 255. */
export function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
