// Which plane of several is looked at, and the bias of its filter.
import { css, html, LitElement, nothing } from 'lit';
import type { Frame } from '../../contract/types';
import { shortNumber } from '../../text/numbers';
import type { PanelTranslate } from '../../text/translate';
import { requestChange } from '../events';
import { option } from '../options';
import { shared } from '../styles';
import type { Looked } from './plan';

export class Selectors extends LitElement {
  static override properties = {
    frame: { attribute: false },
    looked: { attribute: false },
    t: { attribute: false },
  };
  declare frame: Frame;
  /** The planes that are looked at. */
  declare looked: Looked;
  declare t: PanelTranslate;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 18px;
        justify-content: center;
        align-items: center;
      }
    `,
  ];

  // With nothing to choose, what is shown of several is told all the same.
  #selector(
    key: 'channel' | 'filter' | 'between',
    label: string,
    choices: ArrayLike<number>,
    count: number,
  ) {
    if (count < 2 || choices.length === 0) return nothing;
    const chosen = Math.min(this.looked[key], count - 1);
    // Where the reader points, another one may take part than may be chosen where the look rests.
    const all = [...new Set([...Array.from(choices), chosen])].sort((a, b) => a - b);
    const named = (index: number) => this.t('stage.ofMany', { index: index + 1, count });
    if (all.length === 1) return html`<span>${label} ${named(chosen)}</span>`;
    return html`
      <label>
        ${label}
        <select
          id=${key}
          @change=${(event: Event) => {
            const index = Number((event.target as HTMLSelectElement).value);
            requestChange(this, () => ({ shown: { [key]: index } }), 'replace');
          }}
        >
          ${all.map((index) => option(index, named(index), index === chosen))}
        </select>
      </label>
    `;
  }

  #bias() {
    const { bias, planes } = this.frame;
    if (bias.length === 0) return nothing;
    const value = bias[planes.filter] ?? 0;
    return html`<span>+ ${this.t('stage.bias', { value: shortNumber(value, this.t.lang) })}</span>`;
  }

  override render() {
    const { input, depthwise, layer, planes } = this.frame;
    const { channels, betweens, filters } = planes;
    const stages = depthwise?.shape[2] ?? 1;
    const all = [...Array(filters).keys()];
    const named = layer.arguments.includes('filters') ? 'stage.filter' : 'stage.outputChannel';
    return html`
      ${this.#selector('channel', this.t('stage.channel'), channels, input.shape[2])}
      ${this.#selector('between', this.t('stage.between'), betweens, stages)}
      ${this.#selector('filter', this.t(named), all, filters)}
      ${this.#bias()}
    `;
  }
}
customElements.define('c2d-selectors', Selectors);
