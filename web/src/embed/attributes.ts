// The attributes of the element: the keys of links with hyphens, such as kernel-size="3,3". They say
// what the state is set to, and do not follow what the reader changes, as with the value of an input.
import { StateError } from '../api';
import { lessons, startOf } from '../lessons';
import { readValue } from '../link/codec';
import { VERSION } from '../link/versions';
import { type Patch, places, withValue } from '../state/state';

/** The attribute for a key of links. */
export const attributeOf = (link: string) => link.replaceAll('_', '-');

const byAttribute = new Map(places.map((place) => [attributeOf(place.field.link), place]));

export const ATTRIBUTES: readonly string[] = [...byAttribute.keys()];

/** That an attribute's value is not one of those it may have. */
export class AttributeError extends Error {
  constructor(private readonly attribute: string) {
    super(`The attribute ${attribute} has a value that is none of those it may have`);
  }

  get problems() {
    return [{ key: this.attribute, message: this.message }];
  }
}

/** What is wrong with keys of the state, such as 'kernelSize.2', said of the attributes that set them. */
export function saidOfAttributes(error: Error): Error {
  if (!(error instanceof StateError)) return error;
  return new StateError(
    error.problems.map(({ key, message }) => {
      const place = places.find(({ path }) => `${key}.`.startsWith(`${path.join('.')}.`));
      return { key: place ? attributeOf(place.field.link) : key, message };
    }),
  );
}

// As in HTML, a flag that is there is set, whatever it says but "false".
const linkText = (kind: string, text: string) =>
  kind === 'flag' ? String(text !== 'false') : text;

/** What the attributes of an element say together, as a link; null where there are none. */
export function fragmentOf(element: Element): string | null {
  const given = ATTRIBUTES.filter((name) => element.hasAttribute(name));
  if (given.length === 0) return null;
  const link = new URLSearchParams({ v: String(VERSION) });
  for (const name of given) {
    const place = byAttribute.get(name);
    const text = element.getAttribute(name) ?? '';
    if (place) link.set(place.field.link, linkText(place.field.kind, text));
  }
  return link.toString();
}

/** What some attributes change, null for one that is taken away. Throws an AttributeError. */
export function patchOf(changed: ReadonlyMap<string, string | null>): Patch {
  let patch: Record<string, unknown> = {};
  for (const [name, text] of changed) {
    const place = byAttribute.get(name);
    if (!place) continue;
    const { path, field } = place;
    const value = text === null ? field.initial : readValue(field, linkText(field.kind, text));
    if (value === undefined) throw new AttributeError(name);
    const lesson = name === 'lesson' && lessons.find((each) => each.name === value);
    if (lesson) patch = { ...startOf(lesson.name), ...patch };
    patch = withValue(patch, path, value);
  }
  return patch;
}
