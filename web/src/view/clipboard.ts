/**
 * Copies a text that may be on its way; false where there is none, or the page is not allowed to.
 */
export async function copyText(coming: Promise<string | null>): Promise<boolean> {
  try {
    // Asked for at once: WebKit lends the clipboard no longer than the press of a button takes.
    const blob = coming.then(blobOf);
    // Where there is no clipboard, nobody else would hear that there is no text either.
    blob.catch(() => {});
    const item = new ClipboardItem({ 'text/plain': blob });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    const text = await coming;
    return text !== null && copyReady(text);
  }
}

function blobOf(text: string | null): Blob {
  if (text === null) throw new Error('There is nothing to copy');
  return new Blob([text], { type: 'text/plain' });
}

// Browsers that know no ClipboardItem, or none that waits for its text.
async function copyReady(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function deepestFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

// The old way still works in frames that were not lent the clipboard.
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const focused = deepestFocus();
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
