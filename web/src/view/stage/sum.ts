// The sum under the scene: what the cell that is looked at is made of, in words that are always there.
import { css, html } from 'lit';
import type { Frame } from '../../contract/types';
import type { State } from '../../state/state';
import type { Translate } from '../../text/translate';
import { Following } from '../following';
import { shared } from '../styles';
import { fitted, type Run, textOf, unfolded, type Words } from './folding';
import type { LookedAt, StageName } from './looked-at';
import { lineOf } from './sum-lines';
import { keptLines } from './sum-room';
import type { Scene } from './wording';

/** Until the width is known. */
const COLUMNS = 80;
const PROBED = 20;

export class Sum extends Following {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
    subject: { attribute: false },
    channel: { attribute: false },
    between: { attribute: false },
    stage: { attribute: false },
    held: { attribute: false },
    most: { attribute: false },
    all: { state: true },
    columns: { state: true },
  };
  declare t: Translate;
  declare state: State;
  declare frame: Frame;
  declare subject: LookedAt | null;
  /** The channel of the input that is looked at, and the one between two stages: as in frame.planes. */
  declare channel: number | null;
  declare between: number | null;
  declare stage: StageName;
  /** Whether a control is held: as long as it is, the sum keeps its height. */
  declare held: boolean;
  /** How many lines it may take before the reader unfolds it. */
  declare most: number;
  /** Whether the reader has unfolded it. */
  declare all: boolean;
  /** How many characters stand in a line. */
  declare columns: number;

  #kept = 1;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
        font: var(--sum-font, 14px) / var(--sum-line, 24px) ui-monospace, 'SF Mono', Menlo, Consolas,
          'DejaVu Sans Mono', monospace;
      }
      p {
        min-height: calc(var(--lines) * var(--sum-line, 24px));
        overflow-wrap: anywhere;
      }
      .strong {
        font-weight: 600;
      }
      .zero {
        color: var(--soft);
      }
      .result {
        font-weight: 700;
        color: var(--accent);
      }
      button {
        font: inherit;
        min-height: 24px;
        padding: 0;
        margin: 0;
        border: 0;
        background: none;
        color: var(--accent);
        text-decoration: underline;
        white-space: nowrap;
        user-select: none;
      }
      .probe {
        position: absolute;
        visibility: hidden;
        user-select: none;
      }
      @container (max-width: 760px) {
        :host {
          font-size: var(--sum-font, 13px);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.subject = null;
    this.channel = null;
    this.between = null;
    this.stage = 'last';
    this.held = false;
    this.most = Number.POSITIVE_INFINITY;
    this.all = false;
    this.columns = COLUMNS;
  }

  // Of the width of the element and of a character, each of which may change alone.
  #resized = new ResizeObserver(() => this.#measure());

  protected override firstUpdated() {
    this.#observe();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  get #probe(): HTMLElement {
    return this.renderRoot.querySelector('.probe') as HTMLElement;
  }

  #observe() {
    this.#resized.observe(this);
    this.#resized.observe(this.#probe);
  }

  #measure() {
    const character = this.#probe.offsetWidth / PROBED;
    // A column is spared for signs that come from another font.
    if (character > 0) this.columns = Math.max(8, Math.floor(this.clientWidth / character) - 1);
  }

  #scene(all: boolean): Scene {
    const { t, state, frame, stage } = this;
    const channel = this.channel ?? frame.planes.channel;
    const between = this.between ?? frame.planes.between;
    return { t, state, frame, channel, between, stage, all };
  }

  get #words(): Words {
    const { t } = this;
    return { more: (count) => t('sum.more', { count }), showAll: t('sum.showAll') };
  }

  /** The line as a plain text, folded as it is shown, for who describes the cell. */
  get text(): string {
    const { runs } = this.#fit();
    return textOf(runs).replaceAll('\u00a0', ' ').replaceAll('·', ' × ');
  }

  #fit(): { readonly runs: readonly Run[]; readonly offers: boolean } {
    const line = lineOf(this.subject, this.#scene(this.all));
    if (this.all) return { runs: unfolded(line, this.columns), offers: true };
    const room = { columns: this.columns, lines: this.#kept };
    const { runs, folded } = fitted(line, room, this.#words);
    return { runs, offers: folded || line.rounded };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    const width = changed.has('columns') || changed.has('t') || !this.hasUpdated;
    const setting =
      !this.held && ['state', 'frame', 'stage', 'held'].some((key) => changed.has(key));
    if (!width && !setting) return;
    const kept = keptLines(this.#scene(false), this.columns, this.#words);
    this.#kept = Math.min(kept, this.most);
    this.style.setProperty('--lines', `${this.#kept}`);
  }

  override render() {
    const { runs, offers } = this.#fit();
    return html`<p>${runs.map(shown)}${
      offers ? this.#button() : ''
    }</p><span class="probe" aria-hidden="true">${'0'.repeat(PROBED)}</span>`;
  }

  #button() {
    return html` <button
      aria-expanded=${this.all}
      @click=${() => {
        this.all = !this.all;
      }}
    >${this.t(this.all ? 'sum.showLess' : 'sum.showAll')}</button>`;
  }
}

function shown({ text, look }: Run) {
  return look === 'plain' ? text : html`<span class=${look}>${text}</span>`;
}

customElements.define('c2d-sum', Sum);
