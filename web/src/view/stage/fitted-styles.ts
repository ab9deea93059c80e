// How the scene is laid out that is fitted into a box, as on the small page.
import { css } from 'lit';

export const fittedStyles = css`
  :host([small]) {
    display: flex;
    flex-direction: column;
  }
  :host([small]) .pictures {
    flex: 1 1 0;
    min-height: 0;
    display: grid;
    align-content: safe center;
    overflow: auto;
    position: static;
    border: 0;
    background: none;
    box-shadow: none;
    /* What is drawn beside the cells is cut off only where the frame ends, and the words begin. */
    margin: 0 -8px -3px;
    padding: 0 8px 3px;
  }
  :host([small]) .row {
    gap: 0 4px;
  }
  /* Room for what arguments draw: at the left of a grid, above its dots, and below it. */
  :host([small]) .scene:not(.scatters),
  :host([small]) .scatters .output {
    padding-left: 24px;
  }
  :host([small]) .part {
    --under: 0px;
    --low: 64px;
  }
  :host([small]) .scene:not(.scatters) .input,
  :host([small]) .scatters .output {
    --under: 16px;
  }
  :host([small]) .below:not(.scatters) :is(.kernel, .output) {
    padding-top: 10px;
  }
  :host([small]) .sign {
    font-size: 18px;
    min-width: 12px;
  }
  :host([small]) .words {
    flex: none;
    margin: 0;
    --sum-font: 12px;
    --sum-line: 18px;
  }
  :host([small]) .part {
    --title: 76px;
  }
  :host([small]) .below .part {
    --title: 108px;
  }
  :host([small]) .second {
    margin: 0;
    padding: 0;
    border: 0;
  }
  :host([small]) .second p {
    display: none;
  }
`;
