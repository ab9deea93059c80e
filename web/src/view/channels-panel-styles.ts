// How the panel of the channels is laid out.
import { css } from 'lit';

export const channelsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, auto);
    gap: 2px;
    max-width: 100%;
    font-size: 13px;
  }
  select {
    max-width: 100%;
    font-size: 15px;
  }
  .arrays {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr));
    gap: 16px 24px;
  }
  .arrays.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    min-width: 0;
  }
  h2 {
    margin: 0 0 4px;
    font-size: 15px;
  }
  h2 span {
    font-weight: 400;
  }
  .scale {
    display: flex;
    gap: 7px;
    align-items: center;
    max-width: 260px;
    margin-top: 6px;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  .scale canvas {
    flex: 1;
    min-width: 0;
    height: 9px;
    border-radius: 3px;
    forced-color-adjust: none;
  }
`;
