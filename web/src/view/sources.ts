// What the panels have to know about where values come from.

const DRAWN = ['random', 'glorot_uniform', 'he_uniform', 'random_normal', 'random_uniform'];

/** Whether values are drawn, and a seed decides which. */
export function drawsValues(source: string): boolean {
  return DRAWN.includes(source);
}
