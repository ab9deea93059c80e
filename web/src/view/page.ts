// The whole of it: what stands where. Controls on the left and the stage on the right; on a phone
// the stage comes first and stays in sight.
import { html, LitElement, nothing } from 'lit';
import type { Frame } from '../contract/types';
import type { Questions } from '../session';
import { hides, type State } from '../state/state';
import type { Key } from '../text/catalogue';
import type { Notice, Translate } from '../text/translate';
import { arriving } from './arriving';
import { Attention } from './attention';
import './call';
import './chooser';
import './controls';
import { requestChange } from './events';
import { FocusHeir } from './focus-heir';
import { languages } from './languages';
import './lesson';
import { noticeStyles, notices } from './notices';
import './page-panels';
import { arrivalOf, fetchPanel, type Panel as OnDemand, toggled } from './panels';
import './refusal';
import './stage/remarks';
import './stage/stage';
import { pageStyles } from './page-styles';
import { shared } from './styles';

type Panel = State['open'][number];

/** What the first line is made of, and what stands at the left. */
const HEADER = ['header', 'share', 'language'] as const;
const CONTROLS = ['controls', 'arguments', 'input', 'kernel'] as const;

export class Page extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    ask: { attribute: false },
    notices: { attribute: false },
    link: { attribute: false },
    staysBehind: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare ask: Questions;
  /** What the reader should know, and may close. */
  declare notices: readonly Notice[];
  /** The link to the present state, where the surroundings have one. */
  declare link: (() => string) | null;
  /** Whether it has values that a link cannot carry. */
  declare staysBehind: boolean;
  /** Whether it is a part of a page that has landmarks of its own, for good. */
  declare embedded: boolean;
  declare t: Translate;

  static override styles = [shared, noticeStyles, pageStyles];

  readonly #attention = new Attention(this);

  constructor() {
    super();
    new FocusHeir(this, (place) => this.#heir(place));
  }

  /** Focuses what the page is about. */
  override focus(options?: FocusOptions) {
    this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.layout')?.focus(options),
    );
  }

  // A notice that is closed is followed by the one before it, or else by what they stood above; a
  // panel's button to try again by the panel; and a lesson that is left by the door of the playground.
  #heir(place: Element | null): HTMLElement | null {
    const notices = place?.closest('.notices');
    const left = notices?.querySelectorAll<HTMLElement>('button');
    if (left?.length) return left[left.length - 1] ?? null;
    if (notices) return this.renderRoot.querySelector<HTMLElement>('.layout');
    const panel = place?.closest('details')?.querySelector('summary');
    return panel ?? this.renderRoot.querySelector('c2d-chooser');
  }

  /** The last kernel that was not typed, to go back to. */
  #pattern: State['kernel']['source'] = 'ones';

  protected override willUpdate() {
    const { source } = this.state.kernel;
    if (source !== 'custom') this.#pattern = source;
  }

  /** How often the reader has asked for the dialog, which is fetched at first. */
  #asked = 0;

  #share() {
    const { t, state, link, staysBehind } = this;
    if (!link || hides(state, 'share')) return nothing;
    const ask = () => {
      this.#asked++;
      this.#fetchAgain('share');
    };
    const dialog = () =>
      html`<c2d-share .t=${t} .state=${state} .link=${link} .staysBehind=${staysBehind} .asked=${this.#asked}></c2d-share>`;
    return html`
      <button @click=${ask}>${t('share.open')}</button>
      ${this.#asked > 0 ? this.#arrived('share', dialog) : nothing}
    `;
  }

  #behind() {
    if (!this.staysBehind || !this.link) return nothing;
    return html`<p class="notice">${this.t('share.staysBehind')}</p>`;
  }

  // What is closed is not made, and not even fetched before it is opened first.
  #panel(name: Panel, content: () => unknown, title: Key = `panels.${name}`) {
    if (hides(this.state, name)) return nothing;
    const isOpen = this.state.open.includes(name);
    // What failed is fetched again only when the reader asks for it.
    if (isOpen && arrivalOf(name, this.t.lang) === 'loading') this.#fetch(name);
    // The state opens it, not the browser: that would open it now and tell of it later.
    const toggle = (event: Event) => {
      event.preventDefault();
      requestChange(this, (state) => ({ open: toggled(state, name) }), 'replace');
    };
    return html`
      <details class="card" part="panel" id=${`panel-${name}`} .open=${isOpen}>
        <summary @click=${toggle}>${this.t(title)}</summary>
        ${isOpen ? this.#arrived(name, content) : nothing}
      </details>
    `;
  }

  #fetch(name: OnDemand) {
    fetchPanel(name, this.t.lang, () => this.requestUpdate());
  }

  #fetchAgain(name: OnDemand) {
    this.#fetch(name);
    // Says meanwhile that it is on its way.
    this.requestUpdate();
  }

  #arrived(name: OnDemand, content: () => unknown) {
    const arrival = arrivalOf(name, this.t.lang);
    return arriving(arrival, this.t, content, () => this.#fetchAgain(name));
  }

  #header() {
    const { state, t } = this;
    const title = html`
      <div>
        <h1 aria-level=${this.embedded ? 2 : 1}>${t('app.title')}</h1>
        <p class="soft">${t('app.subtitle')}</p>
      </div>
    `;
    return html`
      <header role=${this.embedded ? 'group' : 'banner'}>
        ${hides(state, 'header') ? nothing : title}
        <div class="actions">
          ${this.#share()} ${hides(state, 'language') ? nothing : languages(this, t)}
        </div>
      </header>
    `;
  }

  override render() {
    const { state, frame, ask, t } = this;
    // What is left are the pictures, which take all the room then.
    const alone = CONTROLS.every((each) => hides(state, each));
    const { readonly } = state.view;
    return html`
      ${HEADER.every((each) => hides(state, each)) ? nothing : this.#header()}
      <c2d-chooser .t=${t} .state=${state} .frame=${frame} ?inert=${readonly}></c2d-chooser>
      <div role="status">${this.#behind()}</div>
      <div class="notices" role="status">${notices(this, t, this.notices)}</div>
      <div class=${alone ? 'layout alone' : 'layout'} role=${this.embedded ? 'group' : 'main'} tabindex="-1">
          ${state.lesson === 'none' ? nothing : html`<c2d-lesson class="lesson card" .t=${t} .name=${state.lesson}></c2d-lesson>`}
        <div class="controls" ?inert=${readonly}>
          ${
            hides(state, 'controls')
              ? nothing
              : html`
                  <section class="card" part="controls" aria-label=${t('controls.label')}>
                    <c2d-controls .t=${t} .state=${state} .frame=${frame}></c2d-controls>
                  </section>
                `
          }
          <div class="panels">
          ${this.#panel(
            'arguments',
            () =>
              html`<c2d-arguments-panel .t=${t} .state=${state} .frame=${frame}></c2d-arguments-panel>`,
          )}
          ${this.#panel(
            'input',
            () => html`<c2d-input-panel .t=${t} .state=${state}></c2d-input-panel>`,
          )}
          ${this.#panel(
            'kernel',
            () =>
              html`<c2d-kernel-panel
                .t=${t}
                .state=${state}
                .frame=${frame}
                .pattern=${this.#pattern}
              ></c2d-kernel-panel>`,
            frame.layer.pooling === 'none' ? 'panels.kernel' : 'panels.kernelPools',
          )}
          </div>
        </div>
        ${
          hides(state, 'call')
            ? nothing
            : html`<c2d-call class="call" part="call" .t=${t} .state=${state} .frame=${frame} .ask=${ask}></c2d-call>`
        }
        <div class="stage card">
          <c2d-stage
            exportparts="scene, sum"
            .t=${t}
            .state=${state}
            .frame=${frame}
            .ask=${ask}
            .argument=${this.#attention.argument}
          ></c2d-stage>
        </div>
        <div class="below">
          <c2d-refusal .t=${t} .state=${state} .frame=${frame}></c2d-refusal>
          <c2d-remarks .t=${t} .state=${state} .frame=${frame}></c2d-remarks>
          ${this.#panel(
            'channels',
            () => html`<c2d-channels .t=${t} .state=${state} .frame=${frame}></c2d-channels>`,
          )}
          ${this.#panel('cost', () => html`<c2d-cost .t=${t} .frame=${frame}></c2d-cost>`)}
          ${this.#panel(
            'frameworks',
            () => html`<c2d-frameworks .t=${t} .state=${state} .frame=${frame}></c2d-frameworks>`,
          )}
          ${this.#panel(
            'values',
            () => html`<c2d-values .t=${t} .frame=${frame} .ask=${ask}></c2d-values>`,
          )}
        </div>
      </div>
    `;
  }
}
customElements.define('c2d-page', Page);
