// The layout of the page.
import { css } from 'lit';

export const pageStyles = css`
  :host {
    display: block;
    max-width: 1400px;
    margin: 0 auto;
    padding: 14px 22px 30px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 20px;
    margin-bottom: 10px;
  }
  h1 {
    font-size: 22px;
    line-height: 1.2;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: start;
  }
  .languages {
    display: flex;
  }
  .languages button {
    border-radius: 0;
    margin-left: -1px;
  }
  .languages button:first-child {
    border-radius: 7px 0 0 7px;
  }
  .languages button:last-child {
    border-radius: 0 7px 7px 0;
  }
  .languages button[aria-pressed='true'] {
    background: var(--accent-ground);
    border-color: var(--accent);
    font-weight: 600;
    z-index: 1;
  }
  .narrow {
    display: none;
  }
  /* In sight, wherever on the page the reader has come upon what it says; it can be closed. */
  .notices {
    display: grid;
    gap: 6px;
    position: sticky;
    top: 0;
    z-index: 3;
    max-height: 50vh;
    overflow-y: auto;
  }
  .card {
    display: block;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--round);
    padding: 14px 16px;
  }
  .layout {
    display: grid;
    grid-template:
      'lesson lesson' auto
      'controls call' auto
      'controls stage' auto
      'controls below' 1fr
      / 320px minmax(0, 1fr);
    gap: 12px 18px;
    align-items: start;
    margin-top: 10px;
  }
  .layout.alone {
    grid-template:
      'lesson' auto
      'call' auto
      'stage' auto
      'below' 1fr
      / minmax(0, 1fr);
  }
  .alone .controls {
    display: none;
  }
  [inert] {
    opacity: 0.7;
  }
  /* Across the page, where it is read beside what it speaks of and pushes nothing out of sight. */
  .lesson {
    grid-area: lesson;
  }
  .controls {
    grid-area: controls;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  /* What changes the scene stays beside it, and scrolls by itself where it is longer. */
  @container (min-width: 761px) {
    .controls {
      position: sticky;
      top: 0;
      max-height: 100vh;
      overflow-y: auto;
      padding: 4px;
      margin: -4px;
    }
  }
  .panels {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .call {
    grid-area: call;
  }
  .stage {
    grid-area: stage;
    min-width: 0;
  }
  .below {
    grid-area: below;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  /* A finger needs more than a line of text, and takes it from what is around. */
  summary {
    cursor: pointer;
    font-weight: 600;
    padding-block: 5px;
    margin-block: -5px;
  }
  details[open] > summary {
    margin-bottom: 7px;
  }
  @container (max-width: 760px) {
    :host {
      padding: 10px 10px 30px;
      --slider: auto 1fr 1.6em;
      --slider-height: 38px;
    }
    h1 {
      font-size: 19px;
    }
    header p,
    .wide {
      display: none;
    }
    .narrow {
      display: inline;
    }
    .card {
      padding: 10px 12px;
    }
    .layout {
      display: flex;
      flex-direction: column;
      align-items: stretch;
      gap: 8px;
    }
    .controls,
    .below {
      display: contents;
    }
    .call {
      order: -2;
    }
    /* What Keras says follows the sliders, before the panels. */
    .panels,
    .below > details {
      order: 1;
    }
    /* Only the pictures stay in sight, at the top of all that scrolls. */
    .stage,
    .stage c2d-stage {
      display: contents;
    }
  }
  /* Focused by the keyboard, nothing must come to rest under what stays in sight. */
  @media (min-height: 600px) {
    @container (max-width: 760px) {
      :host {
        --pinned: calc(66vh + 40px);
      }
    }
  }
  @media (forced-colors: active) {
    .languages button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
