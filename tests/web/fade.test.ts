// Numbers stand on colours that have stepped back, and can be read there as on every other.
import { expect, test } from 'vitest';
import { faded } from '../../web/src/paint/fade';
import { luminance, type Palette, type PaletteName, palette } from '../../web/src/paint/palette';

const NAMES: readonly PaletteName[] = ['viridis', 'inferno', 'cividis', 'diverging'];
/** What grids stand on, in light and dark. */
const GROUNDS = ['#ffffff', '#1a2029'];

const rgbOf = (pixel: number) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];

/** WCAG's contrast of black or white, whichever is written, on each colour: the least of them. */
function leastContrast({ pixels, wantsBlack }: Palette): number {
  const contrasts = Array.from(pixels, (pixel, at) => {
    const ground = luminance(rgbOf(pixel));
    return wantsBlack[at] ? (ground + 0.05) / 0.05 : 1.05 / (ground + 0.05);
  });
  return Math.min(...contrasts);
}

test.each(NAMES.flatMap((name) => GROUNDS.map((ground) => [name, ground] as const)))(
  'numbers on %s faded towards %s have a contrast of 4.5',
  (name, ground) => {
    expect(leastContrast(faded(name, ground))).toBeGreaterThanOrEqual(4.5);
    expect(leastContrast(faded(name, ground, true))).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(NAMES)('numbers on %s in full have a contrast of 4.5', (name) => {
  expect(leastContrast(palette(name))).toBeGreaterThanOrEqual(4.5);
});

test.each(GROUNDS)('each colour comes nearer to %s, and none is lost in it', (ground) => {
  const towards = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  const away = (pixel: number) =>
    Math.hypot(...rgbOf(pixel).map((channel, at) => channel - (towards[at] as number)));
  for (const name of NAMES) {
    const [full, pale] = [palette(name), faded(name, ground)];
    expect(pale.css).toHaveLength(256);
    full.pixels.forEach((pixel, at) => {
      const left = away(pale.pixels[at] as number);
      expect(Math.abs(left - 0.42 * away(pixel)), `${name} ${at}`).toBeLessThan(2);
    });
    const [red, green, blue] = rgbOf(pale.pixels[200] as number);
    expect(pale.css[200]).toBe(`rgb(${red} ${green} ${blue})`);
  }
});

test('is made once for each ground', () => {
  expect(faded('viridis', '#ffffff')).toBe(faded('viridis', '#ffffff'));
  expect(faded('viridis', '#ffffff')).not.toBe(faded('viridis', '#1a2029'));
});
