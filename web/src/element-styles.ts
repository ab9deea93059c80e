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
    .picture {
      display: contents;
    }
    :host([dragged]) {
      outline: 4px dashed var(--accent);
      outline-offset: -8px;
    }
  `,
];
