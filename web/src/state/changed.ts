// Which argument was changed last, for those who want to keep it.
import { MENDABLE_NAMES, type Mendable } from '../contract/names';
import { places, type State, valueAt } from './state';

/** What is no argument of the layer, though it stands among them in the state. */
const BESIDE: readonly string[] = ['lesson', 'open', 'lang'];

/**
 * The one argument, or the input's shape, in which two states differ, if a remedy can keep it; null
 * where there are several, `last` where there is none.
 */
export function changedLast(before: State, after: State, last: Mendable | null): Mendable | null {
  const differs = (path: readonly string[]) =>
    String(valueAt(before, path)) !== String(valueAt(after, path));
  const [first, ...more] = places.filter(
    ({ path, field }) =>
      (path.length === 1 || field.link === 'input_shape') &&
      !BESIDE.includes(field.link) &&
      differs(path),
  );
  if (!first) return last;
  if (more.length > 0) return null;
  // Keras's spelling in links is the core's as well.
  return MENDABLE_NAMES.find((name) => name === first.field.link) ?? null;
}
