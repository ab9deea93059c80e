// The planes of an array as the panel of the channels shows them: thumbnails in a row, or those of a
// kernel as a matrix, with the bar of their colours.
import { html, type LitElement } from 'lit';
import type { KernelTensor, PlanesRequest, Tensor } from '../contract/types';
import { channelPlane, weightPlane } from '../paint/plane';
import { type ArrayName, type Scale, type Span, scaleFor } from '../paint/scale';
import { type Coloring, tileOf } from '../paint/strip';
import { tilingFor } from '../paint/tiles';
import type { State } from '../state/state';
import { orderedShape, shapeText } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';
import { requestChange } from './events';
import type { Cell } from './grid-walk';
import './kernel-matrix';
import { legend } from './legend';
import type { Kind } from './plane-names';
import { rangeOf } from './planes';
import './strip';

/** The planes of one array as thumbnails. */
export interface Thumbnails {
  readonly array: ArrayName;
  readonly tensor: Tensor;
  readonly kind: Kind;
  readonly title: string;
  /** The plane that is shown, and what another choice changes; null where there is none. */
  readonly chosen: number;
  readonly choose: ((index: number) => Partial<PlanesRequest>) | null;
}

/** The planes of a kernel as a matrix. */
export interface Matrix {
  readonly array: ArrayName;
  readonly tensor: KernelTensor;
  readonly title: string;
  readonly inputs: Kind;
  readonly outputs: Kind;
  readonly rows: number;
  readonly columns: number;
  /** Where in the kernel's last two axes the weights between the two lie; below 0: nowhere. */
  readonly offset: (row: number, column: number) => number;
  readonly chosen: Cell;
  readonly choose: (cell: Cell) => Partial<PlanesRequest>;
}

/** The panel that they stand in. */
interface Host extends LitElement {
  readonly t: PanelTranslate;
  readonly state: State;
}

function coloringOf({ state }: Host, array: ArrayName, { low, high }: Span): Coloring {
  const { scale, range } = state.shown;
  return { choice: scale, array, whole: { low, high }, range };
}

// The colours of all planes, or of the one that is shown.
function bar({ t }: Host, { choice, array, whole, range }: Coloring, own: Scale | undefined) {
  const { palette, span } = (range === 'own' && own) || scaleFor(choice, array, whole);
  return html`
    <div class="scale">
      ${legend(
        t,
        span,
        html`<canvas width="256" height="1" data-palette=${palette} aria-hidden="true"></canvas>`,
      )}
    </div>
  `;
}

/** What stands above an array. */
export function heading(text: string, shape: string) {
  return html`<h2>${text} <span class="soft">${shape}</span></h2>`;
}

/** One array's planes in a row. */
export function thumbnails(host: Host, of: Thumbnails) {
  const { array, tensor, kind, title, chosen, choose } = of;
  const coloring = coloringOf(host, array, tensor);
  const tiles = Array.from({ length: tensor.shape[2] }, (_, channel) => {
    const plane = channelPlane(tensor.shape, tensor.values, channel);
    return tileOf(plane, rangeOf(plane, tensor), coloring);
  });
  return html`
    <section id=${array}>
      ${heading(title, orderedShape(tensor.shape, host.state.dataFormat))}
      <c2d-strip
        .t=${host.t}
        .heading=${title}
        .kind=${kind}
        .tiles=${tiles}
        .chosen=${choose && chosen}
        @c2d-choose=${(event: CustomEvent<number>) => {
          if (choose) requestChange(host, () => ({ shown: choose(event.detail) }), 'replace');
        }}
      ></c2d-strip>
      ${bar(host, coloring, tiles[chosen]?.scale)}
    </section>
  `;
}

/** A kernel's planes, a row for each output channel and a column for each input channel. */
export function matrix(host: Host, of: Matrix) {
  const { array, tensor, title, inputs, outputs, rows, columns, offset, chosen, choose } = of;
  const coloring = coloringOf(host, array, tensor);
  // Of thousands, those in sight are made.
  const tile = (row: number, column: number) => {
    const start = offset(row, column);
    if (start < 0) return null;
    const plane = weightPlane(tensor.shape, tensor.values, start);
    return tileOf(plane, rangeOf(plane, tensor), coloring);
  };
  const [height, width] = tensor.shape;
  const own = tile(chosen.row, chosen.column);
  return html`
    <section id=${array}>
      ${heading(title, shapeText(tensor.shape))}
      <c2d-kernel-matrix
        .t=${host.t}
        .heading=${title}
        .inputs=${inputs}
        .outputs=${outputs}
        .tile=${tile}
        .tiling=${tilingFor({ rows: height, columns: width }, rows, columns)}
        .chosen=${own ? chosen : null}
        @c2d-tile=${(event: CustomEvent<Cell>) =>
          requestChange(host, () => ({ shown: choose(event.detail) }), 'replace')}
      ></c2d-kernel-matrix>
      ${bar(host, coloring, own?.scale)}
    </section>
  `;
}
