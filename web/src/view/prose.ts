// Sentences in which names of arguments and values stand between backticks.
import { html, type TemplateResult } from 'lit';

/** To be seen: the names are set as code. */
export function prose(text: string): readonly (string | TemplateResult)[] {
  return text.split('`').map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`));
}

/** To be heard. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}
