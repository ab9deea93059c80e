// What the element has beside the keys of the state, for the types, the manifest and the README of its
// package. What each key of the state sets stands in link-keys.ts.

export interface Member {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

export interface Method extends Member {
  /** As in a declaration. */
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
}

/** What can be set as a property; those with an attribute of the same name also in HTML. */
export const settings: readonly (Member & { readonly attribute?: true })[] = [
  {
    name: 'small',
    type: 'boolean',
    attribute: true,
    description:
      'Shows the scene with a slider for each argument and no more, fitted into the height that the element has: 420 pixels unless a style says otherwise.',
  },
  {
    name: 'fragment',
    type: 'string | null',
    attribute: true,
    description:
      'The part of a link behind `#`, in place of all attributes that say what is shown. Setting it anew shows that state; it does not follow what the reader changes.',
  },
  {
    name: 'link',
    type: '(() => string) | null',
    description:
      'Makes the link to the present state that readers can copy or follow, where there is a page that it could lead to; null for none.',
  },
];

/** What can only be read. */
export const readings: readonly Member[] = [
  {
    name: 'ready',
    type: 'Promise<void>',
    description:
      'Resolves when the first state is painted; rejects where the computation cannot start.',
  },
  {
    name: 'result',
    type: 'Result',
    description: 'What the layer makes of the input, as painted last.',
  },
  {
    name: 'stateFragment',
    type: 'string',
    description: 'The present state as the part of a link behind `#`, with the `#`.',
  },
  {
    name: 'wantedHeight',
    type: 'number',
    description:
      'The height in CSS pixels that the small page would have if nobody set one; 0 where the whole page is shown.',
  },
];

export const methods: readonly Method[] = [
  {
    name: 'getState',
    parameters: [],
    type: 'State',
    description: 'The present state, frozen. Its values are float32, in lists.',
  },
  {
    name: 'setState',
    parameters: [{ name: 'patch', type: 'Patch' }],
    type: 'Promise<void>',
    description:
      'Changes some keys of the state and resolves once that is painted. Values come in lists or typed arrays, and are kept as float32. Rejects with a StateError, and changes nothing, if anything in it is malformed, unknown or beyond the limits.',
  },
  {
    name: 'toBlob',
    parameters: [],
    type: 'Promise<Blob>',
    description: 'The scene as a picture, a PNG.',
  },
];

export const events: readonly Member[] = [
  {
    name: 'conv2d-ready',
    type: 'CustomEvent<null>',
    description: 'The first state is painted. Fires once.',
  },
  {
    name: 'conv2d-change',
    type: 'CustomEvent<ChangeDetail>',
    description:
      'A state is painted, the first one too. `detail.state` is that state; `detail.history` is `push` for what is worth a step back.',
  },
  {
    name: 'conv2d-error',
    type: 'CustomEvent<ErrorDetail>',
    description:
      'An attribute, a property or a link has a value that is none of those it may have, or the computation has stopped. A promise that rejects has no event.',
  },
];

interface Themed {
  readonly name: string;
  readonly description: string;
}

export const cssProperties: readonly Themed[] = [
  { name: '--conv2d-ink', description: 'Text and numbers' },
  { name: '--conv2d-ground', description: 'What is behind everything' },
  { name: '--conv2d-card', description: 'What is behind the scene, the controls and the panels' },
  { name: '--conv2d-accent', description: 'Controls, links and the focus' },
  { name: '--conv2d-look', description: 'What marks the cell that is looked at' },
  {
    name: '--conv2d-font',
    description: 'The font family of texts; code and numbers have their own',
  },
];

export const cssParts: readonly Themed[] = [
  { name: 'scene', description: 'The pictures of input, kernel and output' },
  { name: 'controls', description: 'The controls of the arguments' },
  { name: 'sum', description: 'The sum below the pictures' },
  { name: 'call', description: 'The line of Python; not of the small page' },
  { name: 'panel', description: 'Each panel that opens; not of the small page' },
];
