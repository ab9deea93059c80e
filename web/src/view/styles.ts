// The look that all elements share. Colours are custom properties of the page's root, which the
// shadow trees below inherit; some of them a host page may set.
import { css } from 'lit';

const light = css`
  --ink: var(--conv2d-ink, #1d2430);
  --soft: #556074;
  --ground: var(--conv2d-ground, #f6f7f9);
  --card: var(--conv2d-card, #ffffff);
  --line: #d5dae2;
  --strong-line: #7d8798;
  --accent: var(--conv2d-accent, #2456c8);
  --look: var(--conv2d-look, #1f4fd8);
  --on-accent: #ffffff;
  --accent-ground: #e8eefc;
  --warn: #8a3b00;
  --warn-ground: #fff1e0;
  --code: #f0f2f6;
`;

const dark = css`
  --ink: var(--conv2d-ink, #e7eaf0);
  --soft: #a6b0c2;
  --ground: var(--conv2d-ground, #12161d);
  --card: var(--conv2d-card, #1a2029);
  --line: #323a48;
  --strong-line: #77829a;
  --accent: var(--conv2d-accent, #8fb2ff);
  --look: var(--conv2d-look, #6f9dff);
  --on-accent: #0d1420;
  --accent-ground: #22304f;
  --warn: #ffc48a;
  --warn-ground: #3a2812;
  --code: #222a36;
`;

export const tokens = css`
  :host {
    color-scheme: light dark;
    ${light}
    --round: 10px;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      ${dark}
    }
  }
  /* Whatever the reader's system prefers. */
  :host([scheme='light']) {
    color-scheme: light;
    ${light}
  }
  :host([scheme='dark']) {
    color-scheme: dark;
    ${dark}
  }
  @media (forced-colors: active) {
    :host,
    :host([scheme]) {
      --look: Highlight;
    }
  }
`;

export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    color: var(--ink);
    font: 15px/1.45 var(--conv2d-font, system-ui, sans-serif);
  }
  [hidden] {
    display: none !important;
  }
  p,
  h1,
  h2,
  figure,
  fieldset,
  pre {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  code,
  pre {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  }
  button,
  select,
  textarea,
  input[type='text'] {
    font: inherit;
    color: inherit;
    background: var(--card);
    border: 1px solid var(--strong-line);
    border-radius: 7px;
    padding: 5px 11px;
    min-height: 34px;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    border-color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: var(--outline-offset, 2px);
  }
  button,
  input,
  select,
  summary {
    scroll-margin-top: var(--pinned, 0);
  }
  .soft {
    color: var(--soft);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** What the panels that open on demand share. */
export const panel = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .source {
    display: grid;
    gap: 4px;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 30px;
  }
  .check input {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  select {
    width: 100%;
  }
`;
