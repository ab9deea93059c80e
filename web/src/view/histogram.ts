// The distribution of one array's values, as a plot and as a sentence.
import { css, html, LitElement } from 'lit';
import type { Bins, Tensor } from '../contract/types';
import type { Questions } from '../session';
import { shortNumber } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';
import type { Plot } from './plot';
import { onTheme } from './stage/theme';
import { shared } from './styles';

export class Histogram extends LitElement {
  static override properties = {
    heading: {},
    tensor: { attribute: false },
    ask: { attribute: false },
    t: { attribute: false },
    phase: { state: true },
    made: { state: true },
  };
  declare heading: string;
  declare tensor: Tensor;
  declare ask: Questions;
  declare t: PanelTranslate;
  declare phase: 'loading' | 'ready' | 'failed';
  /** The distribution of the tensor, once it has been counted. */
  declare made: Bins | null;

  #plot: Plot | undefined;
  #forget = () => {};

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .plot {
        position: relative;
        height: 190px;
      }
      p {
        font-size: 13px;
        text-align: center;
      }
    `,
  ];

  constructor() {
    super();
    this.phase = 'loading';
    this.made = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('tensor')) this.#count();
  }

  async #count() {
    const { tensor } = this;
    const made = await this.ask.distribution(tensor.values);
    if (tensor === this.tensor) this.made = made;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#forget = onTheme(() => this.requestUpdate());
  }
  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#forget();
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  protected override async firstUpdated() {
    try {
      const { createPlot } = await import('./plot');
      const canvas = this.renderRoot.querySelector('canvas');
      if (!this.isConnected || !canvas) return;
      this.#plot = createPlot(canvas);
      this.phase = 'ready';
    } catch {
      this.phase = 'failed';
    }
  }

  protected override updated() {
    if (!this.made) return;
    const { firsts, lasts, counts } = this.made;
    const style = getComputedStyle(this);
    this.#plot?.show({
      labels: Array.from(counts, (_, bin) => this.#label(firsts[bin] ?? 0, lasts[bin] ?? 0)),
      counts: Array.from(counts),
      countLabel: this.t('plot.count'),
      lang: this.t.lang,
      ink: style.getPropertyValue('--soft'),
      line: style.getPropertyValue('--line'),
      fill: style.getPropertyValue('--accent'),
    });
  }

  #label(first: number, last: number) {
    const start = shortNumber(first, this.t.lang);
    return first === last ? start : `${start} … ${shortNumber(last, this.t.lang)}`;
  }

  override render() {
    const summary = this.t('plot.summary', {
      title: this.heading,
      count: this.tensor.values.length,
      low: shortNumber(this.tensor.low, this.t.lang),
      high: shortNumber(this.tensor.high, this.t.lang),
    });
    return html`
      <p>${summary}</p>
      <div class="plot" ?hidden=${this.phase === 'failed' || !this.made}><canvas aria-hidden="true"></canvas></div>
      <p class="soft" ?hidden=${this.phase === 'ready'}>
        ${this.t(this.phase === 'failed' ? 'plot.failed' : 'plot.loading')}
      </p>
    `;
  }
}
customElements.define('c2d-histogram', Histogram);
