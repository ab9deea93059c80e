// What was measured, in rows to read and in figures to reach.

const PEERS = ['tfjs', 'ORT'];

/** The better peer's time by the core's; undefined where one of them is missing. */
export function ratio({ times }) {
  const peers = PEERS.flatMap((name) => (times[name] ? [times[name].median] : []));
  return times.core && peers.length > 0 ? Math.min(...peers) / times.core.median : undefined;
}

/** undefined of nothing. */
export function geometricMean(numbers) {
  if (numbers.length === 0) return undefined;
  return Math.exp(numbers.reduce((sum, each) => sum + Math.log(each), 0) / numbers.length);
}

export const meanRatio = (measured) =>
  geometricMean(measured.map(ratio).filter((each) => each !== undefined));

/** Three digits, which is more than the spread allows. */
const rounded = (number) => (number === undefined ? '-' : String(Number(number.toPrecision(3))));

/** A median, and by how much the middle half of the rounds spreads. */
function timeOf({ times }, name) {
  const time = times[name];
  if (!time) return '-';
  const [low, high] = time.quartiles;
  return `${rounded(time.median)} ±${Math.round((50 * (high - low)) / time.median)}%`;
}

/** `peak` in GFLOP/s, which are 1000 operations a microsecond. */
export function rowOf(measured, engines, peak) {
  const found = ratio(measured);
  const limit = measured.macs > 0 ? (2 * measured.macs) / (1000 * peak) : undefined;
  return {
    workload: measured.name,
    ...Object.fromEntries(engines.map((name) => [name, timeOf(measured, name)])),
    limit: rounded(limit),
    ratio: `${rounded(found)}${found < 1 ? ' <' : ''}`,
    algorithm: measured.algorithms.core ?? '-',
  };
}

/** Nanoseconds a multiply-add of each engine, and how far its slowest size lies above its best. */
export function growthRows(measured, engines) {
  const rows = engines.map((name) => {
    const costs = measured.map(({ macs, times }) => {
      return times[name] && (1000 * times[name].median) / macs;
    });
    const there = costs.filter((each) => each !== undefined);
    const cells = measured.map((each, i) => [each.name.split(' ')[0], rounded(costs[i])]);
    const above = Math.round(100 * (Math.max(...there) / Math.min(...there) - 1));
    const row = { engine: name, ...Object.fromEntries(cells), 'worst above best': `${above} %` };
    return there.length > 0 ? row : undefined;
  });
  return rows.filter((row) => row !== undefined);
}
