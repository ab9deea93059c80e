// Numbers and arrays as Python source.
import { shortestFloat32 } from '../text/numbers';

export function tuple(numbers: readonly number[]): string {
  return `(${numbers.join(', ')})`;
}

const LINE = 92;

/** A float32 NumPy array of that shape, its values written out. */
export function array(values: Float32Array, shape: readonly number[]): string {
  const lines: string[] = [];
  let line = '   ';
  for (const value of values) {
    const item = ` ${shortestFloat32(value)},`;
    if (line.length + item.length > LINE) {
      lines.push(line);
      line = '   ';
    }
    line += item;
  }
  lines.push(line);
  return `np.array([\n${lines.join('\n')}\n], dtype="float32").reshape${tuple(shape)}`;
}
