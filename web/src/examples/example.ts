// A link that shows what an argument does, and what to look for in its picture. Others point to it, so
// it stays where it is, and shows the same: a better one takes its place only if it shows it as well.
import type { Argument } from '../contract/names';

export interface Example {
  /** Without a language: the reader's own. */
  readonly link: string;
  readonly en: string;
  readonly ru: string;
}

/** Of one layer, in the order of its arguments. */
export type Examples = { readonly [A in Argument]?: Example };
