// The colours of a palette stepping back towards the ground that they stand on.
import { luminance, type Palette, type PaletteName, palette, wantsBlack } from './palette';

/** How much is left of a colour that steps back, and of one that takes part in nothing at all. */
const LEFT = 0.42;
const LEAST_LEFT = 0.2;

const made = new Map<string, Palette>();

/** `ground` is '#rrggbb'. Black or white can be read on each of them, as on every colour. */
export function faded(name: PaletteName, ground: string, isUnread = false): Palette {
  const key = `${name} ${ground} ${isUnread}`;
  let result = made.get(key);
  if (!result) {
    result = mixed(palette(name), ground, isUnread ? LEAST_LEFT : LEFT);
    made.set(key, result);
  }
  return result;
}

function mixed({ css }: Palette, ground: string, left: number): Palette {
  const towards = rgbOf(ground);
  const colors = css.map((color) =>
    rgbOf(color).map((channel, at) =>
      Math.round(channel * left + (towards[at] as number) * (1 - left)),
    ),
  );
  return {
    css: colors.map((rgb) => `rgb(${rgb.join(' ')})`),
    pixels: new Uint32Array(new Uint8ClampedArray(colors.flatMap((rgb) => [...rgb, 255])).buffer),
    wantsBlack: colors.map((rgb) => wantsBlack(luminance(rgb))),
  };
}

function rgbOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
