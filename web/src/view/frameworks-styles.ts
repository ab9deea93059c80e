// The table of frameworks, of which each row is a card where there is no room for columns.
import { css } from 'lit';

export const frameworksStyles = css`
  :host {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
  }
  legend {
    padding: 0 0 8px;
    font-weight: 600;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13.5px;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: normal;
    padding: 8px 10px 8px 0;
    border-top: 1px solid var(--line);
  }
  th:first-child {
    padding-left: 8px;
  }
  thead th {
    border: 0;
    color: var(--soft);
    white-space: nowrap;
  }
  tr.chosen {
    background: var(--accent-ground);
  }
  label {
    display: flex;
    gap: 8px;
    align-items: start;
    font-weight: 600;
    cursor: pointer;
  }
  label:has(:disabled) {
    cursor: default;
  }
  label span {
    min-width: 0;
    overflow-wrap: break-word;
  }
  label input {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  small {
    display: inline-block;
    margin: 4px 0 0 32px;
    padding: 0 6px;
    border: 1px solid var(--strong-line);
    border-radius: 7px;
    color: var(--soft);
    font-size: 12px;
  }
  pre {
    background: var(--code);
    border-radius: 7px;
    padding: 6px 8px;
    font-size: 12.5px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  td code {
    font-size: 12.5px;
    overflow-wrap: anywhere;
  }
  .padding {
    /* Two pads a line. */
    min-width: 10.4em;
  }
  .output {
    white-space: nowrap;
  }
  .verdict > * {
    display: block;
  }
  .verdict > * + * {
    margin-top: 4px;
  }
  .odd {
    color: var(--warn);
    font-weight: 600;
  }
  .own {
    display: none;
  }
  @container (min-width: 820px) {
    th:first-child {
      min-width: 175px;
    }
    .call {
      width: 38%;
    }
    .verdict {
      width: 26%;
    }
  }
  @container (max-width: 819px) {
    table,
    tbody,
    th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      gap: 6px;
      border: 1px solid var(--line);
      border-radius: var(--round);
      padding: 8px 10px 10px;
      margin-bottom: 10px;
    }
    tr.chosen {
      border-color: var(--accent);
    }
    th,
    td,
    th:first-child {
      border: 0;
      padding: 0;
      width: auto;
      min-width: 0;
    }
    label {
      min-height: 34px;
      align-items: center;
    }
    small {
      margin-top: 0;
    }
    .own {
      display: inline;
      color: var(--soft);
    }
  }
`;
