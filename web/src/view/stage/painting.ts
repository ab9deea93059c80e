// Paints the canvases of a grid when what is on them has changed.
import type { LitElement, ReactiveController } from 'lit';
import { paintBar } from '../../paint/heatmap';
import { shortNumber } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { paintView } from './canvas';
import { type GridView, samePicture } from './grid-view';
import { onTheme, themeOf } from './theme';

interface Host extends LitElement {
  readonly view: GridView;
  readonly t: Translate;
}

export class Painting implements ReactiveController {
  readonly #host: Host;
  #view: GridView | null = null;
  #t: Translate | null = null;
  #ratio = 0;
  #forget = () => {};
  /** Settles when all is painted. */
  done: Promise<void> | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#forget = onTheme(() => this.#paint());
  }

  hostDisconnected(): void {
    this.#forget();
  }

  hostUpdated(): void {
    const { view, t } = this.#host;
    const ratio = window.devicePixelRatio;
    const isSame =
      this.#view !== null &&
      this.#t === t &&
      this.#ratio === ratio &&
      samePicture(this.#view, view);
    this.#view = view;
    this.#t = t;
    this.#ratio = ratio;
    // Text on a canvas makes the browser work out all styles that have changed: once for all grids,
    // where they are painted when all of them have been rendered.
    if (!isSame) this.done = Promise.resolve().then(() => this.#paint());
    this.#paintBar(view);
  }

  #paint() {
    const canvas = this.#host.renderRoot.querySelector<HTMLCanvasElement>('.box canvas');
    if (canvas) paintOn(canvas, this.#host);
  }

  #paintBar({ palette }: GridView) {
    const bar = this.#host.renderRoot.querySelector<HTMLCanvasElement>('.scale canvas');
    if (bar) paintBar(bar, palette);
  }
}

/** Paints what a grid shows. `ratio` is as in canvas.ts. */
export function paintOn(canvas: HTMLCanvasElement, host: Host, ratio?: number): void {
  const { view, t } = host;
  const { plane } = view;
  if (!plane) return;
  const label = (value: number) => shortNumber(value, t.lang);
  const theme = themeOf(host);
  paintView(canvas, { ...view, plane, label, isMarked: isMarked(view), theme }, ratio);
}

/** Which cells are marked as those that differ; undefined where none are. */
export function isMarked({ differs, plane }: GridView) {
  if (!differs || !plane) return undefined;
  const { offset, step, columns } = plane;
  return (row: number, column: number) => differs[offset + (row * columns + column) * step] === 1;
}
