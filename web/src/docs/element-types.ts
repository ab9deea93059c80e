// conv2d-playground.d.ts: what the package of the element declares, from the table of fields.
import { type Field, isField } from '../state/field';
import { fields } from '../state/fields';
import { events, methods, readings, settings } from './element-described';
import { valuesOf } from './key-table';
import { linkKeys } from './link-keys';
import { rangesOf } from './ranges';

type Group = Readonly<Record<string, Field>>;
const table: readonly (readonly [string, Field | Group])[] = Object.entries(fields);
const isOne = (entry: Field | Group): entry is Field => isField(entry);

/** Keys of the state that are no properties: every element has one of that name. */
const TAKEN = ['lang'];

/** The keys of the state that are properties as well. */
export const stateProperties = table
  .map(([key, entry]) => ({ key, field: isOne(entry) ? entry : null }))
  .filter(({ key }) => !TAKEN.includes(key));

const union = (options: readonly string[]) => options.map((name) => `'${name}'`).join(' | ');
const tuple = (field: Field) =>
  `readonly [${rangesOf(field)
    .map(() => 'number')
    .join(', ')}]`;

/** The type of a field's values in TypeScript. */
export function typeOf(field: Field): string {
  switch (field.kind) {
    case 'choice':
      return union(field.options);
    case 'choiceOrIntegers':
      return `${union(field.options)} | ${tuple(field)}`;
    case 'choices':
      return `readonly (${union(field.options)})[]`;
    case 'flag':
      return 'boolean';
    case 'integer':
    case 'real':
      return 'number';
    case 'integers':
      return tuple(field);
    case 'optionalIntegers':
      return `${tuple(field)} | null`;
    case 'numbers':
      return 'readonly number[]';
  }
}

export const said = (field: Field): string => linkKeys[field.link]?.sets ?? '';

const typeName = (key: string) => key.replace(/^./, (first) => first.toUpperCase());
const note = (text: string, indent: string) => `${indent}/** ${text} */\n`;

function member(name: string, field: Field): string {
  const sentence = said(field).replace(/^./, (first) => first.toUpperCase());
  const text = `${sentence}. Values: ${valuesOf(field)}.`;
  return `${note(text, '  ')}  readonly ${name}: ${typeOf(field)};\n`;
}

const groups = table.flatMap(([key, entry]) => (isOne(entry) ? [] : [[key, entry] as const]));

/** Those of some fields that hold values, which may be set in other types than they are read in. */
const valuesAmong = (all: readonly (readonly [string, Field | Group])[]) =>
  all.flatMap(([key, entry]) => (isOne(entry) && entry.kind === 'numbers' ? [key] : []));
const settable = (keys: readonly string[]) =>
  keys.map((key) => `  readonly ${key}?: Values;\n`).join('');
const values = valuesAmong(table);

const groupTypes = groups
  .map(([key, group]) => {
    const members = Object.entries(group).map(([name, field]) => member(name, field));
    const read = `export interface ${typeName(key)} {\n${members.join('')}}\n`;
    const own = valuesAmong(Object.entries(group));
    if (own.length === 0) return read;
    const others = `Partial<Omit<${typeName(key)}, ${union(own)}>>`;
    return `${read}
/** What can be set of it. */
export interface ${typeName(key)}Patch extends ${others} {\n${settable(own)}}\n`;
  })
  .join('\n');

/** The type of what may be set of a group: a part of it. */
const partOf = ([key, group]: readonly [string, Group]) =>
  valuesAmong(Object.entries(group)).length > 0
    ? `${typeName(key)}Patch`
    : `Partial<${typeName(key)}>`;

const valuesType = `/** Values that are set. They are copied, and kept as float32. */
export type Values = readonly number[] | Float32Array;
`;

const stateType = `/** All that can be set. Frozen. */
export interface State {
${table.map(([key, entry]) => (isOne(entry) ? member(key, entry) : `  readonly ${key}: ${typeName(key)};\n`)).join('')}}

/** A change of the state: any keys of it; those of its groups may be partial as well. */
export interface Patch extends Partial<Omit<State, ${union([...groups.map(([key]) => key), ...values])}>> {
${settable(values)}${groups.map((group) => `  readonly ${group[0]}?: ${partOf(group)} | undefined;\n`).join('')}}
`;

const details = `/** What the layer makes of its input. Arrays are copies. */
export interface Result {
  /** What Keras says, whether or not there is an output. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** [height, width, channels], or null where nothing can be computed. */
  readonly outputShape: readonly number[] | null;
  /** float32 in HWC, or null where nothing can be computed. */
  readonly output: Float32Array | null;
  /** [top, bottom, left, right] zeros, or null where nothing can be computed. */
  readonly padding: readonly number[] | null;
}

/** What is wrong, and with which key of the state, attribute or key of a link. */
export interface Problem {
  readonly key: string;
  readonly message: string;
}

/** Why setState() took nothing. Its \`name\` is 'StateError'. */
export interface StateError extends Error {
  readonly problems: readonly Problem[];
}

export interface ChangeDetail {
  readonly state: State;
  /** 'push' for what is worth a step back, 'replace' for the rest. */
  readonly history: 'push' | 'replace';
}

export interface ErrorDetail {
  readonly message: string;
  /** Empty where it is not a value that is wrong. */
  readonly problems: readonly Problem[];
}

export interface Conv2dPlaygroundEventMap extends HTMLElementEventMap {
${events.map(({ name, type, description }) => `${note(description, '  ')}  '${name}': ${type};\n`).join('')}}
`;

const listener = (method: string) => `  ${method}<K extends keyof Conv2dPlaygroundEventMap>(
    type: K,
    listener: (this: Conv2dPlayground, event: Conv2dPlaygroundEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  ${method}(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
`;

const setType = (key: string) => {
  if (values.includes(key)) return 'Values';
  const group = groups.find(([name]) => name === key);
  return group ? partOf(group) : `State['${key}']`;
};
// What is set of a group may be a part of it; what is read is all.
const accessors = stateProperties
  .map(({ key }) => {
    const set = setType(key);
    return `  get ${key}(): State['${key}'];\n  set ${key}(value: ${set});\n`;
  })
  .join('');

const classType = `/** The class of <conv2d-playground>; where there is no page, such as in Node, it is undefined. */
export declare class Conv2dPlayground extends HTMLElement {
${settings.map(({ name, type, description }) => `${note(description, '  ')}  ${name}: ${type};\n`).join('')}
${readings.map(({ name, type, description }) => `${note(description, '  ')}  readonly ${name}: ${type};\n`).join('')}
${methods
  .map(({ name, parameters, type, description }) => {
    const list = parameters.map((each) => `${each.name}: ${each.type}`).join(', ');
    return `${note(description, '  ')}  ${name}(${list}): ${type};\n`;
  })
  .join('')}
  // The keys of the state: setting one is a change of it, and what is wrong is told by conv2d-error.
${accessors}
${listener('addEventListener')}${listener('removeEventListener')}}

declare global {
  interface HTMLElementTagNameMap {
    'conv2d-playground': Conv2dPlayground;
  }
}
`;

export const elementTypes = [valuesType, groupTypes, stateType, details, classType].join('\n');
