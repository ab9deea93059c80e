// What a host's text is like does not go on inside of the element: slides centre theirs, and themes
// write it in capitals or wide apart. The font is set by each element of ours anyway.
import { css } from 'lit';

export const hostStyles = css`
  :host {
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    word-break: normal;
    overflow-wrap: normal;
    hyphens: manual;
  }
`;
