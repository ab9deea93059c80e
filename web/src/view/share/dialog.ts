// The dialog that gives the experiment away: as a link, a QR code, a frame, an element, or Markdown.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { State } from '../../state/state';
import { titles } from '../../text/titles';
import type { PanelTranslate } from '../../text/translate';
import { pictureOf } from '../stage/picture';
import type { Stage } from '../stage/stage';
import { panel, shared } from '../styles';
import { type Choices, choicesOf, withChoices } from './choices';
import { options } from './options';
import './preview';
import './qr-code';
import { save } from './save';
import { shareStyles } from './share-styles';
import './snippet';
import type { Snippet } from './snippet';
import { besides, element, iframe, markdown, reachOf } from './snippets';

/** Of a course page, of a box in a text, and of a phone. */
const SIZES = [
  [800, 600],
  [500, 300],
  [320, 480],
] as const;

const PICTURE = 'conv2d.png';

const linkTo = (link: string, fragment: string) => link.replace(/#.*$/, () => `#${fragment}`);

export class Share extends LitElement {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    link: { attribute: false },
    staysBehind: { type: Boolean },
    asked: { type: Number },
    isOpen: { state: true },
    chosen: { state: true },
    size: { state: true },
    failed: { state: true },
  };
  declare t: PanelTranslate;
  declare state: State;
  /** The link to the present state. */
  declare link: () => string;
  declare staysBehind: boolean;
  /** How often it was asked for: each time, it opens. */
  declare asked: number;
  declare isOpen: boolean;
  /** What the reader has chosen; null: what the link says. */
  declare chosen: Choices | null;
  declare size: (typeof SIZES)[number];
  /** Whether the picture could not be made. */
  declare failed: boolean;

  static override styles = [shared, panel, shareStyles];

  constructor() {
    super();
    this.isOpen = false;
    this.chosen = null;
    this.size = SIZES[0];
    this.failed = false;
  }

  // It opens as it did first, whatever was chosen before.
  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('asked')) return;
    this.isOpen = true;
    this.chosen = null;
    this.failed = false;
  }

  // What most come for is two presses away.
  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('asked')) return;
    this.#dialog?.showModal();
    this.renderRoot.querySelector<Snippet>('c2d-snippet')?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  // Nothing goes on in it while it is closed. Browsers tell of it when it may be open again.
  #closed() {
    if (this.#dialog?.open) return;
    this.isOpen = false;
    // Also where the button that had the focus, to try again, is gone.
    this.#beside<HTMLElement>('.actions button')?.focus();
  }

  #beside<T extends Element>(selector: string): T | null {
    return (this.getRootNode() as ShadowRoot).querySelector<T>(selector);
  }

  #close() {
    this.#dialog?.close();
  }

  async #save() {
    this.failed = false;
    try {
      save(await pictureOf(this.#beside<Stage>('c2d-stage') as Stage), PICTURE);
    } catch {
      this.failed = true;
    }
  }

  #snippet(label: string, copy: string, text: string, rows: number) {
    return html`
      <c2d-snippet
        .t=${this.t}
        .name=${label}
        .label=${copy}
        .done=${this.t('share.copied')}
        .value=${text}
        .rows=${rows}
      ></c2d-snippet>
    `;
  }

  #embed(link: string, fragment: string, title: string) {
    const { t, size } = this;
    const [width, height] = size;
    const src = besides(link, `embed.html#${fragment}`);
    return html`
      <section>
        <h3>${t('share.embed')}</h3>
        <p class="soft">${t('share.embed.hint')}</p>
        <fieldset class="sizes">
          <legend class="soft">${t('share.size')}</legend>
          ${SIZES.map(
            (each) => html`
              <label class="check">
                <input
                  type="radio"
                  name="size"
                  .checked=${each === size}
                  @change=${() => {
                    this.size = each;
                  }}
                />
                ${each.join('\u00a0×\u00a0')}
              </label>
            `,
          )}
        </fieldset>
        ${this.#snippet('HTML, iframe', t('share.copyIframe'), iframe({ src, title, width, height }), 4)}
        <c2d-preview .src=${src} .label=${t('share.preview')} .width=${width} .height=${height}></c2d-preview>
      </section>
    `;
  }

  #picture() {
    const { t } = this;
    return html`
      <div>
        <button @click=${this.#save}>${t('share.savePicture', { name: PICTURE })}</button>
        ${this.failed ? html`<p role="alert">${t('share.pictureFailed')}</p>` : nothing}
      </div>
    `;
  }

  #pasted(link: string, fragment: string, title: string) {
    const { t, state } = this;
    const script = besides(link, 'element/conv2d-playground.js');
    const alt = t('share.alt', { layer: state.layer });
    return html`
      ${this.#embed(link, fragment, title)}
      <section>
        <h3>${t('share.element')}</h3>
        <p class="soft">${t('share.element.hint')}</p>
        ${this.#snippet('HTML, conv2d-playground', t('share.copyElement'), element(script, fragment), 4)}
      </section>
      <section>
        <h3>${t('share.markdown')}</h3>
        <p class="soft">${t('share.markdown.hint')}</p>
        ${this.#picture()}
        ${this.#snippet('Markdown', t('share.copyMarkdown'), markdown(alt, PICTURE, linkTo(link, fragment)), 3)}
      </section>
    `;
  }

  override render() {
    if (!this.isOpen) return nothing;
    const { t } = this;
    const link = this.link();
    const own = link.slice(link.indexOf('#') + 1);
    const choices = this.chosen ?? choicesOf(own);
    const fragment = withChoices(own, choices);
    const reach = reachOf(link);
    const chosen = linkTo(link, fragment);
    const opens = reach === 'everybody' || reach === 'served';
    return html`
      <dialog aria-labelledby="title" @close=${this.#closed}>
        <div class="head">
          <h2 id="title">${t('share.title')}</h2>
          <button class="close" aria-label=${t('app.dismiss')} @click=${this.#close}>×</button>
        </div>
        <div class="body">
          ${this.staysBehind ? html`<p class="note">${t('share.staysBehind')}</p>` : nothing}
          ${reach === 'everybody' ? nothing : html`<p class="note">${t(`share.reach.${reach}`)}</p>`}
          ${this.#snippet(t('share.link'), t('share.copyLink'), reach === 'nobody' ? `#${fragment}` : chosen, 2)}
          <div class="pair">
            <fieldset class="options">
              <legend>${t('share.options')}</legend>
              ${options(t, choices, (to) => {
                this.chosen = to;
              })}
            </fieldset>
            ${opens ? html`<c2d-qr-code .t=${t} .link=${chosen}></c2d-qr-code>` : nothing}
          </div>
          ${opens ? this.#pasted(link, fragment, titles[choices.lang ?? t.lang]) : html`<section>${this.#picture()}</section>`}
        </div>
      </dialog>
    `;
  }
}
customElements.define('c2d-share', Share);
