// Texts in which names and values of arguments stand between backticks: these are shown as code.
import { html } from 'lit';

export function marked(text: string): unknown {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}
