// All channels of all arrays at once, and the colours they are painted in.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, KernelTensor, PlanesRequest, Tensor } from '../contract/types';
import { paintBar } from '../paint/heatmap';
import { channelPlane, weightPlane } from '../paint/plane';
import { type ArrayName, type Scale, type Span, scaleFor } from '../paint/scale';
import { type Coloring, tileOf, tilingFor } from '../paint/strip';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import { orderedShape, shapeText } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';
import './connections';
import { requestChange } from './events';
import type { Cell } from './grid-walk';
import './kernel-matrix';
import { legend } from './legend';
import { option } from './options';
import { type Kind, lastOf, outputsOf } from './plane-names';
import { rangeOf } from './planes';
import { shownOutput } from './stage/shown';
import './strip';
import { shared } from './styles';

/** The planes of one array as thumbnails. */
interface Thumbnails {
  readonly array: ArrayName;
  readonly tensor: Tensor;
  readonly kind: Kind;
  readonly heading: string;
  /** The plane that is shown, and what another choice changes; null where there is none. */
  readonly chosen: number;
  readonly choose: ((index: number) => Partial<PlanesRequest>) | null;
}

/** The planes of a kernel as a matrix. */
interface Matrix {
  readonly array: ArrayName;
  readonly tensor: KernelTensor;
  readonly heading: string;
  readonly inputs: Kind;
  readonly outputs: Kind;
  readonly rows: number;
  readonly columns: number;
  /** Where in the kernel's last two axes the weights between the two lie; below 0: nowhere. */
  readonly offset: (row: number, column: number) => number;
  readonly chosen: Cell;
  readonly choose: (cell: Cell) => Partial<PlanesRequest>;
}

export class ChannelsPanel extends LitElement {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
  };
  declare t: PanelTranslate;
  declare state: State;
  declare frame: Frame;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, auto);
        gap: 2px;
        max-width: 100%;
        font-size: 13px;
      }
      select {
        max-width: 100%;
        font-size: 15px;
      }
      .arrays {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr));
        gap: 16px 24px;
      }
      section {
        min-width: 0;
      }
      h2 {
        margin: 0 0 4px;
        font-size: 15px;
      }
      h2 span {
        font-weight: 400;
      }
      .scale {
        display: flex;
        gap: 7px;
        align-items: center;
        max-width: 260px;
        margin-top: 6px;
        font-size: 12.5px;
        font-variant-numeric: tabular-nums;
      }
      .scale canvas {
        flex: 1;
        min-width: 0;
        height: 9px;
        border-radius: 3px;
        forced-color-adjust: none;
      }
    `,
  ];

  protected override updated() {
    for (const bar of this.renderRoot.querySelectorAll<HTMLCanvasElement>('.scale canvas')) {
      const palette = bar.dataset.palette as Scale['palette'];
      const context = bar.getContext('2d');
      if (!context || bar.dataset.painted === palette) continue;
      paintBar(context, palette);
      bar.dataset.painted = palette;
    }
  }

  #selector<T extends string>(
    key: 'scale' | 'range',
    label: string,
    options: readonly T[],
    name: (option: T) => string,
  ) {
    return html`
      <label>
        ${label}
        <select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            requestChange(this, () => ({ shown: { [key]: value } }), 'push');
          }}
        >
          ${options.map((each) => option(each, name(each), each === this.state.shown[key]))}
        </select>
      </label>
    `;
  }

  #coloring(array: ArrayName, { low, high }: Span): Coloring {
    const { scale, range } = this.state.shown;
    return { choice: scale, array, whole: { low, high }, range };
  }

  // The colours of all planes, or of the one that is shown.
  #bar({ choice, array, whole, range }: Coloring, own: Scale | undefined) {
    const { palette, span } = (range === 'own' && own) || scaleFor(choice, array, whole);
    return html`
      <div class="scale">
        ${legend(
          this.t,
          span,
          html`<canvas width="256" height="1" data-palette=${palette} aria-hidden="true"></canvas>`,
        )}
      </div>
    `;
  }

  #heading(text: string, shape: string) {
    return html`<h2>${text} <span class="soft">${shape}</span></h2>`;
  }

  #thumbnails({ array, tensor, kind, heading, chosen, choose }: Thumbnails) {
    const coloring = this.#coloring(array, tensor);
    const tiles = Array.from({ length: tensor.shape[2] }, (_, channel) => {
      const plane = channelPlane(tensor.shape, tensor.values, channel);
      return tileOf(plane, rangeOf(plane, tensor), coloring);
    });
    return html`
      <section id=${array}>
        ${this.#heading(heading, orderedShape(tensor.shape, this.state.dataFormat))}
        <c2d-strip
          .t=${this.t}
          .heading=${heading}
          .kind=${kind}
          .tiles=${tiles}
          .chosen=${choose && chosen}
          @c2d-choose=${(event: CustomEvent<number>) => {
            if (choose) requestChange(this, () => ({ shown: choose(event.detail) }), 'replace');
          }}
        ></c2d-strip>
        ${this.#bar(coloring, tiles[chosen]?.scale)}
      </section>
    `;
  }

  #matrix({
    array,
    tensor,
    heading,
    inputs,
    outputs,
    rows,
    columns,
    offset,
    chosen,
    choose,
  }: Matrix) {
    const coloring = this.#coloring(array, tensor);
    const tiles = Array.from({ length: rows * columns }, (_, at) => {
      const start = offset(Math.floor(at / columns), at % columns);
      if (start < 0) return null;
      const plane = weightPlane(tensor.shape, tensor.values, start);
      return tileOf(plane, rangeOf(plane, tensor), coloring);
    });
    const [height, width] = tensor.shape;
    const own = tiles[chosen.row * columns + chosen.column];
    return html`
      <section id=${array}>
        ${this.#heading(heading, shapeText(tensor.shape))}
        <c2d-kernel-matrix
          .t=${this.t}
          .heading=${heading}
          .inputs=${inputs}
          .outputs=${outputs}
          .tiles=${tiles}
          .tiling=${tilingFor({ rows: height, columns: width }, rows, columns)}
          .chosen=${own ? chosen : null}
          @c2d-tile=${(event: CustomEvent<Cell>) =>
            requestChange(this, () => ({ shown: choose(event.detail) }), 'replace')}
        ></c2d-kernel-matrix>
        ${this.#bar(coloring, own?.scale)}
      </section>
    `;
  }

  override render() {
    const { t, frame } = this;
    const { input, kernel, depthwise, pointwise, connections } = frame;
    const { channel, filter, between, filters } = frame.planes;
    const output = shownOutput(frame);
    const columns = input.shape[2];
    const rows = connections.outputs;
    const offersNothing = columns < 2 && filters < 2;
    return html`
      <div class="choices">
        ${this.#selector('scale', t('scale.label'), fields.shown.scale.options, (option) => t(`scale.${option}`))}
        ${this.#selector('range', t('channels.range'), fields.shown.range.options, (option) => t(`channels.range.${option}`))}
      </div>
      <p class="soft" ?hidden=${offersNothing}>${t('channels.hint')}</p>
      <div class="arrays">
        ${this.#thumbnails({
          array: 'input',
          tensor: input,
          kind: 'input',
          heading: t('stage.input'),
          chosen: channel,
          choose: (index) => this.#showing(index),
        })}
        ${
          kernel.values.length > 0 && rows > 0
            ? this.#matrix({
                array: 'kernel',
                tensor: kernel,
                heading: t(pointwise ? 'stage.depthwiseKernel' : 'stage.kernel'),
                inputs: 'input',
                outputs: outputsOf(frame),
                rows,
                columns,
                offset: (row, column) => connections.offsets[column]?.[row] ?? -1,
                chosen: { row: between, column: channel },
                choose: ({ row, column }) =>
                  pointwise ? { channel: column, between: row } : { channel: column, filter: row },
              })
            : nothing
        }
        ${
          depthwise &&
          this.#thumbnails({
            array: 'depthwise',
            tensor: depthwise,
            kind: 'between',
            heading: t('stage.depthwise'),
            chosen: between,
            choose: null,
          })
        }
        ${pointwise && pointwise.values.length > 0 ? this.#pointwise(pointwise, between, filter) : nothing}
        ${
          output
            ? this.#thumbnails({
                array: 'output',
                tensor: output,
                kind: lastOf(frame),
                heading: t('stage.output'),
                chosen: filter,
                choose: (index) => ({ filter: index }),
              })
            : html`<section>${this.#heading(t('stage.output'), '')} ${t('stage.noOutput')}</section>`
        }
      </div>
      <section>
        <h2>${t('channels.connections')}</h2>
        <c2d-connections .t=${t} .state=${this.state} .frame=${frame}></c2d-connections>
      </section>
    `;
  }

  // An input channel with an output channel that it leads to: the one shown, or else the first.
  #showing(channel: number): Partial<PlanesRequest> {
    const { connections, planes, pointwise } = this.frame;
    const offsets = connections.offsets[channel] ?? new Int32Array();
    if (pointwise || (offsets[planes.filter] ?? -1) >= 0) return { channel };
    const first = offsets.findIndex((offset) => offset >= 0);
    return first < 0 ? { channel } : { channel, filter: first };
  }

  #pointwise(tensor: KernelTensor, between: number, filter: number) {
    const [, , columns, rows] = tensor.shape;
    return this.#matrix({
      array: 'pointwise',
      tensor,
      heading: this.t('stage.pointwise'),
      inputs: 'between',
      outputs: 'filter',
      rows,
      columns,
      offset: (row, column) => column * rows + row,
      chosen: { row: filter, column: between },
      choose: ({ row }) => ({ filter: row }),
    });
  }
}
customElements.define('c2d-channels', ChannelsPanel);
