// The sums and sizes that a text states, worked out anew.

export interface Equation {
  readonly left: string;
  readonly terms: readonly number[];
  readonly stated: number;
  readonly computed: number;
}

const EXPRESSION = /(?:^|[^\d\s+−·/()⌊⌋⌈⌉])\s*([\d(⌊⌈][\d\s+−·/()⌊⌋⌈⌉]*)$/;

/** Every equation of numbers in a text: of "n − k + 1 = 5 − 3 + 1 = 3" the last one. */
export function equationsIn(text: string): readonly Equation[] {
  return text.split('\n').flatMap((line) => {
    const sides = line.split('=');
    return sides.slice(1).flatMap((right, at) => {
      const left = EXPRESSION.exec(sides[at] ?? '')?.[1]?.trim() ?? '';
      const stated = /^\s*(\d+)(?!\s*[+−·/\d])/.exec(right)?.[1];
      if (stated === undefined || !/[+−·/]/.test(left)) return [];
      const terms = (left.match(/\d+/g) ?? []).map(Number);
      return [{ left, terms, stated: Number(stated), computed: computedFrom(left) }];
    });
  });
}

function computedFrom(written: string): number {
  const code = written
    .replaceAll('⌊', 'Math.floor(')
    .replaceAll('⌈', 'Math.ceil(')
    .replace(/[⌋⌉]/g, ')')
    .replaceAll('−', '-')
    .replaceAll('·', '*');
  return new Function(`return ${code}`)();
}
