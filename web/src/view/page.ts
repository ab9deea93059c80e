// The whole of it: what stands where. Controls on the left and the stage on the right; on a phone
// the stage comes first and stays in sight.
import { html, LitElement, nothing } from 'lit';
import type { Distribution, Frame } from '../engine/frame';
import { lessonOf } from '../lessons';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import type { Notice, Translate } from '../text/translate';
import './call';
import './chooser';
import './controls';
import './copy-button';
import { requestPatch } from './events';
import './histogram';
import './input-panel';
import './kernel-panel';
import './lesson';
import './refusal';
import './stage';
import { pageStyles } from './page-styles';
import { shared } from './styles';

const LANGUAGES = {
  en: { name: 'English', short: 'EN' },
  ru: { name: 'Русский', short: 'RU' },
} as const;

type Panel = 'input' | 'kernel' | 'values';

export class Page extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    distributions: { attribute: false },
    notices: { attribute: false },
    link: { attribute: false },
    staysBehind: { type: Boolean },
    t: { attribute: false },
    opened: { state: true },
  };
  declare state: State;
  declare frame: Frame;
  /** Made only when asked for, since the plot is mostly closed. */
  declare distributions: (frame: Frame) => readonly [Distribution, Distribution | null] | null;
  /** What the reader should know, and may close. */
  declare notices: readonly Notice[];
  /** The link to the present state, where the surroundings have one. */
  declare link: (() => string) | null;
  /** Whether the input is one that a link cannot carry. */
  declare staysBehind: boolean;
  declare t: Translate;
  /** The panels that are open; what is closed is not made. */
  declare opened: ReadonlySet<Panel>;

  static override styles = [shared, pageStyles];

  /** The last kernel that was not typed, to go back to. */
  #pattern: State['kernel']['source'] = 'ones';

  constructor() {
    super();
    this.opened = new Set();
  }

  protected override willUpdate() {
    const { source } = this.state.kernel;
    if (source !== 'custom') this.#pattern = source;
  }

  #languages() {
    return html`
      <div class="languages" role="group" aria-label=${this.t('app.language')}>
        ${fields.lang.options.map(
          (lang) => html`
            <button
              lang=${lang}
              aria-pressed=${lang === this.t.lang}
              @click=${() => requestPatch(this, { lang }, 'slide')}
            >
              <span class="wide">${LANGUAGES[lang].name}</span>
              <span class="narrow">${LANGUAGES[lang].short}</span>
            </button>
          `,
        )}
      </div>
    `;
  }

  #share() {
    const { link } = this;
    if (!link) return nothing;
    return html`
      <c2d-copy
        .t=${this.t}
        .label=${this.t('share.copy')}
        .done=${this.t('share.copied')}
        .text=${() => link()}
      ></c2d-copy>
    `;
  }

  #notices() {
    const close = (notice: Notice) =>
      this.dispatchEvent(new CustomEvent('c2d-dismiss', { detail: notice }));
    return [
      this.staysBehind && this.link
        ? html`<p class="notice">${this.t('share.staysBehind')}</p>`
        : nothing,
      ...this.notices.map(
        (notice) => html`
          <p class="notice">
            <span>${this.t(notice.key, notice.values)}</span>
            <button aria-label=${this.t('app.dismiss')} @click=${() => close(notice)}>×</button>
          </p>
        `,
      ),
    ];
  }

  #panel(name: Panel, content: () => unknown) {
    const toggle = (event: Event) => {
      const opened = new Set(this.opened);
      if ((event.target as HTMLDetailsElement).open) opened.add(name);
      else opened.delete(name);
      this.opened = opened;
    };
    return html`
      <details class="card" id=${`panel-${name}`} @toggle=${toggle}>
        <summary>${this.t(`panel.${name}`)}</summary>
        ${this.opened.has(name) ? content() : nothing}
      </details>
    `;
  }

  #histograms() {
    const made = this.distributions(this.frame);
    if (!made) return nothing;
    const [input, output] = made;
    return html`
      <div class="plots">
        <c2d-histogram
          .t=${this.t}
          .heading=${this.t('stage.input')}
          .tensor=${this.frame.input}
          .distribution=${input}
        ></c2d-histogram>
        ${
          output && this.frame.output
            ? html`<c2d-histogram
                .t=${this.t}
                .heading=${this.t('stage.output')}
                .tensor=${this.frame.output}
                .distribution=${output}
              ></c2d-histogram>`
            : html`<p class="soft">${this.t('stage.noOutput')}</p>`
        }
      </div>
    `;
  }

  override render() {
    const { state, frame, t } = this;
    const lesson = lessonOf(state.lesson);
    return html`
      <header>
        <div>
          <h1>${t('app.title')}</h1>
          <p class="soft">${t('app.subtitle')}</p>
        </div>
        <div class="actions">${this.#share()} ${this.#languages()}</div>
      </header>
      <c2d-chooser .t=${t} .chosen=${state.lesson}></c2d-chooser>
      <div class="notices" role="status">${this.#notices()}</div>
      <main class="layout">
        <div class="controls">
          ${lesson ? html`<c2d-lesson class="card" .t=${t} .lesson=${lesson}></c2d-lesson>` : nothing}
          <section class="card" aria-label=${t('controls.label')}>
            <c2d-controls .t=${t} .state=${state}></c2d-controls>
          </section>
          <div class="panels">
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
          )}
          </div>
        </div>
        <c2d-call class="call" .t=${t} .state=${state} .frame=${frame}></c2d-call>
        <div class="stage card">
          <c2d-stage .t=${t} .state=${state} .frame=${frame}></c2d-stage>
        </div>
        <div class="below">
          <c2d-refusal .t=${t} .frame=${frame}></c2d-refusal>
          ${this.#panel('values', () => this.#histograms())}
        </div>
      </main>
    `;
  }
}
customElements.define('c2d-page', Page);
