// How the drawing of the connections looks.
import { css } from 'lit';

export const connectionsStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 36px;
  }
  .drawing {
    min-width: 0;
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    flex: 1 1 300px;
    min-width: 0;
  }
  .axis {
    font-size: 12.5px;
    color: var(--soft);
  }
  .scroll {
    overflow-x: auto;
    padding: 3px 0;
  }
  svg {
    display: block;
    font: 12px system-ui, sans-serif;
  }
  polygon {
    fill: var(--code);
  }
  polygon.even {
    fill: var(--accent-ground);
  }
  polygon.dense {
    fill: var(--strong-line);
    fill-opacity: 0.35;
  }
  line {
    stroke: var(--strong-line);
    stroke-width: 1;
    stroke-opacity: 0.7;
  }
  line.lit {
    stroke: var(--accent);
    stroke-width: 2.5;
    stroke-opacity: 1;
  }
  line.thin {
    stroke-width: 1;
  }
  rect {
    fill: var(--card);
    stroke: var(--strong-line);
    stroke-width: 1;
  }
  text {
    fill: var(--ink);
    text-anchor: middle;
    dominant-baseline: central;
    font-variant-numeric: tabular-nums;
  }
  .lit > rect {
    stroke: var(--accent);
    stroke-width: 3;
  }
  .lit > text {
    font-weight: 700;
  }
  [role='option'] {
    cursor: pointer;
    outline: none;
  }
  [role='option']:focus-visible > rect {
    fill: var(--accent-ground);
    stroke-dasharray: 3 2;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 14px;
  }
  /* A line is cut in two, so that one sees that there are more. */
  ul.many {
    max-height: 193px;
    overflow-y: auto;
  }
  li::first-letter {
    text-transform: uppercase;
  }
  @media (forced-colors: active) {
    .lit > rect,
    line.lit {
      stroke: Highlight;
    }
    polygon,
    polygon.even {
      fill: none;
    }
    polygon.dense {
      fill: GrayText;
    }
  }
`;
