// The arguments of the layer that are not among the first controls, and what Keras has no argument for.
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
import { option } from './options';
import { prose } from './prose';
import { nameOfNow, padsOfNow, SIDES, withPad } from './sides';
import { sliding } from './sliding';
import { panel, shared } from './styles';

type Option = 'activation' | 'dataFormat' | 'paddingMode';

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
                return sliding(this, {
                  label,
                  name,
                  value: padding[at] ?? 0,
                  range: limits.pads,
                  changed: (to, state) => withPad(state, at, to),
                });
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
      ${this.#pads()}
      ${
        this.#takes('kernel_size')
          ? html`
              <p class="soft">${this.t('arguments.elsewhere')}</p>
              <p class="soft">${prose(this.t('arguments.regularizers'))}</p>
            `
          : nothing
      }
    `;
  }
}
customElements.define('c2d-arguments-panel', ArgumentsPanel);
