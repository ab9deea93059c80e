// A file that the page has made, saved where the browser saves what it downloads.
/** Some browsers read the file only after the press has long had its end. */
const READ_MS = 60_000;

/** Hands a file over to the reader. */
export function save(blob: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), READ_MS);
}
