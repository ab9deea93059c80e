/** The first `most` characters of a text of whatever length, none of them cut in two. */
export function cut(text: string, most: number): string {
  // Looks at no more of it than it may need: a character is one or two code units.
  const start = Array.from(text.slice(0, 2 * most))
    .slice(0, most)
    .join('');
  return start.length < text.length ? `${start}…` : text;
}
