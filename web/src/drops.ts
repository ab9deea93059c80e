// Files that are dropped anywhere on an element.

/**
 * Hands over the first file of each drop. The element has the attribute `dragged` while something is
 * dragged over it.
 */
export function acceptDrops(host: HTMLElement, take: (file: File) => void): void {
  host.addEventListener('dragover', (event) => {
    event.preventDefault();
    host.toggleAttribute('dragged', true);
  });
  host.addEventListener('dragleave', () => host.removeAttribute('dragged'));
  host.addEventListener('drop', (event) => {
    event.preventDefault();
    host.removeAttribute('dragged');
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}
