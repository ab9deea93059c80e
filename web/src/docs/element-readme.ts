// README.md of the package of the element.
import { places } from '../state/state';
import { cssParts, cssProperties, events, methods, readings, settings } from './element-described';

interface Entry {
  readonly name: string;
  readonly description: string;
}
const list = (entries: readonly Entry[], named = (name: string) => name) =>
  entries.map(({ name, description }) => `- \`${named(name)}\`: ${description}`).join('\n');

const attributes = places.map(({ field }) => `\`${field.link.replaceAll('_', '-')}\``).join(', ');

const signature = (name: string) => {
  const parameters = methods.find((each) => each.name === name)?.parameters ?? [];
  return `${name}(${parameters.map((each) => each.name).join(', ')})`;
};

export const elementReadme = `# <conv2d-playground>

An experiment with one of Keras's layers of convolution or pooling, as an element for any page: arguments
in, pictures of input, kernel and output. Everything is in one script, the WebAssembly too; nothing is
fetched, and several elements share one engine. In English and Russian.

## In a page

    <script type="module" src="conv2d-playground.mjs"></script>
    <conv2d-playground kernel-size="5,5" strides="2,2" padding="same"></conv2d-playground>

Where no modules are loaded, \`<script src="conv2d-playground.js"></script>\` does the same. With a bundler,
\`import 'conv2d-playground-element'\` is all; on a server, where there is no page, the import does nothing.

The element takes the width that it is given, and lays itself out by it. With \`small\` it shows the scene
and its sliders only, and is fitted into its height too. Its policy needs are \`script-src 'wasm-unsafe-eval'\`
beside the script's own source. Where a page requires Trusted Types, it has to name the policy \`lit-html\`,
with \`'allow-duplicates'\` if it uses Lit itself; otherwise the script ends with an error, and the tag stays
undefined.

## In React and Vue

React 19 and Vue 3 set properties: \`<conv2d-playground kernelSize={[5, 5]} strides={[2, 2]} />\`, and
\`<conv2d-playground :kernelSize="[5, 5]" @conv2d-change="changed" />\` with
\`compilerOptions.isCustomElement: (tag) => tag === 'conv2d-playground'\`. In React, listen by a \`ref\`:
\`ref.current.addEventListener('conv2d-change', ({ detail }) => show(detail.state))\`; TypeScript knows what
\`detail\` is.

## Attributes and properties

The attributes are the keys of links with hyphens for underscores, with the same values: ${attributes}.
\`custom-elements.json\` says of each what it takes and what it is without. Attributes that change
together are one change; like \`value\` of an input they do not follow what the reader changes. The
properties are those of the state, such as \`kernelSize\`; \`input\`, \`kernel\`, \`shown\` and \`view\` hold the
rest. Beside them:

${list([...settings, ...readings])}

## Methods

${list(methods, signature)}

## Events

They do not bubble. What a host would act upon as well stays inside: while a control has the focus, keys
without Control, Alt or Meta, and drags.

${list(events)}

## Themes

\`theme="light"\` and \`theme="dark"\` set the colours; without it they follow the reader's system. A host's
style sheet can set these custom properties on the element:

${list(cssProperties)}

and style these parts, as in \`conv2d-playground::part(scene) { border: 0 }\`:

${list(cssParts, (name) => `::part(${name})`)}
`;
