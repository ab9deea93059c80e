// Layers as golden files and oracles write them, for whoever asks the core about one.
import type { LayerType, Padding } from '../../web/src/contract/names';
import type { Layer, Pads } from '../../web/src/contract/types';

/** A layer as the golden files have it: what is left out is at its default. */
export type PlainLayer = Partial<Omit<Layer, 'type' | 'padding' | 'pads'>> & {
  readonly layer?: LayerType;
  readonly padding?: Exclude<Padding, 'explicit'> | Pads;
};

/** The same as the core is asked about it. */
export function layerOf({
  layer = 'Conv2D',
  padding = 'valid',
  ...others
}: PlainLayer): Partial<Layer> {
  const place =
    typeof padding === 'string'
      ? { padding, pads: [0, 0, 0, 0] }
      : { padding: 'explicit', pads: padding };
  return { type: layer, ...others, ...place } as Partial<Layer>;
}
