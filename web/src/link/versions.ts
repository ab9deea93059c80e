// The versions of links. What a link of an old one says is told in terms of the next, and so on up to
// the newest, which is all that the codec knows.
import { initialState, type State } from '../state/state';

export const VERSION = 2;

/** What a link says, and from where it starts. */
export interface Said {
  readonly values: ReadonlyMap<string, string>;
  /** What stands where it says nothing; null: the settings of the lesson that it names. */
  readonly base: State | null;
}

type Migration = (said: Said) => Said;

// Before, what a link did not say was the playground's, whatever lesson it named.
const from1: Migration = (said) => ({ ...said, base: initialState });

/** In the order of the versions that they lead on from. */
const migrations: readonly Migration[] = [from1];

/** The version of a link; undefined for one that there is not. Links without one are of the first. */
export function versionOf(values: ReadonlyMap<string, string>): number | undefined {
  const named = values.get('v') ?? '1';
  return Array.from({ length: VERSION }, (_, at) => at + 1).find((each) => String(each) === named);
}

/** What a link of some version says, as the newest would say it. */
export function migrated(values: ReadonlyMap<string, string>, version: number): Said {
  const said: Said = { values, base: null };
  return migrations.slice(version - 1).reduce((before, migrate) => migrate(before), said);
}
