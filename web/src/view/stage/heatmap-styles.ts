// How a grid of the scene and what is marked on it look. The accent has a rim on both sides, which
// holds on every palette.
import { css } from 'lit';

export const heatmapStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  figure {
    display: grid;
    justify-items: center;
    width: min-content;
  }
  /* No wider than the grid, unless that is very small. */
  figcaption {
    min-width: var(--title, 100px);
    /* Room for what is drawn above the dots. */
    padding-bottom: var(--under, 13px);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
  }
  figcaption .soft {
    display: inline-block;
    font-weight: 400;
  }
  .box {
    position: relative;
    border-radius: 4px;
    touch-action: manipulation;
    /* What is selected would be dragged in place of the window. */
    -webkit-user-select: none;
    user-select: none;
  }
  .box:focus-visible {
    outline-offset: 4px;
  }
  .empty {
    display: grid;
    place-items: center;
    width: var(--title, 120px);
    min-height: var(--low, var(--title, 100px));
    border: 2px dashed var(--strong-line);
    border-radius: 4px;
  }
  .picture {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  canvas {
    display: block;
    forced-color-adjust: none;
  }
  .stop {
    position: absolute;
    top: -3px;
    left: -3px;
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--look);
    pointer-events: none;
    forced-color-adjust: none;
  }
  .window,
  .resting,
  .look {
    position: absolute;
    top: 0;
    left: 0;
    pointer-events: none;
  }
  .window::after,
  .look::after {
    content: '';
    position: absolute;
    inset: -2px;
    border: 3px solid var(--look);
    border-radius: 3px;
    box-shadow:
      0 0 0 1.5px var(--card),
      inset 0 0 0 1.5px var(--card);
    forced-color-adjust: none;
  }
  .window.dashed::after {
    border-style: dashed;
    border-width: 2px;
  }
  .look::after {
    inset: -1px;
  }
  .resting {
    border: 1px solid var(--look);
    box-sizing: border-box;
    forced-color-adjust: none;
  }
  .drags {
    pointer-events: auto;
    cursor: grab;
    touch-action: none;
  }
  .drags:active {
    cursor: grabbing;
  }
  .note {
    padding: 4px;
    text-align: center;
    font-size: var(--note, 13px);
    overflow-wrap: anywhere;
  }
  .scale {
    display: flex;
    gap: 7px;
    align-items: center;
    justify-content: center;
    width: 100%;
    margin-top: 5px;
    font-size: 12px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .scale canvas {
    flex: 1;
    width: 0;
    min-width: 20px;
    max-width: 150px;
    height: 7px;
    border-radius: 3px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .window.slides {
      transition: transform 120ms ease-out;
    }
  }
  @container (max-width: 760px) {
    /* Long numbers do not make a grid wider than its cells. */
    .scale {
      width: 0;
      min-width: 100%;
      margin-top: 2px;
      gap: 3px;
      font-size: 11px;
    }
    .scale canvas {
      min-width: 8px;
    }
    .empty {
      width: var(--title, 92px);
    }
    figcaption {
      min-width: var(--title, 80px);
      font-size: 12.5px;
    }
    .note {
      font-size: 11px;
      line-height: 1.25;
      padding: 2px;
    }
  }
`;
