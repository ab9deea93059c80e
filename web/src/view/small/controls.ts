// The arguments of the layer with one slider each: both axes move together, as Keras's plain numbers
// do. What a link has set apart is shown as it is.
import { css, html, LitElement, nothing } from 'lit';
import { limits } from '../../contract/limits';
import type { Argument } from '../../contract/names';
import type { Frame } from '../../contract/types';
import { hides, type Patch, type State } from '../../state/state';
import { shapeText, wholeNumber } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { choiceStyles, paddingChoices } from '../choice';
import type { PairKey } from '../pair';
import { type Sliding, sliding } from '../sliding';
import { shared } from '../styles';

type Name = Extract<
  Argument,
  | ('kernel_size' | 'pool_size' | 'strides' | 'padding' | 'dilation_rate')
  | ('output_padding' | 'depth_multiplier')
>;

export class SmallControls extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare t: Translate;

  static override styles = [
    shared,
    choiceStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(106px, 1fr));
        gap: 0 12px;
        align-items: start;
        --slider-height: 40px;
        /* What lies outside is cut off. */
        --outline-offset: -2px;
      }
      /* So narrow that its name stands above it, its value at the right. */
      c2d-slider,
      .padding {
        max-width: 216px;
        font:
          12.5px/1.2 ui-monospace,
          'SF Mono',
          Menlo,
          Consolas,
          'DejaVu Sans Mono',
          monospace;
      }
      .padding {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px 6px;
        align-items: center;
      }
      .choices {
        margin: 0;
        gap: 4px;
      }
      .choices code {
        min-height: 24px;
        font-size: 12px;
      }
      .pads {
        text-align: right;
        font-weight: 600;
      }
    `,
  ];

  #takes(name: Name): boolean {
    return this.frame.layer.arguments.includes(name) && !hides(this.state, name);
  }

  #slider(
    name: Name,
    value: number | null,
    range: Sliding['range'],
    changed: (to: number) => Patch,
    said?: string,
  ) {
    if (!this.#takes(name)) return nothing;
    const slider = sliding(this, { label: name, name, value, range, changed, said });
    return html`<div data-argument=${name}>${slider}</div>`;
  }

  #pair(key: PairKey | 'outputPadding', name: Name) {
    const pair = this.state[key];
    const { pooling } = this.frame.layer;
    const range = limits[pooling === 'none' ? key : 'poolSize'];
    const said = pair && pair[0] !== pair[1] ? shapeText(pair) : undefined;
    return this.#slider(name, pair?.[0] ?? null, range, (to) => ({ [key]: [to, to] }), said);
  }

  #padding() {
    if (!this.#takes('padding')) return nothing;
    const { padding } = this.state;
    const pads = typeof padding === 'string' ? nothing : padding.map(wholeNumber).join(', ');
    return html`
      <fieldset class="padding" data-argument="padding" aria-label="padding">
        <code aria-hidden="true">padding</code> <span class="pads">${pads}</span>
        <div class="choices">${paddingChoices(this, this.state)}</div>
      </fieldset>
    `;
  }

  override render() {
    const { depthMultiplier } = this.state;
    return html`
      ${this.#pair('kernelSize', 'kernel_size')} ${this.#pair('poolSize', 'pool_size')}
      ${this.#pair('strides', 'strides')} ${this.#padding()}
      ${this.#pair('dilationRate', 'dilation_rate')}
      ${this.#pair('outputPadding', 'output_padding')}
      ${this.#slider('depth_multiplier', depthMultiplier, limits.depthMultiplier, (to) => ({ depthMultiplier: to }))}
    `;
  }
}
customElements.define('c2d-small-controls', SmallControls);
