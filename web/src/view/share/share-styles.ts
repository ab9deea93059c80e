// How the dialog looks. A phone gives it all of its width.
import { css } from 'lit';

export const shareStyles = css`
  /* Nothing of the stage is in the way here, but the head of the dialog. */
  button,
  input,
  select {
    scroll-margin-block: 60px;
  }
  dialog {
    width: min(760px, 100vw - 32px);
    max-width: none;
    max-height: min(920px, 100vh - 32px);
    padding: 0;
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--round);
    overflow-y: auto;
    overscroll-behavior: contain;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.3);
  }
  dialog::backdrop {
    background: rgb(10 14 22 / 0.5);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 10px;
    padding: 8px 10px 8px 18px;
    background: var(--card);
    border-bottom: 1px solid var(--line);
  }
  h2 {
    font-size: 18px;
    line-height: 1.3;
  }
  h3 {
    margin: 0;
    font-size: 16px;
    line-height: 1.3;
  }
  .close {
    flex: none;
    border: 0;
    background: none;
    min-width: 36px;
    font-size: 20px;
  }
  .body,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .body {
    gap: 16px;
    padding: 14px 18px 20px;
  }
  section {
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  section p {
    font-size: 13.5px;
  }
  .note {
    background: var(--accent-ground);
    border-radius: 7px;
    padding: 6px 12px;
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 220px;
    gap: 12px 24px;
    align-items: start;
  }
  .options {
    display: grid;
    gap: 2px;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .lang {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    margin-block: 4px;
  }
  .lang select {
    width: auto;
    max-width: 100%;
  }
  .sizes {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
  }
  .sizes legend {
    font-weight: 400;
  }
  @media (max-width: 760px) {
    dialog {
      width: 100vw;
      max-height: 100vh;
      max-height: 100dvh;
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-radius: var(--round) var(--round) 0 0;
    }
    .head {
      padding-left: 12px;
    }
    .body {
      padding: 12px 12px 24px;
    }
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
