// The sums by channel that go with an explanation.
import type { Explanation } from '../../web/src/contract/types';

/** With the sums by channel as the core adds them. */
export function withSubtotals(told: Explanation): Explanation {
  const { taps } = told;
  const before = told.before.map(withSubtotals);
  const channels = Int32Array.from(new Set(taps.channel)).sort();
  const subtotals = Float32Array.from(channels, (channel) =>
    taps.product.reduce(
      (sum, each, at) => (taps.channel[at] === channel ? Math.fround(sum + each) : sum),
      0,
    ),
  );
  return { ...told, before, channels, subtotals };
}
