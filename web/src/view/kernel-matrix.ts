// A kernel as a table of its planes: a row for each output channel, a column for each input channel,
// and nothing where the one does not see the other. To a keyboard it is a grid with one tab stop.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Tile } from '../paint/strip';
import { numberedEvery, type Tiling, tileAt } from '../paint/tiles';
import type { PanelTranslate } from '../text/translate';
import { type Cell, step } from './grid-walk';
import { kernelMatrixStyles } from './kernel-matrix-styles';
import { KernelPainting } from './kernel-painting';
import { type Kind, planeName, valuesText } from './plane-names';
import { pointOn } from './scaled';
import { shared } from './styles';

declare global {
  interface HTMLElementEventMap {
    'c2d-tile': CustomEvent<Cell>;
  }
}

/** How large the numbers of rows and columns are: a digit, the room between two, and a line. */
const DIGIT = 7.5;
const APART = 3;
const LINE = 15;

export class KernelMatrix extends LitElement {
  static override properties = {
    t: { attribute: false },
    heading: {},
    inputs: {},
    outputs: {},
    tile: { attribute: false },
    tiling: { attribute: false },
    chosen: { attribute: false },
    cell: { state: true },
    pointed: { state: true },
  };
  declare t: PanelTranslate;
  /** What a screen reader calls it. */
  declare heading: string;
  /** What the columns and the rows are. */
  declare inputs: Kind;
  declare outputs: Kind;
  /** The plane at a place, or null. */
  declare tile: (row: number, column: number) => Tile | null;
  declare tiling: Tiling;
  /** The plane that is shown, or null. */
  declare chosen: Cell | null;
  /** The place that the keyboard walks, and the one under the pointer. */
  declare cell: Cell;
  declare pointed: Cell | null;

  static override styles = [shared, kernelMatrixStyles];

  readonly #painting = new KernelPainting(this);

  constructor() {
    super();
    this.chosen = null;
    this.cell = { row: 0, column: 0 };
    this.pointed = null;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('tiling')) return;
    const within = ({ row, column }: Cell) => ({
      row: Math.min(row, this.tiling.rows - 1),
      column: Math.min(column, this.tiling.columns - 1),
    });
    this.cell = within(this.cell);
    if (this.pointed) this.pointed = within(this.pointed);
  }

  protected override updated(changed: PropertyValues<this>) {
    const { tiling } = this;
    if (changed.has('tiling')) {
      this.style.setProperty('--rows', `${tiling.rows}`);
      this.style.setProperty('--columns', `${tiling.columns}`);
      this.style.setProperty('--width', `${tiling.width}px`);
      this.style.setProperty('--height', `${tiling.height}px`);
      this.style.setProperty('--gap', `${tiling.gap}px`);
    }
    this.#lay('.chosen', this.chosen);
    const cursor = this.#lay('.cursor', this.#cursor);
    if (changed.has('cell') && !this.pointed) {
      cursor?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  // Lays a frame over a tile.
  #lay(selector: string, cell: Cell | null): Element | null {
    const frame = this.renderRoot.querySelector<HTMLElement>(selector);
    if (!frame) return null;
    frame.hidden = !cell;
    if (!cell) return null;
    frame.style.setProperty('--row', `${cell.row}`);
    frame.style.setProperty('--column', `${cell.column}`);
    return frame;
  }

  get #cursor(): Cell | null {
    return this.pointed ?? (this.shadowRoot?.activeElement ? this.cell : null);
  }

  #tileOf({ row, column }: Cell): Tile | null {
    return this.tile(row, column);
  }

  #text(cell: Cell): string {
    const output = planeName(this.t, this.outputs, cell.row);
    const input = planeName(this.t, this.inputs, cell.column);
    const tile = this.#tileOf(cell);
    if (!tile) return this.t('channels.seesNot', { output, input });
    return valuesText(this.t, `${output}, ${input}`, tile.range);
  }

  #at(event: PointerEvent): Cell {
    const { x, y } = pointOn(event.currentTarget as HTMLElement, event);
    return tileAt(this.tiling, x, y);
  }

  #point(event: PointerEvent) {
    const cell = this.#at(event);
    if (cell.row !== this.pointed?.row || cell.column !== this.pointed.column) this.pointed = cell;
  }

  // A finger has no hover: what it touched stays until something else is touched.
  #leave(event: PointerEvent) {
    if (event.pointerType === 'mouse') this.pointed = null;
  }

  #click() {
    if (!this.pointed) return;
    this.cell = this.pointed;
    this.#choose(this.pointed);
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(this.cell);
      return;
    }
    const to = step(this.cell, event, this.tiling.rows, this.tiling.columns);
    if (!to) return;
    event.preventDefault();
    this.pointed = null;
    this.cell = to;
  }

  #choose(cell: Cell) {
    if (!this.#tileOf(cell)) return;
    this.dispatchEvent(new CustomEvent<Cell>('c2d-tile', { detail: cell }));
  }

  #blur() {
    this.pointed = null;
    this.requestUpdate();
  }

  // Only every so manieth where tiles are narrower than their numbers, and always the present one.
  #numbers(count: number, present: number | undefined, side: number, size: number) {
    const every = numberedEvery(side + this.tiling.gap, size);
    const isFar = (at: number) => present === undefined || Math.abs(at - present) >= every;
    return Array.from({ length: count }, (_, at) =>
      at === present
        ? html`<span class="present">${at + 1}</span>`
        : html`<span>${(at + 1) % every === 0 && isFar(at) ? at + 1 : nothing}</span>`,
    );
  }

  // As in a heatmap, only the cell that is walked exists, each an element of its own.
  #grid() {
    const { row, column } = this.cell;
    const { rows, columns, width, height } = this.tiling;
    const id = `tile-${row}-${column}`;
    const isChosen = row === this.chosen?.row && column === this.chosen.column;
    return html`
      <div
        class="scroll"
        role="grid"
        tabindex="0"
        aria-label=${this.t('channels.grid', { title: this.heading, rows, columns })}
        aria-rowcount=${rows}
        aria-colcount=${columns}
        aria-activedescendant=${id}
        @keydown=${this.#key}
        @focus=${() => this.requestUpdate()}
        @blur=${this.#blur}
        @scroll=${() => this.#painting.look()}
      >
        <div class="corner" aria-hidden="true"></div>
        <div class="numbers over" aria-hidden="true">
          ${this.#numbers(columns, this.chosen?.column, width, DIGIT * `${columns}`.length + APART)}
        </div>
        <div class="numbers beside" aria-hidden="true">
          ${this.#numbers(rows, this.chosen?.row, height, LINE)}
        </div>
        <div
          class="table"
          @pointermove=${this.#point}
          @pointerdown=${this.#point}
          @pointerleave=${this.#leave}
          @click=${this.#click}
        >
          <canvas aria-hidden="true"></canvas>
          <div class="frame chosen" aria-hidden="true"></div>
          <div class="frame cursor" aria-hidden="true"></div>
        </div>
        ${keyed(
          id,
          html`
            <div class="visually-hidden" role="row" aria-rowindex=${row + 1}>
              <div
                role="gridcell"
                id=${id}
                aria-colindex=${column + 1}
                aria-selected=${isChosen ? 'true' : 'false'}
              >
                ${this.#text(this.cell)}
              </div>
            </div>
          `,
        )}
      </div>
    `;
  }

  override render() {
    const read = this.#cursor ?? this.chosen;
    return html`
      <p class="axis" aria-hidden="true">
        → ${this.t(`channels.${this.inputs}.all`)}<br />↓ ${this.t(`channels.${this.outputs}.all`)}
      </p>
      ${this.#grid()}
      <p class="readout" aria-hidden="true">${read ? this.#text(read) : nothing}</p>
    `;
  }
}
customElements.define('c2d-kernel-matrix', KernelMatrix);
