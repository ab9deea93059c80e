// Which plane of several is shown.
import type { Frame } from '../engine/frame';
import type { State } from '../state/state';

/** The channel and filter that the state asks for, or the last ones there are. */
export function shownIn({ kernel }: Frame, { channel, filter }: State['shown']): State['shown'] {
  const [, , channels = 1, filters = 1] = kernel.shape;
  return {
    channel: Math.min(channel, Math.max(channels, 1) - 1),
    filter: Math.min(filter, Math.max(filters, 1) - 1),
  };
}
