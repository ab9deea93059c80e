// How the scene is laid out. The sizes of cells come from sizing.ts.
import { css } from 'lit';
import { fittedStyles } from './fitted-styles';

const styles = css`
  :host {
    display: block;
  }
  .refused {
    font-size: 12px;
    max-height: 8em;
    overflow-y: auto;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(5, auto);
    justify-content: center;
    align-items: center;
    gap: 8px 14px;
  }
  .scene.beside .output {
    grid-column: 5;
  }
  .scene.beside .output.joint {
    grid-row: 1 / span var(--rows);
  }
  .scene.below {
    grid-template-columns: repeat(3, auto);
  }
  .scene.below .input {
    grid-column: 1 / -1;
  }
  .scene.below .kernel {
    grid-column: 1;
  }
  .scene.below .output {
    grid-column: 3;
  }
  /* Input and output alone, one below the other where they are too wide, with room for what is drawn
     beside the input. */
  .scene.apart {
    display: flex;
    flex-wrap: wrap;
    padding-left: 14px;
  }
  /* Between the input above and the kernel below there is no room for a sign. */
  .scene.below .input + .sign {
    display: none;
  }
  .part {
    display: grid;
    gap: 8px;
    justify-items: center;
    min-width: 0;
  }
  /* Of one width, so that they stand in columns through all rows. */
  .planes {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 8px;
    --title: 92px;
    --note: 11px;
  }
  /* Of a further row the title is all that stands above the dots. */
  .planes,
  .input ~ .input,
  .output ~ .output,
  .joint > * + * {
    --under: 0;
  }
  /* Whatever its size, what is said below it keeps its place. */
  .words .kernel {
    min-height: 232px;
    align-content: start;
  }
  .sign {
    font-size: 28px;
    line-height: 1;
    min-width: 24px;
    text-align: center;
    color: var(--soft);
  }
  .subtotal {
    display: grid;
    gap: 4px;
    min-width: 3.5em;
    text-align: right;
    white-space: nowrap;
    font: 15px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-variant-numeric: tabular-nums;
  }
  .subtotal button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: right;
    text-decoration: underline dotted;
  }
  .total {
    padding-top: 4px;
    border-top: 2px solid var(--soft);
    font-weight: 700;
    color: var(--accent);
  }
  /* What is said of it has a line of its own. */
  .second {
    display: flex;
    flex-wrap: wrap;
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  .second p {
    flex: 1 1 100%;
    text-align: center;
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px 24px;
    margin-top: 10px;
  }
  /* There is always room for all of it, so that nothing below moves when there is more to say. */
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 4px 24px;
    min-height: 124px;
    font-size: 13px;
  }
  @container (min-width: 1225px) {
    .facts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      min-height: 126px;
    }
    .facts c2d-consequence {
      grid-area: 1 / 2 / span 2;
      align-self: start;
    }
  }
  .below {
    font-size: 13px;
  }
  .status strong {
    color: var(--warn);
  }
  .status .soft {
    white-space: pre-line;
  }
  @container (max-width: 760px) {
    .pictures,
    .words {
      order: -1;
    }
    .pictures {
      background: var(--card);
      border: 1px solid var(--line);
      border-radius: var(--round);
      padding: 4px;
      margin: 0 -4px;
    }
    .row {
      gap: 2px 5px;
    }
    .sign {
      font-size: 18px;
      min-width: 14px;
    }
    .words {
      font-size: 12.5px;
    }
    .second p {
      font-size: 11px;
      line-height: 1.3;
    }
  }
  /* In sight while anything is changed, but not on a low screen, where it would hide the rest; nor
     with two rows of pictures, which hide it on most. */
  @media (min-height: 600px) {
    @container (max-width: 760px) {
      .pictures:not(.tall) {
        position: sticky;
        top: 0;
        z-index: 2;
        box-shadow: 0 3px 8px rgb(0 0 0 / 0.14);
      }
    }
  }
`;

export const stageStyles = [styles, fittedStyles];
