// What only the engine can judge of a state: whether the values that it brings are as many as their
// shapes hold, and which shape weights are given for when nobody says.
import type { Check } from './engine/frame';
import { applyPatch, places, type State, WEIGHTS } from './state/state';

/** The key of the state whose values are too many or too few; undefined where all fit. */
export function misfit({ problem }: Check, { layer }: State): string | undefined {
  if (!problem) return undefined;
  const separable = layer === 'SeparableConv2D';
  const keys = {
    input_shape: 'input.shape',
    input_values: 'input.values',
    kernel_values: separable ? 'kernel.depthwise' : 'kernel.values',
    pointwise_values: 'kernel.pointwise',
  };
  return keys[problem];
}

/** The link key of a state key such as 'kernel.values'. */
export function linkKey(key: string): string {
  const place = places.find(({ path }) => path.join('.') === key);
  return place?.field.link ?? key;
}

/**
 * Weights given without a shape were given for the kernel of now. Kept with that shape, they can be
 * laid into any other and come back unharmed.
 */
export function shapedFor(state: State, check: Check): State {
  const { kernel, layer } = state;
  if (kernel.source !== 'custom') return state;
  // Those of another layer were not given for the kernel of this one.
  const own = (values: string) => (values === 'values') === (layer !== 'SeparableConv2D');
  const shapes = WEIGHTS.filter(
    ([values, shape]) =>
      own(values) && kernel[values].length > 0 && kernel[shape].every((size) => size === 0),
  ).map(([values, shape]) => [
    shape,
    values === 'pointwise' ? check.pointwiseShape : check.kernelShape,
  ]);
  if (shapes.length === 0) return state;
  const outcome = applyPatch(state, { kernel: { ...kernel, ...Object.fromEntries(shapes) } });
  return 'state' in outcome ? outcome.state : state;
}
