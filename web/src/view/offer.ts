// An input of several channels, offered beside a choice of which one channel shows nothing.
import { css, html, LitElement, nothing } from 'lit';
import type { Change } from '../session';
import { isBrought, type State } from '../state/state';
import type { Translate } from '../text/translate';
import { requestChange } from './events';
import { FocusHeir } from './focus-heir';
import { shared } from './styles';

const CHANNELS = 4;

/** Values of the reader's own have the channels that they have. */
const offers = ({ input }: State) => input.shape[2] === 1 && !isBrought(input.source);

const severalChannels: Change = (state) => {
  const [height, width] = state.input.shape;
  if (!offers(state)) return {};
  // Weights that are all alike would hide which channel is multiplied by which.
  const kernel = state.kernel.source === 'ones' ? { kernel: { source: 'mixed' as const } } : {};
  // And one filter would leave groups nothing to make.
  const filters = state.groups > 1 && state.filters < CHANNELS ? { filters: CHANNELS } : {};
  return { input: { shape: [height, width, CHANNELS] }, ...kernel, ...filters };
};

export class Offer extends LitElement {
  static override properties = {
    state: { attribute: false },
    asked: { type: Boolean },
    t: { attribute: false },
  };
  declare state: State;
  /** Whether what was chosen beside it is about several channels. */
  declare asked: boolean;
  declare t: Translate;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .note {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
        align-items: center;
        width: fit-content;
        margin-top: 6px;
        padding: 6px 10px;
        border-radius: 7px;
        background: var(--accent-ground);
      }
    `,
  ];

  constructor() {
    super();
    // What was taken leaves the choice that it was offered beside.
    new FocusHeir(this, () => this.parentNode?.querySelector<HTMLElement>('select, c2d-slider'));
  }

  override render() {
    const { t } = this;
    const note = html`
      <div class="note">
        <span>${t('offer.oneChannel')}</span>
        <button @click=${() => requestChange(this, severalChannels, 'push')}>
          ${t('offer.channels', { channels: CHANNELS })}
        </button>
      </div>
    `;
    return html`<div role="status">${this.asked && offers(this.state) ? note : nothing}</div>`;
  }
}
customElements.define('c2d-offer', Offer);
