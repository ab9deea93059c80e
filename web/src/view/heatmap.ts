// One heatmap: a title with the shape, the picture, its colour bar, and the value under the pointer
// or the cursor. To a keyboard and a screen reader it is a grid with one tab stop, of which only
// the cell being walked exists.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type Layout, layoutIn, paintBar, paintHeatmap, paintOutline } from '../paint/heatmap';
import type { PaletteName } from '../paint/palette';
import { type Plane, valueIn } from '../paint/plane';
import type { Span } from '../paint/scale';
import { longNumber, shortNumber } from '../text/numbers';
import type { Translate } from '../text/translate';
import { type Cell, step } from './grid-walk';
import { heatmapStyles } from './heatmap-styles';
import { shared } from './styles';

/** The properties that the picture itself depends on, without the cells outlined on it. */
const PICTURED = ['plane', 'span', 'palette', 'marks', 't'] as const;

// Who shows a heatmap makes its plane and span anew each time, mostly of the same fields.
function hasChanged<T extends object>(now: T | null, before: T | null | undefined): boolean {
  if (!now || !before) return now !== before;
  return (Object.keys(now) as (keyof T)[]).some((key) => !Object.is(now[key], before[key]));
}

export class Heatmap extends LitElement {
  static override properties = {
    heading: {},
    shape: {},
    plane: { attribute: false, hasChanged },
    span: { attribute: false, hasChanged },
    palette: {},
    note: {},
    marks: { attribute: false },
    framed: { attribute: false },
    t: { attribute: false },
    cell: { state: true },
    pointed: { state: true },
  };
  declare heading: string;
  declare shape: string;
  /** What to draw, or null where there is nothing; then `note` says why. */
  declare plane: Plane | null;
  declare span: Span;
  declare palette: PaletteName;
  declare note: string;
  /** For each value of the plane's array, whether it is marked; null for no marks. */
  declare marks: Uint8Array | null;
  /** Cells that something elsewhere leads to. */
  declare framed: readonly Cell[];
  declare t: Translate;
  /** The cell that the keyboard walks, and the one under the pointer. */
  declare cell: Cell;
  declare pointed: Cell | null;

  // Asking an element for its size while the page is being changed would lay it all out each time;
  // the observer is told after the layout that comes anyway.
  #size = { width: 0, height: 0 };
  // The picture without outlines, and for which sizes it was drawn: '' where it is out of date.
  // Painting it takes long where there are many cells, and a cursor moves often.
  #picture = document.createElement('canvas');
  #painted = '';
  #observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    this.#size = { width, height };
    this.#paint();
  });

  static override styles = [shared, heatmapStyles];

  constructor() {
    super();
    this.heading = '';
    this.shape = '';
    this.plane = null;
    this.span = { low: 0, high: 0 };
    this.palette = 'viridis';
    this.note = '';
    this.marks = null;
    this.framed = [];
    this.cell = { row: 0, column: 0 };
    this.pointed = null;
  }

  /** Focuses the grid, as soon as it is there. */
  override focus(options?: FocusOptions) {
    this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role="grid"]')?.focus(options),
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }
  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }
  protected override firstUpdated() {
    this.#observe();
  }
  #observe() {
    this.#observer.observe(this.#area);
  }
  get #area() {
    return this.renderRoot.querySelector('.area') as HTMLElement;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('plane') || !this.plane) return;
    const { rows, columns } = this.plane;
    const within = (cell: Cell) => ({
      row: Math.min(cell.row, rows - 1),
      column: Math.min(cell.column, columns - 1),
    });
    this.cell = within(this.cell);
    if (this.pointed) this.pointed = within(this.pointed);
  }

  protected override updated(changed: PropertyValues<this>) {
    const appeared = changed.has('plane') && !changed.get('plane');
    if (changed.has('palette') || appeared) this.#paintBar();
    if (PICTURED.some((key) => changed.has(key))) this.#painted = '';
    this.#paint();
    this.#tell();
  }

  // Whoever shows what has to do with a cell hears of every other one that comes under the cursor.
  #told: Cell | null = null;
  #tell() {
    const cursor = this.plane ? this.#cursor : null;
    if (cursor?.row === this.#told?.row && cursor?.column === this.#told?.column) return;
    this.#told = cursor;
    this.dispatchEvent(new CustomEvent<Cell | null>('c2d-cursor', { detail: cursor }));
  }

  /** The cell that is outlined and read out: the pointer's, else the focused keyboard's. */
  get #cursor(): Cell | null {
    return this.pointed ?? (this.shadowRoot?.activeElement ? this.cell : null);
  }

  #paint() {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('.box canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !this.plane) return;
    if (this.#size.width === 0) this.#size = this.#area.getBoundingClientRect();
    if (this.#size.width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const layout = layoutIn(this.plane, this.#size.width * ratio, this.#size.height * ratio);
    // Setting a canvas's size clears and reallocates it, so only when it changes.
    if (canvas.width !== layout.width || canvas.height !== layout.height) {
      canvas.width = layout.width;
      canvas.height = layout.height;
      canvas.style.width = `${layout.width / ratio}px`;
      canvas.style.height = `${layout.height / ratio}px`;
    }
    this.#paintPicture(this.plane, layout, ratio);
    context.drawImage(this.#picture, 0, 0);
    const outlined = this.#cursor ? [...this.framed, this.#cursor] : this.framed;
    for (const cell of outlined) paintOutline(context, cell, layout.cell, ratio);
  }

  #paintPicture(plane: Plane, layout: Layout, ratio: number) {
    const sizes = [layout.width, layout.height, layout.cell, ratio].join();
    const context = this.#picture.getContext('2d');
    if (sizes === this.#painted || !context) return;
    this.#painted = sizes;
    this.#picture.width = layout.width;
    this.#picture.height = layout.height;
    const { span, palette } = this;
    const label = (value: number) => shortNumber(value, this.t.lang);
    const isMarked = this.#isMarked(plane);
    paintHeatmap(context, { plane, span, palette, label, isMarked }, layout, ratio);
  }

  #isMarked({ offset, step, columns }: Plane) {
    const { marks } = this;
    if (!marks) return undefined;
    return (row: number, column: number) => marks[offset + (row * columns + column) * step] === 1;
  }

  #paintBar() {
    const bar = this.renderRoot.querySelector<HTMLCanvasElement>('.scale canvas');
    const context = bar?.getContext('2d');
    if (context) paintBar(context, this.palette);
  }

  #cellAt(event: PointerEvent): Cell | null {
    const canvas = event.currentTarget as HTMLCanvasElement;
    if (!this.plane) return null;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const clamp = (share: number, count: number) =>
      Math.max(0, Math.min(count - 1, Math.floor(share * count)));
    return {
      row: clamp((event.clientY - top) / height, this.plane.rows),
      column: clamp((event.clientX - left) / width, this.plane.columns),
    };
  }

  #point(event: PointerEvent) {
    const cell = this.#cellAt(event);
    if (cell?.row !== this.pointed?.row || cell?.column !== this.pointed?.column) {
      this.pointed = cell;
    }
  }
  #press(event: PointerEvent) {
    const cell = this.#cellAt(event);
    if (!cell) return;
    this.pointed = cell;
    this.cell = cell;
  }
  // A finger has no hover: what it touched stays until something else is touched.
  #leave(event: PointerEvent) {
    if (event.pointerType === 'mouse') this.pointed = null;
  }

  #key(event: KeyboardEvent) {
    if (!this.plane) return;
    const to = step(this.cell, event, this.plane.rows, this.plane.columns);
    if (!to) return;
    event.preventDefault();
    this.pointed = null;
    this.cell = to;
  }

  #blur() {
    this.pointed = null;
    this.requestUpdate();
  }

  #cellText({ row, column }: Cell) {
    if (!this.plane) return '';
    const value = longNumber(valueIn(this.plane, row, column), this.t.lang);
    const text = this.t('map.cell', { row: row + 1, column: column + 1, value });
    return this.#isMarked(this.plane)?.(row, column) ? `${text}, ${this.t('map.differs')}` : text;
  }

  // Each cell is an element of its own: some screen readers speak only when the element changes.
  #grid(plane: Plane) {
    const { row, column } = this.cell;
    const id = `cell-${row}-${column}`;
    return html`
      <div
        class="box"
        role="grid"
        tabindex="0"
        aria-label=${this.t('map.grid', { title: this.heading, rows: plane.rows, columns: plane.columns })}
        aria-rowcount=${plane.rows}
        aria-colcount=${plane.columns}
        aria-activedescendant=${id}
        @keydown=${this.#key}
        @focus=${() => this.requestUpdate()}
        @blur=${this.#blur}
      >
        <canvas
          aria-hidden="true"
          @pointermove=${this.#point}
          @pointerdown=${this.#press}
          @pointerleave=${this.#leave}
        ></canvas>
        ${keyed(
          id,
          html`
            <div class="visually-hidden" role="row" aria-rowindex=${row + 1}>
              <div role="gridcell" id=${id} aria-colindex=${column + 1}>
                ${this.#cellText(this.cell)}
              </div>
            </div>
          `,
        )}
      </div>
    `;
  }

  #scale() {
    return html`
      <div class="scale">
        <span
          ><span class="visually-hidden">${this.t('map.lowest')} </span>${shortNumber(this.span.low, this.t.lang)}</span
        >
        <canvas width="256" height="1" aria-hidden="true"></canvas>
        <span
          ><span class="visually-hidden">${this.t('map.highest')} </span>${shortNumber(this.span.high, this.t.lang)}</span
        >
      </div>
    `;
  }

  override render() {
    const read = this.#cursor;
    return html`
      <figure>
        <figcaption>
          ${this.heading} ${this.shape ? html`<span class="soft">${this.shape}</span>` : nothing}
        </figcaption>
        <div class="area">
          ${
            this.plane
              ? this.#grid(this.plane)
              : html`<div class="box empty"><p class="note">${this.note}</p></div>`
          }
        </div>
        ${this.plane ? this.#scale() : nothing}
        <p class="readout" aria-hidden="true">${read && this.plane ? this.#cellText(read) : nothing}</p>
      </figure>
    `;
  }
}
customElements.define('c2d-heatmap', Heatmap);
