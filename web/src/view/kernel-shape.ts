// The kernel's shape, what each of its numbers counts, and how many parameters there are.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame, KernelTensor } from '../contract/types';
import type { State } from '../state/state';
import { countText } from '../text/quantity';
import type { PanelTranslate } from '../text/translate';
import { shared } from './styles';

export class KernelShape extends LitElement {
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
        gap: 8px;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 2px 0 0;
        font-size: 13px;
      }
      dt {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      dd {
        margin: 0;
        color: var(--soft);
      }
      .formula {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  #shape(name: string, { shape, axes }: KernelTensor) {
    // Of the channels of a group, the quotient tells where their number comes from.
    const quotient = `${this.frame.input.shape[2]}/${this.state.groups}`;
    const numbers = shape.map((size, at) =>
      axes[at] === 'channels_of_group' ? quotient : `${size}`,
    );
    return html`
      <div>
        <p>${name}: <code>(${numbers.join(', ')})</code></p>
        <dl>
          ${axes.map(
            (axis, at) => html`
              <div>
                <dt>${numbers[at]}</dt>
                <dd>${this.t(`channels.axis.${axis}`)}</dd>
              </div>
            `,
          )}
        </dl>
      </div>
    `;
  }

  #shapes() {
    const { kernel, pointwise } = this.frame;
    if (kernel.values.length === 0) return nothing;
    const name = this.t(pointwise ? 'stage.depthwiseKernel' : 'stage.kernel');
    return html`
      ${this.#shape(name, kernel)}
      ${pointwise ? this.#shape(this.t('stage.pointwise'), pointwise) : nothing}
    `;
  }

  #parameters() {
    const parameters = this.frame.costs.find(({ measure }) => measure === 'parameters');
    if (!parameters || this.frame.kernel.values.length === 0) return nothing;
    const product = parameters.numbers
      .replaceAll('*', '×')
      .replaceAll('( ', '(')
      .replaceAll(' )', ')');
    return html`
      <p>
        ${this.t('channels.parameters')}:
        <span class="formula">${product} =\u00a0${countText(parameters.value, this.t.lang)}</span>
      </p>
    `;
  }

  override render() {
    return html`${this.#shapes()} ${this.#parameters()}`;
  }
}
customElements.define('c2d-kernel-shape', KernelShape);
