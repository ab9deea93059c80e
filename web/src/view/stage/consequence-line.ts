// What the last change did, beside the output as it was before.
import { css, html, nothing } from 'lit';
import { channelPlane } from '../../paint/plane';
import { paintThumbnail, tileOf } from '../../paint/strip';
import { orderedShape } from '../../text/numbers';
import type { Translate } from '../../text/translate';
import { Following } from '../following';
import { shared } from '../styles';
import type { Rest } from './consequence';
import { Consequences } from './consequences';
import { shownOutput } from './shown';

/** The side of the thumbnail in CSS pixels. */
const SIDE = 40;

const hasChanged = (now: Rest, before?: Rest) =>
  now.frame !== before?.frame || now.state !== before.state;

export class ConsequenceLine extends Following {
  static override properties = {
    t: { attribute: false },
    // Made anew with every look, mostly of the same.
    rest: { attribute: false, hasChanged },
    first: { attribute: false },
    held: { attribute: false },
  };
  declare t: Translate;
  /** What was shown before this element was there. */
  declare first: Rest | null;
  /** What is shown, and whether a control is held: then it has not come to rest. */
  declare rest: Rest;
  declare held: boolean;

  readonly #consequences = new Consequences();
  /** Before the change of which it speaks. */
  #past: Rest | null = null;

  /** What is said; empty for nothing. */
  get text(): string {
    return this.#consequences.text;
  }

  protected override willUpdate() {
    if (!this.hasUpdated && this.first) this.#consequences.settle(this.first, this.t);
    if (!this.held) this.#consequences.settle(this.rest, this.t);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: 4px 12px;
        font-size: 14px;
        line-height: 1.3;
      }
      canvas {
        display: block;
        outline: 1px solid var(--strong-line);
        forced-color-adjust: none;
      }
      figure {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
      }
    `,
  ];

  protected override updated() {
    const past = this.#consequences.before;
    const isNew = past !== this.#past;
    this.#past = past;
    const canvas = this.renderRoot.querySelector('canvas');
    const output = past && shownOutput(past.frame);
    if (!isNew || !canvas || !output) return;
    const { shown } = past.state;
    const { low, high } = output;
    const plane = channelPlane(output.shape, output.values, past.frame.planes.filter);
    const coloring = {
      choice: shown.scale,
      array: 'output',
      whole: { low, high },
      range: 'shared',
    } as const;
    paintThumbnail(
      canvas,
      tileOf(plane, { low, high }, coloring),
      SIDE,
      window.devicePixelRatio || 1,
    );
  }

  override render() {
    const { text, before } = this.#consequences;
    const output = text && before && shownOutput(before.frame);
    if (!text) return nothing;
    const shape = output ? orderedShape(output.shape, before.state.dataFormat) : '';
    return html`
      ${
        output
          ? html`<figure role="img" aria-label=${`${this.t('stage.outputBefore')}: ${shape}`}>
              <canvas aria-hidden="true"></canvas><span class="soft" aria-hidden="true">${shape}</span>
            </figure>`
          : html`<span></span>`
      }
      <span>${text}</span>
    `;
  }
}
customElements.define('c2d-consequence', ConsequenceLine);
