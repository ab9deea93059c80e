// What is pasted elsewhere, as text. All of it follows from a link: where the page is, and what its
// fragment says.
import { partsOf } from './choices';

/** Who can open a link: everybody; or, by a server or from a file, this computer; or nobody. */
export type Reach = 'everybody' | 'served' | 'file' | 'nobody';

export function reachOf(link: string): Reach {
  const { protocol, hostname } = new URL(link);
  if (protocol === 'file:') return 'file';
  if (!/^https?:$/.test(protocol)) return 'nobody';
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname) ? 'served' : 'everybody';
}

/** The address of a file that stands beside the page. */
export const besides = (link: string, path: string): string => new URL(`./${path}`, link).href;

const CHARACTERS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (each) => CHARACTERS[each] ?? each);
const attribute = (name: string, value: string) => `${name}="${escaped(value)}"`;

export interface Frame {
  readonly src: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export function iframe({ src, title, width, height }: Frame): string {
  const attributes = [
    attribute('src', src),
    attribute('title', title),
    attribute('width', String(width)),
    attribute('height', String(height)),
    attribute('style', 'border: 0; max-width: 100%'),
    attribute('loading', 'lazy'),
    attribute('allow', 'clipboard-write'),
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
}

/**
 * The attributes of the element say what the fragment says, but for the version: it is the newest. The
 * script is the classic one: a module of another site arrives only where that site allows it.
 */
export function element(script: string, fragment: string): string {
  const said = [...partsOf(fragment)].filter(([key]) => key !== 'v');
  const attributes = said.map(([key, value]) => attribute(key.replaceAll('_', '-'), value));
  const tag = ['conv2d-playground', ...attributes].join(' ');
  return `<script ${attribute('src', script)} defer></script>\n<${tag}></conv2d-playground>`;
}

/** A picture that leads to the page. */
export function markdown(alt: string, picture: string, link: string): string {
  // Brackets end what they stand in.
  const text = alt.replace(/[[\]\\]/g, '\\$&');
  const target = link.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[![${text}](${picture})](${target})`;
}
