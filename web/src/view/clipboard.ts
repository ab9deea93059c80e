/**
 * Copies a text that may be on its way; false where there is none, or the page is not allowed to.
 * `within` has what was pressed: of a page under a modal dialog, only the dialog can have the focus.
 */
export async function copyText(
  coming: Promise<string | null>,
  within: ShadowRoot,
): Promise<boolean> {
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
    return text !== null && copyReady(text, within);
  }
}

function blobOf(text: string | null): Blob {
  if (text === null) throw new Error('There is nothing to copy');
  return new Blob([text], { type: 'text/plain' });
}

// Browsers that know no ClipboardItem, or none that waits for its text.
async function copyReady(text: string, within: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, within);
  }
}

// The old way still works in frames that were not lent the clipboard.
function copyBySelection(text: string, within: ShadowRoot): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const focused = within.activeElement;
  within.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
