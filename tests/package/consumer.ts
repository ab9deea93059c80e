// What somebody writes who has installed the package: compiled by element-types.test.ts against the
// declarations that the build writes, and never run.
import {
  type ChangeDetail,
  Conv2dPlayground,
  type Patch,
  type StateError,
} from 'conv2d-playground-element';

const element = document.createElement('conv2d-playground');
const same: Conv2dPlayground = element;
export const upgraded = document.querySelector('conv2d-playground') instanceof Conv2dPlayground;

element.addEventListener('conv2d-change', (event) => {
  const { state, history }: ChangeDetail = event.detail;
  const [down, across] = state.strides;
  const kept: 'push' | 'replace' = history;
  console.log(down + across, kept, state.input.source === 'random', event.detail.state.view.hide);
});
element.addEventListener('conv2d-error', ({ detail }) => {
  for (const { key, message } of detail.problems) console.log(`${key}: ${message}`, detail.message);
});
element.addEventListener('conv2d-ready', () => {}, { once: true });
element.addEventListener('click', ({ clientX }) => console.log(clientX));

element.kernelSize = [5, 5];
element.padding = [1, 0, 2, 1];
element.padding = 'same';
element.input = { source: 'gradient' };
element.input = { values: new Float32Array(25) };
element.bias = Float32Array.of(0.5);
element.small = true;
element.fragment = '#v=2&strides=2,2';
element.link = () => `https://example.org/${same.stateFragment}`;

const patch: Patch = { layer: 'MaxPooling2D', view: { hide: ['header'] }, outputPadding: null };

const pixels: Patch = { input: { shape: [2, 2, 1], values: new Float32Array(4) }, bias: [1] };
// They are read as lists, in which typed arrays have no part.
export const read: readonly number[] = element.getState().input.values.concat(element.bias);

export async function use(): Promise<number> {
  await element.ready;
  try {
    await element.setState(patch);
    await element.setState(pixels);
  } catch (error) {
    console.log((error as StateError).problems.map(({ key }) => key));
  }
  const picture: Blob = await element.toBlob();
  const first: number | undefined = element.result.output?.[0];
  return picture.size + (first ?? 0) + element.wantedHeight;
}

// What the types keep people from.
// @ts-expect-error: not a layer
element.layer = 'Dense';
// @ts-expect-error: three numbers
element.strides = [1, 1, 1];
// @ts-expect-error: no key of the state
void element.setState({ stride: [1, 1] });
// @ts-expect-error: the state is frozen
element.getState().filters = 2;
// @ts-expect-error: a list
export const floats: Float32Array = element.getState().kernel.values;
// @ts-expect-error: which is frozen
element.getState().input.values[0] = 1;
// @ts-expect-error: values are numbers
element.input = { values: ['1'] };
// @ts-expect-error: can only be read
element.ready = Promise.resolve();
// @ts-expect-error: not what this event tells
element.addEventListener('conv2d-error', (event) => event.detail.state);
