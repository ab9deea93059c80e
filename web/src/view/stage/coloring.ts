// The colours of arrays, whose ranges hold while a control is held: else all colours would change with
// every step, and none could be followed.
import {
  type ArrayName,
  type Scale,
  type ScaleChoice,
  type Span,
  scaleFor,
} from '../../paint/scale';

export class Coloring {
  readonly #kept = new Map<ArrayName, Scale>();

  scale(choice: ScaleChoice, array: ArrayName, range: Span, whole: Span, held: boolean): Scale {
    const kept = this.#kept.get(array);
    if (held && kept) return kept;
    const scale = scaleFor(choice, array, range, whole);
    this.#kept.set(array, scale);
    return scale;
  }
}
