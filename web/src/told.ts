// What a reader is told of the link that has been opened.
import type { Reading } from './link/codec';
import type { Playground } from './playground';

export interface Opened extends Pick<Reading, 'tooLong'> {
  readonly valuesGone: boolean;
  /** The keys that were left at their defaults. */
  readonly keys: readonly string[];
}

export function tellOfLink(playground: Playground, { tooLong, valuesGone, keys }: Opened): void {
  playground.retract('link.ignored', 'link.tooLong', 'link.gone');
  if (tooLong) playground.notify('link.tooLong');
  if (valuesGone) playground.notify('link.gone');
  if (keys.length > 0) playground.notify('link.ignored', { count: keys.length, keys });
}
