// custom-elements.json: the element as editors, documentation and wrappers of frameworks read it, in the
// format of the community group for web components.
import type { Field } from '../state/field';
import { places } from '../state/state';
import { cssParts, cssProperties, events, methods, readings, settings } from './element-described';
import { said, stateProperties, typeOf } from './element-types';
import { valuesOf } from './key-table';

const MODULE = 'conv2d-playground.mjs';
const CLASS = 'Conv2dPlayground';
const TAG = 'conv2d-playground';

const typed = <T extends { readonly type: string }>({ type, ...rest }: T) => ({
  ...rest,
  type: { text: type },
});

const initialOf = ({ initial }: Field) => [initial].flat().join(',');

// What is written in HTML: of lists and tuples their items with commas.
const WRITTEN: Partial<Record<Field['kind'], string>> = {
  choice: 'choice',
  flag: 'boolean',
  integer: 'number',
  real: 'number',
};
const writtenType = (field: Field) => {
  const written = WRITTEN[field.kind] ?? 'string';
  return written === 'choice' ? typeOf(field) : written;
};

const keyAttributes = places.map(({ path, field }) => ({
  name: field.link.replaceAll('_', '-'),
  description: `${said(field)}. Values: ${valuesOf(field)}`,
  ...typed({ type: writtenType(field) }),
  ...(field.link === 'lang' || initialOf(field) === '' ? {} : { default: initialOf(field) }),
  ...(path.length === 1 && path[0] ? { fieldName: path[0] } : {}),
}));

const ownAttributes = settings
  .filter(({ attribute }) => attribute)
  .map(({ name, type, description }) => ({
    name,
    description,
    type: { text: type.replace(' | null', '') },
    fieldName: name,
  }));

const field = { kind: 'field' } as const;

export const elementManifest = {
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: [
    {
      kind: 'javascript-module',
      path: MODULE,
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: CLASS,
          tagName: TAG,
          superclass: { name: 'HTMLElement', package: 'global:' },
          description:
            'An experiment with one of Keras’s layers of convolution or pooling: arguments in, pictures of input, kernel and output.',
          attributes: [...keyAttributes, ...ownAttributes],
          members: [
            ...settings.map(({ attribute, ...each }) => ({
              ...field,
              ...typed(each),
              ...(attribute ? { attribute: each.name } : {}),
            })),
            ...readings.map((each) => ({ ...field, readonly: true, ...typed(each) })),
            ...stateProperties.map(({ key, field: one }) => ({
              ...field,
              name: key,
              ...(one
                ? {
                    ...typed({ type: typeOf(one) }),
                    description: said(one),
                    attribute: one.link.replaceAll('_', '-'),
                  }
                : {
                    description: `All keys of the group \`${key}\`; what is set may be some of them`,
                  }),
            })),
            ...methods.map(({ name, parameters, type, description }) => ({
              kind: 'method',
              name,
              description,
              parameters: parameters.map(typed),
              return: { type: { text: type } },
            })),
          ],
          events: events.map(typed),
          cssProperties,
          cssParts,
        },
      ],
      exports: [
        { kind: 'js', name: CLASS, declaration: { name: CLASS, module: MODULE } },
        {
          kind: 'custom-element-definition',
          name: TAG,
          declaration: { name: CLASS, module: MODULE },
        },
      ],
    },
  ],
};
