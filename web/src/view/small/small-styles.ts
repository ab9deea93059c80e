// How the small page is laid out: the scene, and below it the controls in as few rows as they need. So
// both have the whole width, of which low frames have most.
import { css } from 'lit';

export const smallStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 2px;
    height: 100%;
    padding: 4px 8px;
  }
  .notices {
    position: absolute;
    z-index: 3;
    inset: 4px 4px auto;
    display: grid;
    gap: 4px;
    font-size: 13px;
  }
  .notice {
    margin: 0;
  }
  .bar {
    display: flex;
    flex: none;
    justify-content: space-between;
  }
  select {
    min-width: 0;
    min-height: 28px;
    padding: 2px 4px;
    font-size: 13px;
  }
  /* In the corner, which the pictures leave free. */
  .whole {
    position: absolute;
    z-index: 2;
    top: 4px;
    right: 4px;
    display: grid;
    place-items: center;
    width: 32px;
    height: 28px;
    color: var(--accent);
    font-size: 17px;
    text-decoration: none;
  }
  .controls {
    flex: none;
    max-height: 45%;
    overflow-y: auto;
    padding: 1px;
  }
  .controls[inert] {
    opacity: 0.7;
  }
  c2d-stage {
    flex: 1 1 0;
    min-width: 0;
    min-height: 0;
  }
  @container (max-height: 380px) {
    select {
      display: none;
    }
  }
  @container (max-width: 400px) and (max-height: 520px) {
    select {
      display: none;
    }
  }
`;
