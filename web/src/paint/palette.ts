// Colour maps as tables of 256 colours, made on first use.
import {
  interpolateCividis,
  interpolateInferno,
  interpolateRdBu,
  interpolateViridis,
} from 'd3-scale-chromatic';

export type PaletteName = 'viridis' | 'inferno' | 'cividis' | 'diverging';

export interface Palette {
  /** CSS colours from the lowest value to the highest. */
  readonly css: readonly string[];
  /** The same as opaque pixels in the byte order of ImageData. */
  readonly pixels: Uint32Array;
  /** For each colour, whether black reads better on it than white. */
  readonly wantsBlack: readonly boolean[];
}

const interpolators: Readonly<Record<PaletteName, (t: number) => string>> = {
  viridis: interpolateViridis,
  inferno: interpolateInferno,
  cividis: interpolateCividis,
  // Red for what is positive, as most read it; told apart by the colour-blind as well.
  diverging: (t) => interpolateRdBu(1 - t),
};
const made = new Map<PaletteName, Palette>();

export function palette(name: PaletteName): Palette {
  let result = made.get(name);
  if (!result) {
    result = make(interpolators[name]);
    made.set(name, result);
  }
  return result;
}

function make(interpolate: (t: number) => string): Palette {
  const css = Array.from({ length: 256 }, (_, i) => interpolate(i / 255));
  const colors = css.map(channels);
  const bytes = new Uint8ClampedArray(colors.flatMap((rgb) => [...rgb, 255]));
  return {
    css,
    pixels: new Uint32Array(bytes.buffer),
    wantsBlack: colors.map((rgb) => luminance(rgb) > EQUAL_CONTRAST),
  };
}

// d3 answers '#rrggbb' or 'rgb(r, g, b)'.
function channels(color: string): number[] {
  const hex = /^#(..)(..)(..)$/.exec(color);
  if (hex) return hex.slice(1).map((part) => Number.parseInt(part, 16));
  return (color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}

/** The relative luminance at which black and white contrast alike, by WCAG's formula. */
const EQUAL_CONTRAST = Math.sqrt(1.05 * 0.05) - 0.05;

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
