// Every argument of the layer that is not among the first controls.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../contract/limits';
import type { Argument } from '../contract/names';
import type { Frame } from '../contract/types';
import type { Change } from '../session';
import { fields } from '../state/fields';
import type { History } from '../state/history';
import type { Patch, State } from '../state/state';
import type { PanelTranslate } from '../text/translate';
import { requestChange } from './events';
import './offer';
import { option } from './options';
import { withNumber } from './pair';
import { prose } from './prose';
import { nameOfNow, padsOfNow, SIDES, withPad } from './sides';
import './slider';
import { panel, shared } from './styles';

type Option = 'activation' | 'dataFormat' | 'paddingMode';
const AXES = ['height', 'width'] as const;

export class ArgumentsPanel extends LitElement {
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

  #takes(argument: Argument) {
    return this.frame.layer.arguments.includes(argument);
  }

  #change(change: Change, history: History = 'replace') {
    requestChange(this, change, history);
  }

  #select(key: Option, name: string, gloss: string, changed: (value: string) => Patch) {
    return html`
      <label class="source">
        <span><code>${name}</code> <span class="soft">${gloss}</span></span>
        <select
          id=${name}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.#change(() => changed(value), 'push');
          }}
        >
          ${fields[key].options.map((each) => option(each, each, each === this.state[key]))}
        </select>
      </label>
    `;
  }

  #slider(
    label: string,
    name: string,
    value: number,
    { least, slider }: { readonly least: number; readonly slider: number },
    changed: (to: number, state: State) => Patch,
  ) {
    return html`
      <c2d-slider
        .label=${label}
        .name=${name}
        .value=${live(value)}
        .min=${least}
        .max=${slider}
        @c2d-slide=${({ detail }: CustomEvent<number>) =>
          this.#change((state) => changed(detail, state))}
      ></c2d-slider>
    `;
  }

  #offer(asked: boolean) {
    return html`<c2d-offer .t=${this.t} .state=${this.state} .asked=${asked}></c2d-offer>`;
  }

  #groups() {
    if (!this.#takes('groups')) return nothing;
    return html`
      <fieldset>
        <legend><code>groups</code> <span class="soft">${this.t('arguments.groups')}</span></legend>
        ${this.#slider(this.t('arguments.groups.count'), 'groups', this.state.groups, limits.groups, (groups) => ({ groups }))}
        ${this.#offer(this.state.groups > 1)}
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
        ${this.#slider(this.t('arguments.depth_multiplier.count'), 'depth_multiplier', depthMultiplier, limits.depthMultiplier, (to) => ({ depthMultiplier: to }))}
        ${this.#offer(depthMultiplier > 1)}
      </fieldset>
    `;
  }

  #outputPadding() {
    if (!this.#takes('output_padding')) return nothing;
    const { outputPadding } = this.state;
    return html`
      <fieldset data-argument="output_padding">
        <legend>
          <code>output_padding</code> <span class="soft">${this.t('arguments.output_padding')}</span>
        </legend>
        <label class="check">
          <input
            type="checkbox"
            id="output_padding_none"
            .checked=${live(outputPadding === null)}
            @change=${(event: Event) => {
              const { checked } = event.target as HTMLInputElement;
              this.#change(
                (state) => ({ outputPadding: checked ? null : (state.outputPadding ?? [0, 0]) }),
                'push',
              );
            }}
          />
          <span><code>None</code>: ${prose(this.t('arguments.output_padding_none'))}</span>
        </label>
        ${
          outputPadding &&
          AXES.map((axis, at) => {
            const label = this.t(`controls.${axis}`);
            const name = this.t('controls.sliderName', { argument: 'output_padding', axis: label });
            return this.#slider(
              label,
              name,
              outputPadding[at] ?? 0,
              limits.outputPadding,
              (to, state) => withNumber(state, 'outputPadding', at === 0 ? 0 : 1, to),
            );
          })
        }
      </fieldset>
    `;
  }

  // Where Keras has only names, the sides one by one.
  #pads() {
    const { padding } = this.state;
    const named = typeof padding === 'string';
    const crops = this.frame.layer.scatters;
    return html`
      <fieldset data-argument="padding">
        <legend><strong>${this.t('arguments.beyond')}</strong></legend>
        <label class="check">
          <input
            type="checkbox"
            id="pads"
            .checked=${live(!named)}
            @change=${(event: Event) => {
              const { checked } = event.target as HTMLInputElement;
              this.#change(checked ? padsOfNow : nameOfNow, 'push');
            }}
          />
          <span>${this.t(crops ? 'arguments.crops' : 'arguments.pads')}</span>
        </label>
        ${
          named
            ? nothing
            : SIDES.map((side, at) => {
                const label = this.t(`arguments.${side}`);
                const name = this.t('controls.sliderName', { argument: 'padding', axis: label });
                return this.#slider(label, name, padding[at] ?? 0, limits.pads, (to, state) =>
                  withPad(state, at, to),
                );
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
      <p class="soft">${this.t(this.frame.layer.pooling === 'none' ? 'arguments.elsewhere' : 'arguments.elsewherePools')}</p>
      ${this.#takes('kernel_size') ? html`<p class="soft">${prose(this.t('arguments.regularizers'))}</p>` : nothing}
    `;
  }
}
customElements.define('c2d-arguments-panel', ArgumentsPanel);
