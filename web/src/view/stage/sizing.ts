// How much room the scene has, and what it takes of it. Sizes change when a control is let go, and not
// while it is held: what moves under the reader's eyes cannot be compared.
import type { LitElement, ReactiveController } from 'lit';
import type { Frame, Pair } from '../../contract/types';
import { extentOf } from '../../paint/lattice';
import { EDGE } from './edge';
import { type Demand, type Fit, fitting, isNumbered, measure, type Room } from './ladder';
import type { Plan } from './plan';
import { positive } from './rings';
import { shownOutput, shownSizes } from './shown';

/** Below this width in CSS pixels, one channel is drawn at a time. */
const NARROW = 560;
/** The shares of the window's height that a scene takes, and may take where numbers need it. */
const SHARES = {
  narrow: [0.5, 0.66],
  row: [0.5, 0.5],
  rows: [0.7, 0.85],
} as const;
const LEAST_HEIGHT = 260;
/** The share of the scene's sides that a second kernel takes at most, and its largest cells. */
const MIXING_SHARE = 0.4;
const MIXING_CELL = 36;
/** In CSS pixels: a sign with the gaps around it, wide and narrow; a title with what is around it. */
const BETWEEN = 52;
const NARROW_BETWEEN = 26;
const HEADING = 44;
/** What stays in sight is told all that its parts have: a title of one line or two, and the colours. */
const NARROW_HEADING = 52;
const LINE = 16;
/** The widths of the smallest parts, as the style sheets have them. */
const PART = 120;
const NARROW_PART = 92;

/** What is beside the scene of a phone, whose element has no box of its own. */
const BESIDE = 22;
/** The least height of a window in which the scene of a narrow page stays in sight, as in the styles. */
const PINNED_FROM = 600;

/** As style attributes. */
interface Kept {
  readonly scene: string;
  readonly facts: string;
}

export class Sizing implements ReactiveController {
  readonly #host: LitElement;
  #width = 0;
  #last: Fit | null = null;
  /** What the scene was worked out to be high, and how much of its width is left. */
  #height = 0;
  #spare = 0;
  /** Where everything was when a control was taken hold of. */
  #held = { height: 0, left: 0, facts: 0 };
  // Asking an element for its size while the page is being changed would lay it all out each time;
  // the observer is told after the layout that comes anyway.
  readonly #observer = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.#host.requestUpdate();
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#resized);
    this.#host.updateComplete.then(() => {
      const pictures = this.#host.renderRoot.querySelector('.pictures');
      if (pictures) this.#observer.observe(pictures);
    });
  }
  hostDisconnected(): void {
    window.removeEventListener('resize', this.#resized);
    this.#observer.disconnect();
  }
  #resized = () => this.#host.requestUpdate();

  get narrow(): boolean {
    return this.#room(1).width < NARROW;
  }

  /** The sizes for that frame; the ones before while a control is held, as long as they do. */
  fit(frame: Frame, plan: Plan, held: boolean): Fit {
    const demand = demandOf(frame, plan);
    const pinned = this.narrow && !frame.pointwise && window.innerHeight >= PINNED_FROM;
    const several = Math.max(plan.rows.length, plan.outputs.length) > 1;
    const [share, most] = SHARES[this.narrow ? 'narrow' : several ? 'rows' : 'row'];
    const room = this.#room(share, pinned ? titleOf(frame) : HEADING);
    const last = this.#last;
    if (held && last) {
      const kept = { ...room, height: this.#height };
      const [height, width] = measure(demand, kept, last);
      this.#spare = room.width - width;
      if (height <= kept.height && width <= kept.width) return last;
      return fitting(demand, kept, last.planes === 0);
    }
    let fit = fitting(demand, room);
    // What stays in sight hides the rest: where three are too large for it, the kernel stands below.
    if (!isNumbered(fit)) {
      const other = pinned ? fitting(demand, room, true) : fitting(demand, this.#room(most));
      if (pinned || isNumbered(other)) fit = other;
    }
    this.#last = fit;
    this.#height = measure(demand, room, fit)[0];
    return fit;
  }

  /** The cells of a second kernel, which has a row a channel and a column a filter. */
  mixing(rows: number, columns: number): number {
    const { width, height } = this.#room(SHARES.row[0]);
    const most = Math.min(MIXING_CELL, this.#last?.kernel ?? MIXING_CELL);
    const share = Math.min((width * MIXING_SHARE) / columns, (height * MIXING_SHARE) / rows);
    return Math.max(1, Math.floor(Math.min(most, share)));
  }

  /** A control is taken hold of: from now on everything keeps the place that it has. */
  hold(): void {
    const area = (selector: string) =>
      this.#host.renderRoot.querySelector(selector)?.getBoundingClientRect();
    const [scene, input, facts] = ['.scene', '.part.input', '.facts'].map(area);
    this.#held = {
      height: scene?.height ?? 0,
      left: (input?.left ?? 0) - (scene?.left ?? 0),
      facts: facts?.height ?? 0,
    };
  }

  /** The styles of the scene and of what is said below it, which keep their places while held. */
  kept(held: boolean): Kept {
    if (!held) return { scene: '', facts: '' };
    const { height, left, facts } = this.#held;
    const start =
      this.#last?.arrangement === 'beside'
        ? `justify-content:start;padding-left:${Math.max(0, Math.min(left, this.#spare))}px;`
        : '';
    return { scene: `${start}height:${height}px`, facts: `height:${facts}px;overflow:clip` };
  }

  #room(share: number, heading = HEADING): Room {
    // Before the first layout: then nothing else has been laid out either.
    if (this.#width === 0) {
      this.#width = this.#host.getBoundingClientRect().width || window.innerWidth - BESIDE;
    }
    const narrow = this.#width < NARROW;
    return {
      width: this.#width,
      height: Math.max(LEAST_HEIGHT, window.innerHeight * share),
      between: narrow ? NARROW_BETWEEN : BETWEEN,
      edge: EDGE,
      heading,
      part: narrow ? NARROW_PART : PART,
    };
  }
}

// Which of several planes it is, and what is around them, take another line.
function titleOf(frame: Frame): number {
  const { input, planes } = frame;
  const isLong = input.shape[2] * planes.filters > 1 || ringOf(frame).some((count) => count > 0);
  return NARROW_HEADING + (isLong ? LINE : 0);
}

const ringOf = (frame: Frame) => positive(shownSizes(frame)?.padding ?? [0, 0, 0, 0]);

function demandOf(frame: Frame, plan: Plan): Demand {
  const { input, kernel, layer } = frame;
  const ring = ringOf(frame);
  const around = (shape: readonly number[], isPadded: boolean): Pair =>
    extentOf({
      rows: shape[0] ?? 1,
      columns: shape[1] ?? 1,
      gaps: [1, 1],
      ring: isPadded ? ring : [0, 0, 0, 0],
    });
  const output = shownOutput(frame)?.shape ?? [3, 3];
  // What has no weights is a note in a box.
  const weights: Pair = kernel.values.length > 0 ? [kernel.shape[0], kernel.shape[1]] : [3, 3];
  return {
    input: around(input.shape, !layer.scatters),
    kernel: weights,
    gapped: kernel.values.length > 0 ? frame.effectiveKernel : weights,
    output: around(output, layer.scatters),
    inputs: input.shape[2] > 1 ? plan.rows.length : 1,
    rows: plan.rows.length,
    outputs: plan.outputs.length || plan.rows.length,
    kernels: plan.outputs.length || 1,
  };
}
