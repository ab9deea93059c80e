// Where a window that is dragged comes to rest.

/** The index of the stop nearest to a position; 0 where there is none. */
export function nearestStop(stops: ArrayLike<number>, position: number): number {
  let nearest = 0;
  for (let at = 1; at < stops.length; at++) {
    const distance = Math.abs((stops[at] as number) - position);
    if (distance < Math.abs((stops[nearest] as number) - position)) nearest = at;
  }
  return nearest;
}
