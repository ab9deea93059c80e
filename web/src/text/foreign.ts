// Texts that others wrote, such as names of files and keys of links, made harmless to show.
import { cut } from '../state/cut';

const LONGEST = 40;
const MOST = 8;

// Controls, formats (among them those that turn the direction of writing), halves of characters,
// private ones, and ends of lines and paragraphs.
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const ASCII = /^[ -~]*$/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * The start of a text, with a sign in the place of each character that cannot be seen or may play
 * tricks, and whose direction of writing does not reach what stands around it.
 */
export function harmless(text: string): string {
  const start = cut(text, LONGEST).replace(UNSHOWABLE, '\ufffd');
  // All that is ASCII runs as our own languages do.
  if (ASCII.test(start)) return start;
  return FIRST_STRONG_ISOLATE + start + POP_DIRECTIONAL_ISOLATE;
}

/** The first of several such texts, with commas between them. */
export function harmlessList(texts: readonly string[]): string {
  const first = texts.slice(0, MOST).map(harmless);
  return [...first, ...(texts.length > MOST ? ['…'] : [])].join(', ');
}
