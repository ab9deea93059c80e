// What controls are made of: an argument by its name, and a slider that changes the state.
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Argument } from '../contract/names';
import type { Patch, State } from '../state/state';
import { requestChange } from './events';
import { prose } from './prose';
import './slider';

export interface Sliding {
  /** What stands beside it. */
  readonly label?: string;
  /** What it is called where its surroundings are not seen. */
  readonly name: string;
  readonly value: number | null;
  /** What is shown as its value, where that is more than the number. */
  readonly said?: string;
  readonly range: { readonly least: number; readonly slider: number };
  /** What comes of moving it there, in the state as it then is. */
  readonly changed: (to: number, state: State) => Patch;
}

export function sliding(host: HTMLElement, { label, name, value, said, range, changed }: Sliding) {
  return html`
    <c2d-slider
      .label=${label}
      .name=${name}
      .value=${live(value)}
      .min=${range.least}
      .max=${range.slider}
      .said=${said}
      @c2d-slide=${({ detail }: CustomEvent<number>) =>
        requestChange(host, (state) => changed(detail, state), 'replace')}
    ></c2d-slider>
  `;
}

/** An argument under its Keras name, with what it is in a few words. */
export function argument(name: Argument, gloss: string, content: unknown, kind = '') {
  return html`
    <fieldset class=${kind} data-argument=${name}>
      <legend><code>${name}</code> <span class="soft">${prose(gloss)}</span></legend>
      ${content}
    </fieldset>
  `;
}
