// How the table of a kernel's planes is laid out. The element itself sets --rows and --columns, the
// --width and --height of a tile, and the --gap between two; a frame has its --row and --column.
import { css } from 'lit';

export const kernelMatrixStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .axis {
    font-size: 12.5px;
    line-height: 1.35;
    color: var(--soft);
  }
  .scroll {
    display: grid;
    grid-template-columns: auto auto;
    width: fit-content;
    max-width: 100%;
    max-height: 420px;
    overflow: auto;
    margin-top: 4px;
    border-radius: 4px;
  }
  .scroll:focus-visible {
    outline-offset: 0;
  }
  /* They stay in sight while the planes scroll. */
  .corner,
  .numbers {
    position: sticky;
    z-index: 1;
    background: var(--card);
  }
  .corner {
    top: 0;
    left: 0;
    z-index: 2;
  }
  .numbers {
    display: grid;
    gap: var(--gap);
    font-size: 12px;
    line-height: 1.2;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .numbers span {
    display: grid;
    place-content: center;
  }
  .numbers .present {
    color: var(--ink);
    font-weight: 700;
  }
  .over {
    top: 0;
    grid-template-columns: repeat(var(--columns), var(--width));
    padding: 2px 4px;
  }
  .beside {
    left: 0;
    grid-template-rows: repeat(var(--rows), var(--height));
    padding: 4px 5px 4px 2px;
  }
  .table {
    position: relative;
    width: calc(var(--columns) * (var(--width) + var(--gap)) - var(--gap));
    height: calc(var(--rows) * (var(--height) + var(--gap)) - var(--gap));
    margin: 4px;
    cursor: pointer;
    touch-action: manipulation;
  }
  canvas {
    position: absolute;
    width: 100%;
    height: 100%;
    forced-color-adjust: none;
  }
  .frame {
    position: absolute;
    left: calc(var(--column) * (var(--width) + var(--gap)));
    top: calc(var(--row) * (var(--height) + var(--gap)));
    width: var(--width);
    height: var(--height);
    scroll-margin: 28px;
    pointer-events: none;
  }
  .chosen {
    outline: 3px solid var(--accent);
  }
  .cursor {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .readout {
    margin-top: 4px;
    min-height: 1.45em;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
`;
