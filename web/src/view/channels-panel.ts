// All channels of all arrays at once, and the colours they are painted in.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, Tensor } from '../engine/frame';
import { paintBar } from '../paint/heatmap';
import { channelPlane, weightPlane } from '../paint/plane';
import { type Part, type Scale, scaleFor } from '../paint/scale';
import { type Coloring, tileOf, tilingFor } from '../paint/strip';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import { shapeText, shortNumber, shownShape } from '../text/numbers';
import type { Translate } from '../text/translate';
import './connections';
import { requestChange } from './events';
import type { Cell } from './grid-walk';
import './kernel-matrix';
import { option } from './options';
import { type Kind, lastOf, outputsOf } from './plane-names';
import { shownIn } from './shown';
import './strip';
import { shared } from './styles';

/** What is to be shown. */
type Choice = Partial<Pick<State['shown'], 'channel' | 'filter' | 'between'>>;

/** The planes of one array as thumbnails. */
interface Row {
  readonly part: Part;
  readonly tensor: Tensor;
  readonly kind: Kind;
  readonly heading: string;
  /** The plane that is shown, and what another choice changes; null where there is none. */
  readonly chosen: number;
  readonly choose: ((index: number) => Choice) | null;
}

/** The planes of a kernel as a table. */
interface Table {
  readonly part: Part;
  readonly tensor: Tensor;
  readonly heading: string;
  readonly inputs: Kind;
  readonly outputs: Kind;
  readonly rows: number;
  readonly columns: number;
  /** Where in the kernel's last two axes the weights between the two lie; below 0: nowhere. */
  readonly offset: (row: number, column: number) => number;
  readonly chosen: Cell;
  readonly choose: (cell: Cell) => Choice;
}

export class ChannelsPanel extends LitElement {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
  };
  declare t: Translate;
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
            requestChange(this, () => ({ shown: { [key]: value } }), 'choice');
          }}
        >
          ${options.map((each) => option(each, name(each), each === this.state.shown[key]))}
        </select>
      </label>
    `;
  }

  #coloring(part: Part, { low, high }: Tensor): Coloring {
    const { scale, range } = this.state.shown;
    return { choice: scale, part, whole: { low, high }, range };
  }

  // The colours of all planes, or of the one that is shown.
  #bar({ choice, part, whole, range }: Coloring, shown: Scale | undefined) {
    const { palette, span } = (range === 'own' && shown) || scaleFor(choice, part, whole);
    return html`
      <div class="scale">
        <span
          ><span class="visually-hidden">${this.t('map.lowest')} </span>${shortNumber(span.low, this.t.lang)}</span
        >
        <canvas width="256" height="1" data-palette=${palette} aria-hidden="true"></canvas>
        <span
          ><span class="visually-hidden">${this.t('map.highest')} </span>${shortNumber(span.high, this.t.lang)}</span
        >
      </div>
    `;
  }

  #heading(text: string, shape: string) {
    return html`<h2>${text} <span class="soft">${shape}</span></h2>`;
  }

  #row({ part, tensor, kind, heading, chosen, choose }: Row) {
    const coloring = this.#coloring(part, tensor);
    const tiles = Array.from({ length: tensor.shape[2] ?? 1 }, (_, channel) =>
      tileOf(channelPlane(tensor.shape, tensor.values, channel), coloring),
    );
    return html`
      <section id=${part}>
        ${this.#heading(heading, shownShape(tensor.shape, this.state.dataFormat))}
        <c2d-strip
          .t=${this.t}
          .heading=${heading}
          .kind=${kind}
          .tiles=${tiles}
          .chosen=${choose && chosen}
          @c2d-choose=${(event: CustomEvent<number>) => {
            if (choose) requestChange(this, () => ({ shown: choose(event.detail) }), 'slide');
          }}
        ></c2d-strip>
        ${this.#bar(coloring, tiles[chosen]?.scale)}
      </section>
    `;
  }

  #table({ part, tensor, heading, inputs, outputs, rows, columns, offset, chosen, choose }: Table) {
    const coloring = this.#coloring(part, tensor);
    const tiles = Array.from({ length: rows * columns }, (_, at) => {
      const start = offset(Math.floor(at / columns), at % columns);
      return start < 0 ? null : tileOf(weightPlane(tensor.shape, tensor.values, start), coloring);
    });
    const [height = 1, width = 1] = tensor.shape;
    const shown = tiles[chosen.row * columns + chosen.column];
    return html`
      <section id=${part}>
        ${this.#heading(heading, shapeText(tensor.shape))}
        <c2d-kernel-matrix
          .t=${this.t}
          .heading=${heading}
          .inputs=${inputs}
          .outputs=${outputs}
          .tiles=${tiles}
          .tiling=${tilingFor({ rows: height, columns: width }, rows, columns)}
          .chosen=${shown ? chosen : null}
          @c2d-tile=${(event: CustomEvent<Cell>) =>
            requestChange(this, () => ({ shown: choose(event.detail) }), 'slide')}
        ></c2d-kernel-matrix>
        ${this.#bar(coloring, shown?.scale)}
      </section>
    `;
  }

  get #output(): Tensor | null {
    const { output, shown } = this.frame;
    return this.state.shown.framework === 'keras' ? output : (shown ?? output);
  }

  override render() {
    const { t, frame } = this;
    const { input, kernel, depthwise, pointwise, connections } = frame;
    const { channel, filter, between, filters } = shownIn(frame, this.state.shown);
    const output = this.#output;
    const columns = input.shape[2] ?? 1;
    const rows = connections.length / columns;
    const offersNothing = columns < 2 && filters < 2;
    return html`
      <div class="choices">
        ${this.#selector('scale', t('scale.label'), fields.shown.scale.options, (option) => t(`scale.${option}`))}
        ${this.#selector('range', t('channels.range'), fields.shown.range.options, (option) => t(`channels.range.${option}`))}
      </div>
      <p class="soft" ?hidden=${offersNothing}>${t('channels.hint')}</p>
      <div class="arrays">
        ${this.#row({
          part: 'input',
          tensor: input,
          kind: 'input',
          heading: t('stage.input'),
          chosen: channel,
          choose: (index) => this.#showing(index),
        })}
        ${
          kernel.values.length > 0 && rows > 0
            ? this.#table({
                part: 'kernel',
                tensor: kernel,
                heading: t(pointwise ? 'stage.depthwiseKernel' : 'stage.kernel'),
                inputs: 'input',
                outputs: outputsOf(frame),
                rows,
                columns,
                offset: (row, column) => connections[column * rows + row] ?? -1,
                chosen: { row: between, column: channel },
                choose: ({ row, column }) =>
                  pointwise ? { channel: column, between: row } : { channel: column, filter: row },
              })
            : nothing
        }
        ${
          depthwise &&
          this.#row({
            part: 'depthwise',
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
            ? this.#row({
                part: 'output',
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
  #showing(channel: number): Choice {
    const { connections, input, pointwise } = this.frame;
    const { filter } = shownIn(this.frame, this.state.shown);
    const count = connections.length / (input.shape[2] ?? 1);
    const leads = (output: number) => (connections[channel * count + output] ?? -1) >= 0;
    if (pointwise || leads(filter)) return { channel };
    const first = Array.from({ length: count }, (_, output) => output).find(leads);
    return { channel, ...(first === undefined ? {} : { filter: first }) };
  }

  #pointwise(tensor: Tensor, between: number, filter: number) {
    const [, , columns = 1, rows = 1] = tensor.shape;
    return this.#table({
      part: 'pointwise',
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
