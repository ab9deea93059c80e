// What only the engine can judge of a state: whether the values that it brings are as many as their
// shapes hold, and which shape weights are given for when nobody says. It speaks in the state's keys.
import type { Problem } from './contract/names';
import type { Check } from './contract/types';
import { applyPatch, places, type State, WEIGHTS } from './state/state';

/**
 * Weights given without a shape were given for the kernel of now, if the layer has one that keeps
 * weights under that name. Kept with that shape, they can be laid into any other and come back
 * unharmed.
 */
export function shapedFor(state: State, check: Check): State {
  const { kernel } = state;
  if (kernel.source !== 'custom') return state;
  const shapes = WEIGHTS.filter(
    ([values, shape]) =>
      check[values] && kernel[values].length > 0 && kernel[shape].every((size) => size === 0),
  ).map(([values, shape]) => [shape, check[values]]);
  if (shapes.length === 0) return state;
  const outcome = applyPatch(state, { kernel: { ...kernel, ...Object.fromEntries(shapes) } });
  return 'state' in outcome ? outcome.state : state;
}

/**
 * A state of which nothing is refused: in the place of what does not fit stands what `defaults` have,
 * and it is named by its link keys.
 */
export async function fitted(
  state: State,
  defaults: State,
  check: (state: State) => Promise<Check>,
): Promise<{ readonly fitting: State; readonly ignored: readonly string[] }> {
  const ignored: string[] = [];
  let fitting = state;
  let verdict = await check(fitting);
  // Two groups, of which each may be wrong.
  for (const group of ['input', 'kernel'] as const) {
    if (!verdict.problem?.startsWith(group)) continue;
    ignored.push(linkKey(verdict.problem));
    fitting = Object.freeze({ ...fitting, [group]: defaults[group] });
    verdict = await check(fitting);
  }
  return { fitting: shapedFor(fitting, verdict), ignored };
}

/** Why it is not taken, for developers. */
export const reasonOf = (problem: Problem): string =>
  problem === 'input.shape'
    ? 'It holds more values than are computed'
    : 'Their number is not what the shape holds';

function linkKey(key: Problem): string {
  const place = places.find(({ path }) => path.join('.') === key);
  return place?.field.link ?? key;
}
