// A text to be pasted elsewhere: a field that shows it, and a button that copies it.
import { css, html, nothing, type PropertyValues } from 'lit';
import { CopyButton } from '../copy-button';
import { shared } from '../styles';

export class Snippet extends CopyButton {
  static override properties = { name: {}, value: {}, rows: { type: Number } };
  /** What the text is. */
  declare name: string;
  declare value: string;
  /** How many lines of it are in sight. */
  declare rows: number;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 6px;
        justify-items: start;
      }
      /* Nothing of the stage is in the way here. */
      button,
      textarea {
        scroll-margin-block: 60px;
      }
      label {
        display: grid;
        gap: 2px;
        width: 100%;
      }
      textarea {
        width: 100%;
        font: 12.5px/1.45 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
        background: var(--code);
        padding: 6px 8px;
        overflow-wrap: anywhere;
        resize: vertical;
      }
    `,
  ];

  /** Focuses the button. */
  override focus(options?: FocusOptions) {
    this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus(options));
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.text = () => this.value;
    super.willUpdate(changed);
  }

  override render() {
    const isCopied = this.outcome === 'copied';
    return html`
      <label>
        <span class="soft">${this.name}</span>
        <textarea
          readonly
          spellcheck="false"
          rows=${this.rows}
          .value=${this.value}
          @click=${({ currentTarget }: Event) => (currentTarget as HTMLTextAreaElement).select()}
        ></textarea>
      </label>
      <button @click=${this.copy}>${isCopied ? this.done : this.label}</button>
      <span class="visually-hidden" role="status">${isCopied ? this.done : nothing}</span>
      ${this.outcome === 'failed' ? html`<p role="alert">${this.t('share.failed')}</p>` : nothing}
    `;
  }
}
customElements.define('c2d-snippet', Snippet);
