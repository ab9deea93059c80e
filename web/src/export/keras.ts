// The Keras program that does what the page shows.
import type { Frame, Tensor } from '../engine/frame';
import { INITIALIZERS, type Pads } from '../state/fields';
import type { Patch, State } from '../state/state';
import { shortestFloat32 } from '../text/numbers';
import { array, tuple } from './python';

type Argument = (state: State, frame: Frame) => string | null;

// Those of the first lesson are always there; the rest where they are not at their default.
const written: Readonly<Record<string, Argument>> = {
  filters: ({ filters }) => `${filters}`,
  kernel_size: ({ kernelSize }) => tuple(kernelSize),
  pool_size: ({ poolSize }) => tuple(poolSize),
  strides: ({ strides }) => tuple(strides),
  padding: (state) => (padsBefore(state) ? '"valid"' : paddingName(state)),
  // Cropping side by side counts from all that was scattered, without what None would add to it.
  output_padding: ({ outputPadding, padding }) =>
    outputPadding ? tuple(outputPadding) : typeof padding === 'string' ? null : '(0, 0)',
  depth_multiplier: ({ depthMultiplier }) => `${depthMultiplier}`,
  data_format: ({ dataFormat }) => (dataFormat === 'channels_last' ? null : `"${dataFormat}"`),
  dilation_rate: ({ dilationRate }) => tuple(dilationRate),
  groups: ({ groups }) => (groups === 1 ? null : `${groups}`),
  activation: (state) =>
    state.activation === 'linear' || activatesLast(state) ? null : `"${state.activation}"`,
  use_bias: ({ useBias }) => (useBias ? 'True' : 'False'),
  kernel_initializer: ({ kernel }) => initializer(kernel.source, kernel.constant),
  depthwise_initializer: ({ kernel }) => initializer(kernel.source, kernel.constant),
  pointwise_initializer: ({ kernel }) => initializer(kernel.source, kernel.constant),
  // Here 'ones' is no default of anything.
  bias_initializer: ({ useBias, biasInitializer, biasConstant }) => {
    if (!useBias) return null;
    return biasInitializer === 'ones' ? '"ones"' : initializer(biasInitializer, biasConstant);
  },
};

function initializer(source: string, constant: number): string | null {
  if (source === 'constant') return `keras.initializers.Constant(${shortestFloat32(constant)})`;
  // 'ones', not among them, is the page's own default for a kernel, and would be in the way.
  return INITIALIZERS.some((each) => each === source) ? `"${source}"` : null;
}

const paddingName = ({ padding }: State) => `"${typeof padding === 'string' ? padding : 'valid'}"`;

const isTransposed = ({ layer }: State) => layer === 'Conv2DTranspose';

/** Whether the padding is laid out before the layer, which then has none of its own. */
function padsBefore(state: State): boolean {
  if (isTransposed(state) || state.padding === 'valid') return false;
  return typeof state.padding !== 'string' || state.paddingMode !== 'zeros';
}

/** The arguments of the layer, each as it stands in the call. */
export function kerasArguments(state: State, frame: Frame): string[] {
  return frame.arguments.flatMap((name) => {
    const value = written[name]?.(state, frame) ?? null;
    return value === null ? [] : [`${name}=${value}`];
  });
}

/** Pads as ZeroPadding2D and Cropping2D take them. */
function nested([top, bottom, left, right]: Pads): string {
  return `((${top}, ${bottom}), (${left}, ${right}))`;
}

/** A change of arguments of the layer, as they would stand in calls; of nothing else that changes. */
export function kerasChange({ input: _, ...patch }: Patch): string {
  return Object.entries(patch)
    .map(([key, value]) => {
      const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return `${name}=${python(value)}`;
    })
    .join(', ');
}

function python(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return `"${value}"`;
  if (!Array.isArray(value)) return `${value}`;
  return value.length === 4 ? nested(value as unknown as Pads) : tuple(value);
}

/** The call that makes the layer, in the pieces between which its line may break at a space. */
export function kerasCallPieces(state: State, frame: Frame): [start: string, ...rest: string[]] {
  const parts = kerasArguments(state, frame);
  const last = parts.length - 1;
  return [
    `keras.layers.${state.layer}(`,
    ...parts.map((part, at) => part + (at === last ? ')' : ',')),
  ];
}

/** The call that makes the layer, in one line. */
export function kerasCall(state: State, frame: Frame): string {
  const [start, ...rest] = kerasCallPieces(state, frame);
  return start + rest.join(' ');
}

const NUMPY_MODES = { zeros: 'constant', reflect: 'reflect', replicate: 'edge', circular: 'wrap' };

/** What has to be done to x before the layer, as expressions of x. */
export function kerasBefore(state: State, frame: Frame): string[] {
  const first = state.dataFormat === 'channels_first';
  const [top, bottom, left, right] =
    typeof state.padding === 'string' ? (frame.geometry?.padding ?? [0, 0, 0, 0]) : state.padding;
  const sides = [`(${top}, ${bottom})`, `(${left}, ${right})`];
  const steps = first ? ['np.moveaxis(x, -1, 1)'] : [];
  if (!padsBefore(state)) return steps;
  if (state.paddingMode === 'zeros') {
    const format = first ? ', data_format="channels_first"' : '';
    return [...steps, `keras.layers.ZeroPadding2D((${sides.join(', ')})${format})(x)`];
  }
  const all = first ? ['(0, 0)', '(0, 0)', ...sides] : ['(0, 0)', ...sides, '(0, 0)'];
  return [...steps, `np.pad(x, (${all.join(', ')}), mode="${NUMPY_MODES[state.paddingMode]}")`];
}

// softmax looks at a whole axis, and so must wait until the axis has been cropped.
function activatesLast(state: State): boolean {
  return crops(state) && state.activation === 'softmax';
}

const crops = (state: State) => isTransposed(state) && typeof state.padding !== 'string';

/** What has to be done to y after the layer. */
export function kerasAfter(state: State): string[] {
  if (!isTransposed(state) || typeof state.padding === 'string') return [];
  const first = state.dataFormat === 'channels_first';
  const crop = `keras.layers.Cropping2D(${nested(state.padding)}${first ? ', data_format="channels_first"' : ''})(y)`;
  return [crop, ...(activatesLast(state) ? ['keras.activations.softmax(y)'] : [])];
}

// Which line it is that raises what Keras says, or NumPy.
function raisedBy(state: State, { refusal }: Frame): 'padding' | 'layer' | 'cropping' {
  if (refusal?.code === 'numpy_pads') return 'padding';
  if (refusal?.code === 'pads') return isTransposed(state) ? 'cropping' : 'padding';
  return refusal?.code === 'output_size' && isTransposed(state) ? 'cropping' : 'layer';
}

/** What makes y of x, as statements. */
export function kerasStatements(state: State, frame: Frame): string[] {
  return [
    ...kerasBefore(state, frame).map((step) => `x = ${step}`),
    `y = ${kerasCall(state, frame)}(x)`,
    ...kerasAfter(state).map((step) => `y = ${step}`),
  ];
}

/** A whole program: input, layer, weights and output. */
export function kerasProgram(state: State, frame: Frame): string {
  const weights = weightsOf(state, frame);
  const ready = weights.length > 0 && weights.every(([, tensor]) => tensor.values.length > 0);
  const channelAxis = state.dataFormat === 'channels_first' ? 1 : -1;
  const squeezed = channelAxis === 1 ? 0 : -1;
  const before = kerasBefore(state, frame).map((step) => `x = ${step}`);
  const message = frame.refusal?.message;
  const who = frame.refusal?.code === 'numpy_pads' ? 'NumPy' : 'Keras';
  const raised = (line: ReturnType<typeof raisedBy>) =>
    message && line === raisedBy(state, frame) ? [`# ${who} raises ValueError: ${message}`] : [];
  const lines = [
    '# For Keras 3.15 and newer.',
    'import keras',
    'import numpy as np',
    '',
    ...inputLines(state, frame),
    ...before.slice(0, -1),
    ...raised('padding'),
    ...before.slice(-1),
    ...(ready ? weights.map(([name, tensor]) => `${name} = ${tensorText(tensor)}`) : []),
    '',
    ...raised('layer'),
    `layer = ${kerasCall(state, frame)}`,
    ...(ready
      ? ['layer.build(x.shape)', `layer.set_weights([${weights.map(([name]) => name).join(', ')}])`]
      : []),
    'y = layer(x)',
    ...raised('cropping'),
    ...kerasAfter(state).map((step) => `y = ${step}`),
    'y = keras.ops.convert_to_numpy(y)',
    `print(y[0].squeeze(axis=${squeezed}) if y.shape[${channelAxis}] == 1 else y[0])`,
  ];
  return `${lines.join('\n')}\n`;
}

type Weights = [name: string, tensor: Pick<Tensor, 'shape' | 'values'>];

// In the order in which the layer keeps them; without values where they cannot be.
function weightsOf(state: State, frame: Frame): Weights[] {
  const takes = (argument: string) => frame.arguments.includes(argument);
  if (!takes('kernel_size')) return [];
  const none = { shape: [], values: new Float32Array() };
  const kernels: Weights[] = takes('pointwise_initializer')
    ? [
        ['depthwise', frame.kernel],
        ['pointwise', frame.pointwise ?? none],
      ]
    : [['kernel', frame.kernel]];
  const bias = { shape: [frame.bias.length], values: frame.bias };
  return state.useBias ? [...kernels, ['bias', bias]] : kernels;
}

function inputLines({ input }: State, { input: tensor }: Frame): string[] {
  const shape = tuple([1, ...tensor.shape]);
  const [height = 0, width = 0] = tensor.shape;
  switch (input.source) {
    case 'counting':
      return [`x = np.arange(1, ${tensor.values.length + 1}, dtype="float32").reshape${shape}`];
    case 'ones':
      return [`x = np.ones(${shape}, dtype="float32")`];
    case 'picture':
      return [
        '# Your own picture: upright, on white, gray, and as small as on the page, which may round',
        '# some values otherwise.',
        'from PIL import Image, ImageOps',
        'image = ImageOps.exif_transpose(Image.open("picture.png")).convert("RGBA")',
        'white = Image.new("RGBA", image.size, "white")',
        `gray = Image.alpha_composite(white, image).convert("L").resize(${tuple([width, height])})`,
        'x = np.asarray(gray, dtype="float32")[np.newaxis, :, :, np.newaxis]',
      ];
    default:
      return [`x = ${array(tensor.values, [1, ...tensor.shape])}`];
  }
}

function tensorText({ shape, values }: Pick<Tensor, 'shape' | 'values'>): string {
  const allOnes = values.every((value) => value === 1);
  return allOnes ? `np.ones(${tuple(shape)}, dtype="float32")` : array(values, shape);
}
