// The remarks on a layer, a sentence each.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, KernelTensor, Shape } from '../../contract/types';
import type { Change } from '../../session';
import type { State } from '../../state/state';
import type { PanelTranslate } from '../../text/translate';
import { requestChange } from '../events';
import { FocusHeir } from '../focus-heir';
import { shownKernel } from '../planes';
import { prose } from '../prose';
import { shared } from '../styles';
import { type Remark, remarksOn } from './remarks-on';

/** Weights 1, 2, 3, … in each plane, which tell at once how the kernel lies. */
export const counted: Change = async (_, frame) => {
  const { kernel, pointwise } = await frame();
  const [height, width, third, fourth] = kernel.shape;
  const values = Array.from({ length: height * width * third * fourth }, (_, at) =>
    Math.floor(at / (third * fourth) + 1),
  );
  const { shape } = kernel;
  if (!pointwise) return { kernel: { source: 'custom', values, shape } };
  return {
    kernel: {
      source: 'custom',
      ...{ depthwise: values, depthwiseShape: shape },
      ...{ pointwise: pointwise.values, pointwiseShape: pointwise.shape },
    },
  };
};

/** Whether the kernel shown is the same when it is turned, so that nobody sees how it lies. */
function looksTheSameTurned(frame: Frame): boolean {
  const plane = shownKernel(frame);
  if (!plane) return false;
  const count = plane.rows * plane.columns;
  const at = (index: number) => plane.values[plane.offset + index * plane.step];
  return (
    count > 1 && Array.from({ length: count }, (_, i) => at(i) === at(count - 1 - i)).every(Boolean)
  );
}

export class RemarkList extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare t: PanelTranslate;

  static override styles = [
    shared,
    css`
      ul,
      dl {
        margin: 4px 0 0;
        padding-left: 18px;
      }
      ul {
        display: grid;
        gap: 6px;
      }
      dt {
        font-weight: 600;
      }
      dt,
      dd {
        display: inline;
        margin: 0;
      }
      dd code {
        white-space: nowrap;
      }
      :host {
        font-size: 14px;
      }
      dl {
        padding: 0;
      }
    `,
  ];

  constructor() {
    super();
    // The button goes once its kernel is there.
    new FocusHeir(this, () => this.renderRoot.querySelector('ul'));
  }

  #flip() {
    const { scatters } = this.frame.layer;
    return html`
      ${prose(this.t(scatters ? 'remarks.flip.scatters' : 'remarks.flip.text'))}
      ${
        looksTheSameTurned(this.frame)
          ? html`<button @click=${() => requestChange(this, counted, 'push')}>${this.t('remarks.flip.show')}</button>`
          : nothing
      }
    `;
  }

  #axis(name: string, axes: readonly string[], shape: readonly number[], note = '') {
    return html`
      <div>
        <dt>${name}</dt>
        <dd>(${axes.join(', ')}) = <code>(${shape.join(', ')})</code>${note ? html`, ${note}` : nothing}</dd>
      </div>
    `;
  }

  #kernel(name: string, { axes, shape }: KernelTensor) {
    const names = axes.map((axis) => this.t(`channels.axis.${axis}`));
    return this.#axis(name, names, shape, this.t('remarks.axes.kernel'));
  }

  #axes() {
    const { t } = this;
    const { dataFormat } = this.state;
    const { input, kernel, pointwise, output } = this.frame;
    const first = dataFormat === 'channels_first';
    const ordered = <T>([height, width, channels]: readonly [T, T, T]) =>
      first ? [channels, height, width] : [height, width, channels];
    const names = ordered([
      t('channels.axis.height'),
      t('channels.axis.width'),
      t('remarks.axes.channels'),
    ]);
    const array = (name: string, shape: Shape) => this.#axis(name, names, ordered(shape));
    const weights = kernel.values.length > 0;
    return html`
      ${prose(t('remarks.axes.text', { format: dataFormat }))}
      <dl>
        ${array(t('stage.input'), input.shape)}
        ${weights ? this.#kernel(t(pointwise ? 'stage.depthwiseKernel' : 'stage.kernel'), kernel) : nothing}
        ${pointwise ? this.#kernel(t('stage.pointwise'), pointwise) : nothing}
        ${output ? array(t('stage.output'), output.shape) : nothing}
      </dl>
    `;
  }

  #remark(each: Remark) {
    if (each === 'flip') return this.#flip();
    if (each === 'axes') return this.#axes();
    // The sentence that a refusal says.
    if (each === 'exclusive') return prose(this.t('refusal.strides_with_dilation'));
    return prose(this.t(`remarks.${each}.text`));
  }

  override render() {
    return html`
      <ul role="list" tabindex="-1">
        ${remarksOn(this.frame).map((each) => html`<li>${this.#remark(each)}</li>`)}
      </ul>
    `;
  }
}
customElements.define('c2d-remark-list', RemarkList);
