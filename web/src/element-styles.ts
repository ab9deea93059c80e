// How the element itself looks, around what stands in it.
import { css } from 'lit';
import { shared, tokens } from './view/styles';

export const elementStyles = [
  shared,
  tokens,
  css`
    :host {
      display: block;
      /* What is inside goes by this width, not by that of the window. */
      container-type: inline-size;
      background: var(--ground);
    }
    /* Fitted into a height, which is this where nobody sets another. */
    :host([small]) {
      container-type: size;
      height: 420px;
      min-height: 240px;
      overflow: hidden;
    }
    .picture {
      display: contents;
    }
    :host([dragged]) {
      outline: 4px dashed var(--accent);
      outline-offset: -8px;
    }
  `,
];
