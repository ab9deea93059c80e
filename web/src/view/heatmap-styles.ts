// How a heatmap and what stands around it are laid out.
import { css } from 'lit';

export const heatmapStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    column-gap: 8px;
    padding-bottom: 6px;
    font-weight: 600;
    text-align: center;
  }
  figcaption .soft {
    font-weight: 400;
  }
  .area {
    position: relative;
    aspect-ratio: 1;
  }
  .box {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    border-radius: 4px;
    touch-action: manipulation;
  }
  .box.empty {
    border: 2px dashed var(--strong-line);
  }
  .box:focus-visible {
    outline-offset: 4px;
  }
  canvas {
    display: block;
    forced-color-adjust: none;
  }
  .note {
    padding: 8px;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .scale {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 7px;
    align-items: center;
    margin-top: 8px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .scale canvas {
    width: 100%;
    height: 9px;
    border-radius: 3px;
  }
  .readout {
    min-height: 1.45em;
    text-align: center;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  /* Stacked in all three where it would wrap in one. */
  @media (max-width: 1000px) {
    figcaption {
      flex-direction: column;
      align-items: center;
    }
  }
  @media (max-width: 760px) {
    figcaption {
      font-size: 12.5px;
      padding-bottom: 3px;
      line-height: 1.2;
      min-height: 33px;
    }
    /* The bar in a row of its own, over the numbers at its ends. */
    .scale {
      grid-template-columns: 1fr 1fr;
      gap: 0 4px;
      margin-top: 4px;
      font-size: 11px;
      line-height: 1.3;
    }
    .scale canvas {
      grid-area: 1 / 1 / 2 / 3;
    }
    .scale span:last-child {
      text-align: right;
    }
    .readout {
      font-size: 11px;
      line-height: 1.25;
      min-height: 2.5em;
    }
    .note {
      font-size: 11px;
      line-height: 1.25;
      padding: 2px;
    }
  }
  @media (max-width: 360px) {
    .note {
      font-size: 10px;
      line-height: 1.15;
      padding: 0;
    }
  }
`;
