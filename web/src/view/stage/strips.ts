// Where there are more channels or filters than the scene draws: all of them as thumbnails, of which
// one is looked at in full.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, PlanesRequest, Tensor } from '../../contract/types';
import { channelPlane } from '../../paint/plane';
import type { ArrayName } from '../../paint/scale';
import { tileOf } from '../../paint/strip';
import type { State } from '../../state/state';
import type { PanelTranslate } from '../../text/translate';
import { requestChange } from '../events';
import { type Kind, lastOf } from '../plane-names';
import { rangeOf } from '../planes';
import { Steady } from '../steady';
import '../strip';
import { shared } from '../styles';
import { shownOutput } from './shown';

export class SceneStrips extends LitElement {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
    most: { attribute: false },
  };
  declare t: PanelTranslate;
  declare state: State;
  declare frame: Frame;
  /** How many planes of an array are drawn in full. */
  declare most: number;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 28px;
        font-size: 13px;
      }
      section {
        min-width: 0;
      }
    `,
  ];

  readonly #steady = new Steady();

  #strip(
    array: ArrayName,
    asked: Tensor | null,
    kind: Kind,
    heading: string,
    key: keyof PlanesRequest,
  ) {
    if (!asked || asked.shape[2] <= this.most) return nothing;
    const tensor = this.#steady.of(array, asked);
    const { scale, range } = this.state.shown;
    const { low, high } = tensor;
    const tiles = Array.from({ length: tensor.shape[2] }, (_, index) => {
      const plane = channelPlane(tensor.shape, tensor.values, index);
      return tileOf(plane, rangeOf(plane, tensor), {
        choice: scale,
        array,
        whole: { low, high },
        range,
      });
    });
    return html`
      <section>
        <span class="soft">${heading}</span>
        <c2d-strip
          .t=${this.t}
          .heading=${heading}
          .kind=${kind}
          .tiles=${tiles}
          .chosen=${this.frame.planes[key]}
          @c2d-choose=${({ detail }: CustomEvent<number>) =>
            requestChange(this, () => ({ shown: { [key]: detail } }), 'replace')}
        ></c2d-strip>
      </section>
    `;
  }

  override render() {
    const { t, frame } = this;
    return html`
      ${this.#strip('input', frame.input, 'input', t('stage.input'), 'channel')}
      ${this.#strip('depthwise', frame.depthwise, 'between', t('stage.depthwise'), 'between')}
      ${this.#strip('output', shownOutput(frame), lastOf(frame), t('stage.output'), 'filter')}
    `;
  }
}
customElements.define('c2d-scene-strips', SceneStrips);
