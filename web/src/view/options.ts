// The options of a select.
import { html } from 'lit';
import { live } from 'lit/directives/live.js';

/** One option. Whatever the reader chose meanwhile, it is selected as the state has it. */
export function option(value: string | number, text: unknown, selected: boolean, disabled = false) {
  return html`
    <option value=${value} .selected=${live(selected)} ?disabled=${disabled}>${text}</option>
  `;
}
