// How much room the scene has, and what it takes of it. Sizes change when a control is let go, and not
// while it is held: what moves under the reader's eyes cannot be compared.
import type { LitElement, ReactiveController } from 'lit';
import type { Frame, Pair } from '../../contract/types';
import { extentOf } from '../../paint/lattice';
import { scaleOf } from '../scaled';
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
/** Where the scene is fitted into a box: no colour bars, and titles as narrow as can be. */
const SMALL = {
  ...{ between: 24, beside: 24, part: 76, partBelow: 108 },
  ladder: [56, 44, 36, 28, 24, 22, 20],
} as const;
const SMALL_HEADING = 30;
const LEAST_STAGE = 165;
/** Where nobody has set a height, the share of the width that it takes, and its bounds. */
const TALL = { share: 0.6, least: 340, most: 460 };
/** The widths of the smallest parts, as the style sheets have them. */
const PART = 120;
const NARROW_PART = 92;
/** What is beside the scene of a phone, whose element has no box of its own. */
const BESIDE = 22;
/** The least height of a window in which the scene of a narrow page stays in sight, as in the styles. */
const PINNED_FROM = 600;

interface Host extends LitElement {
  /** Whether the scene is fitted into the height that it has. */
  readonly small: boolean;
}

/** As style attributes. */
interface Kept {
  readonly scene: string;
  readonly facts: string;
}

export class Sizing implements ReactiveController {
  readonly #host: Host;
  #width = 0;
  /** The height of the pictures, where they are fitted into it. */
  #box = 0;
  /** Whether the page is one column, and its styles close: then the element has no box of its own. */
  #stacked = false;
  #last: Fit | null = null;
  /** What the scene was worked out to be high, and how much of its width is left. */
  #height = 0;
  #spare = 0;
  /** Where everything was when a control was taken hold of. */
  #held = { height: 0, left: 0, facts: 0 };
  // Asking an element for its size while the page is being changed would lay it all out each time;
  // the observer is told after the layout that comes anyway.
  readonly #observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    const box = this.#host.small ? height : 0;
    const stacked = this.#host.offsetWidth === 0;
    if (width === this.#width && box === this.#box && stacked === this.#stacked) return;
    this.#width = width;
    this.#box = box;
    this.#stacked = stacked;
    this.#host.requestUpdate();
  });

  constructor(host: Host) {
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
    return this.#host.small || this.#room(1).width < NARROW;
  }

  /** The sizes for that frame; the ones before while a control is held, as long as they do. */
  fit(frame: Frame, plan: Plan, held: boolean): Fit {
    const demand = demandOf(frame, plan);
    if (this.#host.small) return this.#boxed(demand, frame, held);
    const pinned =
      this.narrow && this.#stacked && !frame.pointwise && window.innerHeight >= PINNED_FROM;
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

  /** How high the scene and its words would be where nobody had set a height. */
  wanted(frame: Frame, plan: Plan): number {
    const height = Math.min(TALL.most, Math.max(TALL.least, this.#width * TALL.share));
    const room = this.#small(frame, height);
    const demand = demandOf(frame, plan);
    const pictures = this.#host.renderRoot.querySelector<HTMLElement>('.pictures');
    const words = this.#host.offsetHeight - (pictures?.offsetHeight ?? 0);
    return measure(demand, room, fitting(demand, room))[0] * (frame.pointwise ? 2 : 1) + words;
  }

  // Where there is a box, nothing else moves.
  #boxed(demand: Demand, frame: Frame, held: boolean): Fit {
    const room = this.#small(frame, this.#box || LEAST_HEIGHT);
    const last = this.#last;
    if (held && last) {
      const [height, width] = measure(demand, room, last);
      if (height <= room.height && width <= room.width) return last;
    }
    this.#last = fitting(demand, room);
    return this.#last;
  }

  #small(frame: Frame, height: number): Room {
    const isLong = frame.input.shape[2] * frame.planes.filters > 1;
    // Of two stages each has half of it, or what one needs at least.
    if (frame.pointwise) {
      return this.#small({ ...frame, pointwise: null }, Math.max(LEAST_STAGE, height / 2));
    }
    const headingBelow = SMALL_HEADING + (isLong ? LINE : 0);
    return { ...this.#room(1), ...SMALL, height, headingBelow, heading: headingBelow + LINE + 3 };
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
    const part = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    const parts = [part('.scene'), part('.part.input'), part('.facts')];
    const [scene, input, facts] = parts.map((each) => each?.getBoundingClientRect());
    const scale = parts[0] ? scaleOf(parts[0]) : 1;
    this.#held = {
      height: (scene?.height ?? 0) / scale,
      left: ((input?.left ?? 0) - (scene?.left ?? 0)) / scale,
      facts: (facts?.height ?? 0) / scale,
    };
  }

  /** The styles of the scene and of what is said below it, which keep their places while held. */
  kept(held: boolean): Kept {
    if (!held || this.#host.small) return { scene: '', facts: '' };
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
      const own = this.#host.offsetWidth;
      this.#stacked = own === 0;
      this.#width = own || window.innerWidth - BESIDE;
    }
    return {
      width: this.#width,
      height: Math.max(LEAST_HEIGHT, window.innerHeight * share),
      between: this.#stacked ? NARROW_BETWEEN : BETWEEN,
      edge: EDGE,
      heading,
      part: this.#stacked ? NARROW_PART : PART,
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
