// Which argument was changed last, for those who want to keep it.
import { places, type State, valueAt } from './state';

/** What is no argument of the layer, though it stands among them in the state. */
const BESIDE: readonly string[] = ['lesson', 'open', 'lang'];

/**
 * The link key of the one argument, or of the input's shape, in which two states differ; '' where
 * there are several, `last` where there is none.
 */
export function changedLast(before: State, after: State, last: string): string {
  const differs = (path: readonly string[]) =>
    String(valueAt(before, path)) !== String(valueAt(after, path));
  const [first, ...more] = places.filter(
    ({ path, field }) =>
      (path.length === 1 || field.link === 'input_shape') &&
      !BESIDE.includes(field.link) &&
      differs(path),
  );
  if (!first) return last;
  return more.length === 0 ? first.field.link : '';
}
