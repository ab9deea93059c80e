// The layer, and every argument of it that is not among the first controls.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame } from '../engine/frame';
import {
  fields,
  MAX_CHANNELS,
  MAX_DEPTH_MULTIPLIER,
  type Pads,
  type Pair,
  sliders,
} from '../state/fields';
import type { Patch, State } from '../state/state';
import type { Translate } from '../text/translate';
import { requestPatch } from './events';
import './slider';
import { panel, shared } from './styles';

type Option = 'layer' | 'activation' | 'dataFormat' | 'paddingMode';
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
const AXES = ['height', 'width'] as const;

export class ArgumentsPanel extends LitElement {
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
    panel,
    css`
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
      }
      legend {
        padding: 0 0 4px;
      }
      p {
        font-size: 13px;
      }
    `,
  ];

  #takes(argument: string) {
    return this.frame.arguments.includes(argument);
  }

  #patch(patch: Patch, manner: 'choice' | 'slide' = 'slide') {
    requestPatch(this, patch, manner);
  }

  #select(key: Option, name: string, gloss: string, changed: (value: string) => Patch) {
    return html`
      <label class="source">
        <span><code>${name}</code> <span class="soft">${gloss}</span></span>
        <select
          id=${name}
          @change=${(event: Event) =>
            this.#patch(changed((event.target as HTMLSelectElement).value), 'choice')}
        >
          ${fields[key].options.map(
            (each) =>
              html`<option value=${each} .selected=${each === this.state[key]}>${each}</option>`,
          )}
        </select>
      </label>
    `;
  }

  /** Those of the layer before pooling, to go back to. */
  #strides: Pair = fields.strides.initial;

  // Keras's strides=None is pool_size: where a window tiles the input, that is what is expected.
  #layer(value: string): Patch {
    const layer = value as State['layer'];
    const pools = (name: State['layer']) => name.endsWith('Pooling2D');
    if (pools(layer) === pools(this.state.layer)) return { layer };
    if (!pools(layer)) return { layer, strides: this.#strides };
    this.#strides = this.state.strides;
    return { layer, strides: this.state.poolSize };
  }

  #slider(
    label: string,
    name: string,
    value: number,
    [min, max]: readonly [number, number],
    changed: (to: number) => Patch,
  ) {
    return html`
      <c2d-slider
        .label=${label}
        .name=${name}
        .value=${value}
        .min=${min}
        .max=${max}
        @c2d-slide=${(event: CustomEvent<number>) => this.#patch(changed(event.detail))}
      ></c2d-slider>
    `;
  }

  #groups() {
    if (!this.#takes('groups')) return nothing;
    return html`
      <fieldset>
        <legend><code>groups</code> <span class="soft">${this.t('arguments.groups')}</span></legend>
        ${this.#slider(this.t('arguments.count'), 'groups', this.state.groups, [1, MAX_CHANNELS], (groups) => ({ groups }))}
      </fieldset>
    `;
  }

  #depthMultiplier() {
    if (!this.#takes('depth_multiplier')) return nothing;
    const { depthMultiplier } = this.state;
    return html`
      <fieldset>
        <legend>
          <code>depth_multiplier</code>
          <span class="soft">${this.t('arguments.depth_multiplier')}</span>
        </legend>
        ${this.#slider(this.t('arguments.count'), 'depth_multiplier', depthMultiplier, [1, MAX_DEPTH_MULTIPLIER], (to) => ({ depthMultiplier: to }))}
      </fieldset>
    `;
  }

  #outputPadding() {
    if (!this.#takes('output_padding')) return nothing;
    const { outputPadding } = this.state;
    const { min, max } = sliders.outputPadding;
    return html`
      <fieldset>
        <legend>
          <code>output_padding</code> <span class="soft">${this.t('arguments.output_padding')}</span>
        </legend>
        <label class="check">
          <input
            type="checkbox"
            id="output_padding_none"
            .checked=${outputPadding === null}
            @change=${() => this.#patch({ outputPadding: outputPadding ? null : [0, 0] }, 'choice')}
          />
          <span><code>None</code>: ${this.t('arguments.output_padding_none')}</span>
        </label>
        ${
          outputPadding &&
          AXES.map((axis, at) => {
            const label = this.t(`controls.${axis}`);
            const name = this.t('controls.sliderName', { argument: 'output_padding', axis: label });
            return this.#slider(label, name, outputPadding[at] ?? 0, [min, max], (to) => ({
              outputPadding: at === 0 ? [to, outputPadding[1]] : [outputPadding[0], to],
            }));
          })
        }
      </fieldset>
    `;
  }

  // Where Keras has only names, the sides one by one.
  #pads() {
    const { padding, layer } = this.state;
    const named = typeof padding === 'string';
    const { min, max } = sliders.pads;
    const present = named ? (this.frame.geometry?.padding ?? [0, 0, 0, 0]) : padding;
    const start = present.map((count) => Math.min(Math.max(count, min), max)) as unknown as Pads;
    const crops = layer === 'Conv2DTranspose';
    return html`
      <fieldset>
        <legend><strong>${this.t('arguments.beyond')}</strong></legend>
        <label class="check">
          <input
            type="checkbox"
            id="pads"
            .checked=${!named}
            @change=${() => this.#patch({ padding: named ? start : 'valid' }, 'choice')}
          />
          <span>${this.t(crops ? 'arguments.crops' : 'arguments.pads')}</span>
        </label>
        ${
          named
            ? nothing
            : SIDES.map((side, at) => {
                const label = this.t(`arguments.${side}`);
                const name = this.t('controls.sliderName', { argument: 'padding', axis: label });
                return this.#slider(label, name, padding[at] ?? 0, [min, max], (to) => ({
                  padding: padding.map((count, each) =>
                    each === at ? to : count,
                  ) as unknown as Pads,
                }));
              })
        }
        ${
          crops
            ? nothing
            : this.#select(
                'paddingMode',
                'padding_mode',
                this.t('arguments.padding_mode'),
                (value) => ({
                  paddingMode: value as State['paddingMode'],
                }),
              )
        }
      </fieldset>
    `;
  }

  override render() {
    return html`
      ${this.#select('layer', 'layer', this.t(`arguments.layer.${this.state.layer}`), (value) => this.#layer(value))}
      ${
        this.#takes('activation')
          ? this.#select('activation', 'activation', this.t('arguments.activation'), (value) => ({
              activation: value as State['activation'],
            }))
          : nothing
      }
      ${this.#select('dataFormat', 'data_format', this.t('arguments.data_format'), (value) => ({
        dataFormat: value as State['dataFormat'],
      }))}
      ${this.#groups()} ${this.#depthMultiplier()} ${this.#outputPadding()} ${this.#pads()}
      <p class="soft">${this.t('arguments.elsewhere')}</p>
      ${this.#takes('kernel_size') ? html`<p class="soft">${this.t('arguments.regularizers')}</p>` : nothing}
    `;
  }
}
customElements.define('c2d-arguments-panel', ArgumentsPanel);
