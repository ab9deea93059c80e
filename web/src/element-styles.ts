// How the element itself looks, around what stands in it.
import { css } from 'lit';
import { shared, tokens } from './view/styles';

export const elementStyles = [
  shared,
  tokens,
  css`
    :host {
      display: block;
      min-height: 100vh;
      background: var(--ground);
    }
    :host([dragged]) {
      outline: 4px dashed var(--accent);
      outline-offset: -8px;
    }
  `,
];
