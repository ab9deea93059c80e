// Weights and values of the input are float32 in the core: a link needs no more digits than that.

/** From a power of two, float32 numbers go up in larger steps than down: this far up is the middle. */
const MIDDLE = 1 + 2 ** -26;

/** The shortest number that is the same float32; `value` itself where it is as short. */
export function digitsOf(value: number): string {
  const given = String(value);
  const float = Math.fround(value);
  for (let digits = 1; digits < given.length; digits++) {
    for (const near of [float, float * MIDDLE]) {
      const shorter = Number(near.toPrecision(digits));
      if (Math.fround(shorter) === float && String(shorter).length < given.length)
        return `${shorter}`;
    }
  }
  return given;
}
