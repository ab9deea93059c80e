// What is embedded, as it will look: the small page itself, made smaller where there is no room.
import { css, html, LitElement, nothing } from 'lit';
import { shared } from '../styles';

/** What the border takes of the room on both sides. */
const BORDERS = 2;

export class Preview extends LitElement {
  static override properties = {
    src: {},
    label: {},
    width: { type: Number },
    height: { type: Number },
    found: { state: true },
    room: { state: true },
  };
  declare src: string;
  declare label: string;
  declare width: number;
  declare height: number;
  /** Whether there is such a page beside this one. */
  declare found: boolean;
  declare room: number;

  #shown: HTMLIFrameElement | null = null;
  readonly #observer = new ResizeObserver(() => {
    this.room = this.clientWidth;
  });

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      div {
        overflow: hidden;
        border: 1px solid var(--strong-line);
        border-radius: 4px;
        margin-inline: auto;
      }
      iframe {
        display: block;
        border: 0;
        transform-origin: 0 0;
      }
    `,
  ];

  constructor() {
    super();
    this.found = false;
    this.room = 0;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  // A frame would show the browser's own page where there is none.
  protected override firstUpdated() {
    const address = this.src.replace(/#.*$/, '');
    fetch(address, { method: 'HEAD' }).then(
      ({ ok }) => {
        this.found = ok;
      },
      () => {},
    );
  }

  // A frame that goes to another address is a step of the page's history; a new frame is not. It can
  // only be looked at: what was changed in it would not be what is copied.
  #frame(scale: number): HTMLIFrameElement {
    if (this.#shown?.src !== this.src) {
      this.#shown = document.createElement('iframe');
      this.#shown.src = this.src;
      this.#shown.inert = true;
    }
    const { style } = this.#shown;
    this.#shown.title = this.label;
    style.width = `${this.width}px`;
    style.height = `${this.height}px`;
    style.transform = `scale(${scale})`;
    return this.#shown;
  }

  override render() {
    const { width, height, room } = this;
    if (!this.found || room === 0) return nothing;
    const scale = Math.min(1, (room - BORDERS) / width);
    const [across, down] = [width * scale + BORDERS, height * scale + BORDERS];
    return html`<div .style=${`width:${across}px;height:${down}px`}>${this.#frame(scale)}</div>`;
  }
}
customElements.define('c2d-preview', Preview);
