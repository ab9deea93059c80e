// One grid of the scene: a title with the shape, the picture with what is marked on it, and its colour
// bar. To a keyboard and a screen reader it is a grid with one tab stop, of which only the cell being
// walked exists.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { hasDots } from '../../paint/grid';
import { areaOf, type Box, type Cell, type Lattice, sizeOf } from '../../paint/lattice';
import { type Plane, valueIn } from '../../paint/plane';
import { longNumber, shortNumber } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { step } from '../grid-walk';
import { legend } from '../legend';
import { shared } from '../styles';
import { onScreen } from './canvas';
import type { GridView } from './grid-view';
import { heatmapStyles } from './heatmap-styles';
import { sameCell } from './look';
import { isMarked, Painting } from './painting';
import { Pointing } from './pointing';

export class Heatmap extends LitElement {
  static override properties = {
    view: { attribute: false },
    described: {},
    slides: { type: Boolean },
    t: { attribute: false },
    cell: { state: true },
  };
  declare view: GridView;
  /** What a screen reader is told of the cell besides its value. */
  declare described: string;
  /** Whether the window glides to another place. */
  declare slides: boolean;
  declare t: Translate;
  /** The cell that the keyboard walks. */
  declare cell: Cell;

  static override styles = [shared, heatmapStyles];

  readonly #pointing = new Pointing(this);
  readonly #painting = new Painting(this);

  constructor() {
    super();
    this.described = '';
    this.slides = false;
    this.cell = { row: 0, column: 0 };
  }

  /** Focuses the grid, as soon as it is there. */
  override focus(options?: FocusOptions) {
    this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role="grid"]')?.focus(options),
    );
  }

  /** As it is drawn on this screen. */
  get lattice(): Lattice {
    return onScreen(this.view.lattice);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('view') || !this.view.plane) return;
    const { plane, marks } = this.view;
    const { row, column } = marks.look ?? this.cell;
    this.cell = { row: Math.min(row, plane.rows - 1), column: Math.min(column, plane.columns - 1) };
  }

  protected override async getUpdateComplete() {
    const complete = await super.getUpdateComplete();
    await this.#painting.done;
    return complete;
  }

  #tell<T>(type: string, detail: T) {
    this.dispatchEvent(new CustomEvent<T>(type, { detail }));
  }

  #key(event: KeyboardEvent) {
    const { plane } = this.view;
    if (!plane) return;
    if (event.key === 'Escape') return this.#tell('c2d-leave', event);
    if (event.key === 'Enter' || event.key === ' ') this.#tell('c2d-pin', this.cell);
    else {
      const to = step(this.cell, event, plane.rows, plane.columns);
      if (!to) return;
      if (!sameCell(to, this.cell)) {
        this.cell = to;
        this.#tell('c2d-walk', to);
      }
    }
    event.preventDefault();
  }

  #enter() {
    if (!this.#pointing.isHeld) this.#tell('c2d-walk', this.cell);
  }

  #cellText({ row, column }: Cell) {
    const { plane } = this.view;
    if (!plane) return '';
    const value = longNumber(valueIn(plane, row, column), this.t.lang);
    const text = this.t('map.cell', { row: row + 1, column: column + 1, value });
    return isMarked(this.view)?.(row, column) ? `${text}, ${this.t('map.differs')}` : text;
  }

  #place(box: Cell & Partial<Box>) {
    const { left, top, width, height } = areaOf(this.lattice, box);
    return `width:${width}px;height:${height}px;transform:translate(${left}px,${top}px)`;
  }

  // Taken hold of where it is drawn, but never in the way of what lies below. Who comes to take it
  // points at a value, and sees thinly where it was.
  #window() {
    const { marks, grip } = this.view;
    const frame = marks.window ?? grip;
    if (!frame) return nothing;
    const names = [
      marks.window ? 'window' : 'resting',
      marks.dashed && 'dashed',
      this.slides && 'slides',
      grip && 'drags',
    ];
    return html`<div class=${names.filter(Boolean).join(' ')} .style=${this.#place(frame)}></div>`;
  }

  // Where the window is that is looked at, along both edges.
  #stop() {
    const { stops, marks } = this.view;
    if (!stops || !marks.stop || !hasDots(this.lattice.cell)) return nothing;
    const row = stops.rows[marks.stop.row];
    const column = stops.columns[marks.stop.column];
    if (row === undefined || column === undefined) return nothing;
    const { left, top, width, height } = areaOf(this.lattice, { row, column });
    const middle = this.lattice.edge / 2;
    const dot = (x: number, y: number) => `transform:translate(${x}px,${y}px)`;
    return html`
      <div class="stop" .style=${dot(left + width / 2, middle)}></div>
      <div class="stop" .style=${dot(middle, top + height / 2)}></div>
    `;
  }

  // Each cell is an element of its own: some screen readers speak only when the element changes.
  #grid(plane: Plane) {
    const { row, column } = this.cell;
    const { look } = this.view.marks;
    const id = `cell-${row}-${column}`;
    const { width, height } = sizeOf(this.lattice);
    return html`
      <div
        class="box"
        role="grid"
        tabindex="0"
        .style=${`width:${width}px;height:${height}px`}
        aria-label=${this.t('map.grid', { title: this.view.name, rows: plane.rows, columns: plane.columns })}
        aria-rowcount=${plane.rows}
        aria-colcount=${plane.columns}
        aria-activedescendant=${id}
        @keydown=${this.#key}
        @focus=${this.#enter}
        @blur=${(event: Event) => this.#tell('c2d-leave', event)}
        @pointermove=${this.#pointing.move}
        @pointerdown=${this.#pointing.press}
        @pointerup=${this.#pointing.release}
        @pointercancel=${this.#pointing.cancel}
        @pointerleave=${this.#pointing.leave}
      >
        <div class="picture"><canvas aria-hidden="true"></canvas></div>
        ${this.#stop()} ${this.#window()}
        ${look ? html`<div class="look" .style=${this.#place(look)}></div>` : nothing}
        <slot></slot>
        ${keyed(
          id,
          html`
            <div class="visually-hidden" role="row" aria-rowindex=${row + 1}>
              <div role="gridcell" id=${id} aria-colindex=${column + 1} aria-describedby="said">
                ${this.#cellText(this.cell)}
              </div>
            </div>
          `,
        )}
        <div id="said" hidden>${this.described}</div>
      </div>
    `;
  }

  #scale({ rows, columns }: Plane) {
    const { span } = this.view;
    // A single value needs no words.
    if (rows * columns === 1 && span.low === span.high)
      return html`<div class="scale">${shortNumber(span.low, this.t.lang)}</div>`;
    const bar = html`<canvas width="256" height="1" aria-hidden="true"></canvas>`;
    return html`<div class="scale">${legend(this.t, span, bar)}</div>`;
  }

  override render() {
    const { heading, shape, plane, note, legend: isShown } = this.view;
    return html`
      <figure>
        <figcaption>
          ${heading} ${shape ? html`<span class="soft">${shape}</span>` : nothing}
        </figcaption>
        ${plane ? this.#grid(plane) : html`<div class="empty"><p class="note">${note}</p></div>`}
        ${plane && isShown ? this.#scale(plane) : nothing}
      </figure>
    `;
  }
}
customElements.define('c2d-heatmap', Heatmap);
