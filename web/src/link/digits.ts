// Weights and values of the input are float32 in the core: a link needs no more digits than that.
import { shortestFloat32 } from '../text/numbers';

/** The shortest number that is the same float32; `value` itself where it is as short. */
export function digitsOf(value: number): string {
  const given = String(value);
  const shorter = String(shortestFloat32(Math.fround(value)));
  return shorter.length < given.length ? shorter : given;
}
