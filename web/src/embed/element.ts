// <conv2d-playground> in other people's pages: attributes and properties in, events out, and nothing
// that a host would stumble over.
import { html } from 'lit';
import { givenAt } from '../api';
import { Conv2dPlayground } from '../element';
import { read, write } from '../link/codec';
import { present } from '../playground';
import type { Shot } from '../session';
import { fields } from '../state/fields';
import type { Lang, Patch, State } from '../state/state';
import { fromBrowser, preferredLang } from '../text/preference';
import { translator } from '../text/translate';
import { type Opened, tellOfLink } from '../told';
import type { Small } from '../view/small/small';
import type { Stage } from '../view/stage/stage';
import { ATTRIBUTES, attributeOf, fragmentOf, patchOf, saidOfAttributes } from './attributes';
import { hostStyles } from './host-styles';
import { keepInside } from './inside';

/** What the event conv2d-error tells. */
export interface ErrorDetail {
  readonly message: string;
  /** Attributes or keys of the state, each with what is wrong with it. */
  readonly problems: readonly { readonly key: string; readonly message: string }[];
}

export class EmbeddedPlayground extends Conv2dPlayground {
  static override styles = [...Conv2dPlayground.styles, hostStyles];

  static override properties = {
    ...Conv2dPlayground.properties,
    small: { type: Boolean, reflect: true },
    fragment: {},
  };
  /** Whether it shows the small page, which is fitted into the height that it is given. */
  declare small: boolean;
  /** A link's part behind '#', in place of all attributes that say what is shown. */
  declare fragment: string | null;

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit makes the properties of the class it is asked of.
    return [...super.observedAttributes, ...ATTRIBUTES];
  }

  protected override readonly embedded = true;

  #opened = false;
  #ready = false;
  /** Attributes that have changed, until all of one task are known. */
  #changed = new Map<string, string | null>();

  constructor() {
    super();
    this.small = false;
    this.fragment = null;
    keepInside(this, (event) => this.dispatchEvent(new CustomEvent('c2d-key', { detail: event })));
  }

  override connectedCallback(): void {
    if (!this.#opened) {
      this.#opened = true;
      this.#open(this.fragment ?? fragmentOf(this));
      for (const key of PROPERTIES) upgrade(this, key);
    }
    super.connectedCallback();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (!this.#opened || old === value || !ATTRIBUTES.includes(name)) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#takeAttributes());
    this.#changed.set(name, value);
  }

  /** Changes some keys of the state where nobody waits for it: what is wrong is told by conv2d-error. */
  take(change: () => Patch, said = (error: Error) => error): void {
    Promise.resolve()
      .then(() => this.setState(change()))
      .catch((error) => this.#tell(said(error)));
  }

  /** Puts what a link says in place of the present state; `lang` where it says none. */
  async openLink(fragment: string, lang: Lang): Promise<Pick<Opened, 'keys' | 'tooLong'>> {
    const { state, defaults, ignored, tooLong } = read(fragment, lang);
    return { keys: [...ignored, ...(await this.openState(state, defaults))], tooLong };
  }

  /** The state as the part of a link behind '#'. */
  get stateFragment(): string {
    return `#${write(this[present])}`;
  }

  /** The scene as a PNG, as it is seen. Rejects where nothing is shown. */
  async toBlob(): Promise<Blob> {
    await this.ready;
    const { pictureOf } = await import('../view/stage/picture');
    const view = this.renderRoot.querySelector('c2d-page, c2d-small');
    const stage = view?.shadowRoot?.querySelector('c2d-stage');
    if (!stage) throw new Error('There is no scene');
    return pictureOf(stage as Stage);
  }

  /** The height in CSS pixels that the small page would have if nobody set one; 0 of the whole page. */
  get wantedHeight(): number {
    return this.renderRoot.querySelector<Small>('c2d-small')?.wantedHeight ?? 0;
  }

  /** Whatever a host page, or the browser, prefers. */
  get #lang(): Lang {
    const around = this.closest<HTMLElement>('[lang]')?.lang;
    return around && /^(en|ru)\b/i.test(around) ? fromBrowser([around]) : preferredLang();
  }

  async #open(fragment: string | null): Promise<void> {
    const { keys, tooLong } = await this.openLink(fragment ?? '', this.#lang);
    if (this.fragment !== null) tellOfLink(this, { tooLong, valuesGone: false, keys });
    const names = this.fragment === null ? keys.map(attributeOf) : keys;
    if (names.length > 0 || tooLong) this.#tell(new LinkError(names));
  }

  #takeAttributes(): void {
    const changed = this.#changed;
    this.#changed = new Map();
    this.take(() => patchOf(changed), saidOfAttributes);
  }

  #tell({ message, problems = [] }: Error & Partial<ErrorDetail>): void {
    const detail: ErrorDetail = { message, problems };
    this.dispatchEvent(new CustomEvent('conv2d-error', { detail }));
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('fragment') && this.hasUpdated && this.#opened) this.#open(this.fragment);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (changed.has('failure') && this.failure) this.#tell(new Error(this.failure));
    if (this.#ready || !this.shot) return;
    this.#ready = true;
    this.ready.then(() => this.dispatchEvent(new CustomEvent('conv2d-ready')));
  }

  protected override picture(shot: Shot): unknown {
    if (!this.small) return super.picture(shot);
    const { state, frame } = shot;
    return html`
      <c2d-small
        exportparts="controls, scene, sum"
        lang=${this.spoken}
        .t=${translator(this.spoken)}
        .state=${state}
        .frame=${frame}
        .ask=${this.session.questions}
        .notices=${this.notices.all}
        .link=${this.link}
      ></c2d-small>
    `;
  }
}

/** That a link, or attributes, have keys with values that are none of those they may have. */
class LinkError extends Error {
  constructor(private readonly keys: readonly string[]) {
    super('The value is none of those it may have; what stands in its place is the default');
  }

  get problems() {
    return this.keys.map((key) => ({ key, message: this.message }));
  }
}

// What the state holds can be set as a property, too; but for those that every element has.
const PROPERTIES = Object.keys(fields).filter(
  (key) => !(key in EmbeddedPlayground.prototype),
) as (keyof State)[];

for (const key of PROPERTIES) {
  Object.defineProperty(EmbeddedPlayground.prototype, key, {
    configurable: true,
    enumerable: true,
    get(this: EmbeddedPlayground) {
      return givenAt(this[present], key);
    },
    set(this: EmbeddedPlayground, value: unknown) {
      this.take(() => asAttribute(key, value) ?? ({ [key]: value } as Patch));
    },
  });
}

// React and Vue set a property where there is one of the attribute's name: strides="2,2" comes as text.
function asAttribute(key: string, value: unknown): Patch | null {
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const isOne = typeof value === 'string' && ATTRIBUTES.includes(name);
  return isOne ? patchOf(new Map([[name, value]])) : null;
}

// What was set before the element was defined hides the property that takes it.
function upgrade(element: object, key: string): void {
  if (!Object.hasOwn(element, key)) return;
  const own = element as Record<string, unknown>;
  const value = own[key];
  delete own[key];
  own[key] = value;
}
