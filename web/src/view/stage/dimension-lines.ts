// An argument drawn where it acts: its lines over a grid, with handles that pull it.
import { css, html, LitElement, nothing, svg } from 'lit';
import type { Argument } from '../../contract/names';
import type { Frame } from '../../contract/types';
import { areaOf, type Box, type Lattice, sizeOf } from '../../paint/lattice';
import type { State } from '../../state/state';
import { requestChange } from '../events';
import { scaleOf } from '../scaled';
import { type Dimension, dimensionsOf, type Pull } from './dimension';
import { EDGE } from './edge';

/** How far beside the cells a line is, and the size of its handle, in CSS pixels. */
const ASIDE = EDGE + 6;
const HANDLE = 8;
const TICK = 5;
/** How far from it its number stands, beside its end and along it. */
const BESIDE = 13;
const ALONG = 17;

export class DimensionLines extends LitElement {
  static override properties = {
    argument: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
    window: { attribute: false },
    grid: {},
    lattice: { attribute: false },
    terse: { type: Boolean },
  };
  declare argument: Argument;
  declare state: State;
  declare frame: Frame;
  /** The window that is looked at. */
  declare window: Box | null;
  /** The grid that it lies over. */
  declare grid: string;
  declare lattice: Lattice;
  /** Whether there is no room for a name across the page, only for one along the left. */
  declare terse: boolean;

  #hold: { readonly pull: Pull; readonly axis: Dimension['axis']; readonly from: number } | null =
    null;

  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    svg {
      position: absolute;
      overflow: visible;
      forced-color-adjust: none;
    }
    .halo {
      stroke: var(--card);
      stroke-width: 5;
    }
    .line {
      stroke: var(--look);
      stroke-width: 2;
    }
    .ghost {
      fill: none;
      stroke: var(--look);
      stroke-width: 2;
      stroke-dasharray: 4 4;
    }
    .handle {
      fill: var(--card);
      stroke: var(--look);
      stroke-width: 3;
      pointer-events: auto;
      touch-action: none;
    }
    .columns {
      cursor: ew-resize;
    }
    .rows {
      cursor: ns-resize;
    }
    text {
      font: 700 13px system-ui, sans-serif;
      fill: var(--look);
      stroke: var(--card);
      stroke-width: 3;
      paint-order: stroke;
    }
    .name {
      font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    }
  `;

  #take(event: PointerEvent, { axis, pull }: Dimension) {
    if (!pull) return;
    event.stopPropagation();
    event.preventDefault();
    (event.target as Element).setPointerCapture(event.pointerId);
    this.#hold = { pull, axis, from: axis === 'rows' ? event.clientY : event.clientX };
  }

  #pull(event: PointerEvent) {
    event.stopPropagation();
    if (!this.#hold) return;
    const { pull, axis, from } = this.#hold;
    const by = (axis === 'rows' ? event.clientY : event.clientX) - from;
    const cell = this.lattice.cell * scaleOf(this);
    const to = pull.value + Math.round(by / cell / pull.cells);
    requestChange(this, pull.change(Math.max(pull.least, Math.min(pull.most, to))), 'replace');
  }

  #letGo() {
    this.#hold = null;
  }

  #line(dimension: Dimension, isNamed: boolean) {
    const { axis, pull } = dimension;
    const { lattice } = this;
    const { left, top } = areaOf(lattice, { row: 0, column: 0 });
    const along = axis === 'rows' ? top : left;
    const [from, to] = [dimension.from, dimension.to].map(
      (cells) => along + cells * lattice.cell,
    ) as [number, number];
    const across = (axis === 'rows' ? left : top) + dimension.at * lattice.cell - ASIDE;
    const point = (on: number, off: number) =>
      (axis === 'rows' ? [off, on] : [on, off]) as [number, number];
    const segment = (name: string, a: [number, number], b: [number, number]) =>
      svg`<line class=${name} x1=${a[0]} y1=${a[1]} x2=${b[0]} y2=${b[1]} />`;
    const named = isNamed && !(this.terse && axis === 'columns') ? `${this.argument} ` : '';
    return svg`
      ${segment('halo', point(from, across), point(to, across))}
      ${segment('line', point(from, across), point(to, across))}
      ${segment('line', point(from, across - TICK), point(from, across + TICK))}
      ${
        pull
          ? svg`<circle
              class=${`handle ${axis}`}
              cx=${point(to, across)[0]}
              cy=${point(to, across)[1]}
              r=${HANDLE}
              @pointerdown=${(event: PointerEvent) => this.#take(event, dimension)}
              @pointermove=${this.#pull}
              @pointerup=${this.#letGo}
              @pointercancel=${this.#letGo}
            />`
          : segment('line', point(to, across - TICK), point(to, across + TICK))
      }
      ${this.#label(dimension, from, to, across, named)}
    `;
  }

  // Across the page beside the end of the line, on the side that has more room, and so on no title, but a
  // number before the cells beside the ends of others;
  // down the page along it, towards the middle of the grid, and so on no words below.
  #label({ axis, label }: Dimension, from: number, to: number, across: number, named: string) {
    const { width, height } = sizeOf(this.lattice);
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const text = svg`<tspan class="name">${named}</tspan>${label}`;
    if (axis === 'columns') {
      const before = width - last < first || (to < from && named === '');
      const x = before ? first - BESIDE : last + BESIDE;
      return svg`<text
        x=${x}
        y=${across}
        text-anchor=${before ? 'end' : 'start'}
        dominant-baseline="central"
      >${text}</text>`;
    }
    const isLow = first + last > height;
    const [x, y] = [across - ALONG, isLow ? last : first];
    return svg`<text
      x=${x}
      y=${y}
      transform=${`rotate(-90 ${x} ${y})`}
      text-anchor=${isLow ? 'start' : 'end'}
      dominant-baseline="central"
    >${text}</text>`;
  }

  override render() {
    const { argument, state, frame, window: box, grid } = this;
    const { array, lines, ghosts } = dimensionsOf(argument, state, frame, box);
    if (grid !== array || lines.length === 0) return nothing;
    const { width, height } = sizeOf(this.lattice);
    const next = ghosts.map((each) => areaOf(this.lattice, each));
    return html`
      <svg width=${width} height=${height} aria-hidden="true">
        ${next.map((each) => svg`<rect class="ghost" x=${each.left} y=${each.top} width=${each.width} height=${each.height} />`)}
        ${lines.map((line) => this.#line(line, line === lines.findLast(({ axis }) => axis === line.axis)))}
      </svg>
    `;
  }
}
customElements.define('c2d-dimension', DimensionLines);
