// What a language says: the texts of a catalogue, each taken apart when it is first said, so that
// saying it again only joins its pieces.
export type Values = Readonly<Record<string, string | number>>;

type Message = (values: Values | undefined) => string;

/** A text with names in it, such as '{{count}} values'. A name that is given no value stays. */
function message(text: string): Message {
  // Names stand at the odd places.
  const pieces = text.split(/\{\{(\w+)\}\}/);
  if (pieces.length === 1) return () => text;
  const said = (piece: string, at: number, values: Values | undefined) =>
    at % 2 === 0 ? piece : (values?.[piece] ?? `{{${piece}}}`);
  return (values) => pieces.map((piece, at) => said(piece, at, values)).join('');
}

export class Messages {
  readonly #plural: Intl.PluralRules;
  readonly #texts = new Map<string, string>();
  readonly #made = new Map<string, Message>();

  constructor(lang: string) {
    this.#plural = new Intl.PluralRules(lang);
  }

  add(texts: Readonly<Record<string, string>>): void {
    for (const [key, text] of Object.entries(texts)) this.#texts.set(key, text);
  }

  /** What is said under a key, or else in the plural form that goes with `count`; failing that, the key. */
  say(key: string, values?: Values): string {
    const said = this.#message(key) ?? this.#form(key, values?.count);
    return said ? said(values) : key;
  }

  #form(key: string, count: string | number | undefined): Message | undefined {
    return typeof count === 'number'
      ? this.#message(`${key}_${this.#plural.select(count)}`)
      : undefined;
  }

  #message(key: string): Message | undefined {
    const made = this.#made.get(key);
    if (made) return made;
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    const next = message(text);
    this.#made.set(key, next);
    return next;
  }
}
