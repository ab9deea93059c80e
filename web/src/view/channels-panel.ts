// All channels of all arrays at once, and the colours they are painted in.
import { html, LitElement, nothing } from 'lit';
import type { Frame, KernelTensor, PlanesRequest } from '../contract/types';
import { paintBar } from '../paint/heatmap';
import type { Scale } from '../paint/scale';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import type { PanelTranslate } from '../text/translate';
import { heading, matrix, thumbnails } from './channel-arrays';
import { channelsStyles } from './channels-panel-styles';
import './connections';
import { requestChange } from './events';
import { option } from './options';
import { lastOf, outputsOf } from './plane-names';
import { shownOutput } from './stage/shown';
import { shared } from './styles';

/** With more planes, an array has the width of the panel to itself. */
const MANY = 16;

export class ChannelsPanel extends LitElement {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
  };
  declare t: PanelTranslate;
  declare state: State;
  declare frame: Frame;

  static override styles = [shared, channelsStyles];

  protected override updated() {
    for (const bar of this.renderRoot.querySelectorAll<HTMLCanvasElement>('.scale canvas')) {
      paintBar(bar, bar.dataset.palette as Scale['palette']);
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

  override render() {
    const { t, frame } = this;
    const { input, kernel, depthwise, pointwise, connections } = frame;
    const { channel, filter, between, filters } = frame.planes;
    const output = shownOutput(frame);
    const columns = input.shape[2];
    const rows = connections.outputs;
    const isWide = Math.max(columns, rows, filters) > MANY;
    const offersNothing = columns < 2 && filters < 2;
    return html`
      <div class="choices">
        ${this.#selector('scale', t('scale.label'), fields.shown.scale.options, (option) => t(`scale.${option}`))}
        ${this.#selector('range', t('channels.range'), fields.shown.range.options, (option) => t(`channels.range.${option}`))}
      </div>
      <p class="soft" ?hidden=${offersNothing}>${t('channels.hint')}</p>
      <div class=${isWide ? 'arrays wide' : 'arrays'}>
        ${thumbnails(this, {
          array: 'input',
          tensor: input,
          kind: 'input',
          title: t('stage.input'),
          chosen: channel,
          choose: (index) => this.#showing(index),
        })}
        ${
          kernel.values.length > 0 && rows > 0
            ? matrix(this, {
                array: 'kernel',
                tensor: kernel,
                title: t(pointwise ? 'stage.depthwiseKernel' : 'stage.kernel'),
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
          thumbnails(this, {
            array: 'depthwise',
            tensor: depthwise,
            kind: 'between',
            title: t('stage.depthwise'),
            chosen: between,
            choose: null,
          })
        }
        ${pointwise && pointwise.values.length > 0 ? this.#pointwise(pointwise, between, filter) : nothing}
        ${
          output
            ? thumbnails(this, {
                array: 'output',
                tensor: output,
                kind: lastOf(frame),
                title: t('stage.output'),
                chosen: filter,
                choose: (index) => ({ filter: index }),
              })
            : html`<section>${heading(t('stage.output'), '')} ${t('stage.noOutput')}</section>`
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
    return matrix(this, {
      array: 'pointwise',
      tensor,
      title: this.t('stage.pointwise'),
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
