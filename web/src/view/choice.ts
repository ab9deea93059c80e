// One of a few names, as buttons side by side.
import { css, html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Argument } from '../contract/names';
import type { Change } from '../session';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import { requestChange } from './events';

/** A button of an element of the class `choices`. */
export function choice(
  host: HTMLElement,
  name: Argument,
  option: string,
  isChosen: boolean,
  change: Change,
) {
  return html`
    <label>
      <input
        type="radio"
        name=${name}
        value=${option}
        .checked=${live(isChosen)}
        @change=${() => requestChange(host, change, 'replace')}
      />
      <code>${option}</code>
    </label>
  `;
}

/** The names of padding, of which none is chosen where the sides have numbers. */
export const paddingChoices = (host: HTMLElement, { padding }: State) =>
  fields.padding.options.map((each) =>
    choice(host, 'padding', each, each === padding, () => ({ padding: each })),
  );

export const choiceStyles = css`
  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
    margin: 4px 0;
    grid-column: 1 / -1;
  }
  .choices label {
    position: relative;
  }
  .choices code {
    display: grid;
    place-items: center;
    min-height: 36px;
    border: 1px solid var(--strong-line);
    border-radius: 7px;
  }
  .choices input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices :checked + code {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .choices :focus-visible + code {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .choices :checked + code {
      border-width: 3px;
      forced-color-adjust: none;
    }
  }
`;
