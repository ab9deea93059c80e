// The Keras program that does what the page shows.
import type { Frame } from '../engine/frame';
import type { State } from '../state/state';
import { array, tuple } from './python';

/** The arguments of the layer, each as it stands in the call. */
export function kerasArguments(state: State): string[] {
  return [
    `filters=${state.filters}`,
    `kernel_size=${tuple(state.kernelSize)}`,
    `strides=${tuple(state.strides)}`,
    `padding="${state.padding}"`,
    `dilation_rate=${tuple(state.dilationRate)}`,
    `use_bias=${state.useBias ? 'True' : 'False'}`,
  ];
}

/** The call that makes the layer, in the pieces between which its line may break at a space. */
export function kerasCallPieces(state: State): [start: string, ...rest: string[]] {
  const parts = kerasArguments(state);
  const last = parts.length - 1;
  return [
    `keras.layers.${state.layer}(`,
    ...parts.map((part, at) => part + (at === last ? ')' : ',')),
  ];
}

/** The call that makes the layer, in one line. */
export function kerasCall(state: State): string {
  const [start, ...rest] = kerasCallPieces(state);
  return start + rest.join(' ');
}

/** A whole program: input, layer, weights and output. */
export function kerasProgram(state: State, frame: Frame): string {
  const weights = state.useBias ? '[kernel, bias]' : '[kernel]';
  const lines = [
    '# For Keras 3.14 and newer.',
    'import keras',
    'import numpy as np',
    '',
    ...inputLines(state, frame),
    ...(frame.kernel.values.length > 0 ? [`kernel = ${kernelText(frame)}`] : []),
    ...(state.useBias && frame.kernel.values.length > 0
      ? [`bias = ${array(frame.bias, [frame.bias.length])}`]
      : []),
    '',
    ...(frame.refusal ? [`# Keras raises ValueError: ${frame.refusal.message}`] : []),
    `layer = ${kerasCall(state)}`,
    'layer.build(x.shape)',
    ...(frame.kernel.values.length > 0 ? [`layer.set_weights(${weights})`] : []),
    'y = keras.ops.convert_to_numpy(layer(x))',
    'print(y[0].squeeze(axis=-1) if y.shape[-1] == 1 else y[0])',
  ];
  return `${lines.join('\n')}\n`;
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

function kernelText({ kernel, kernelSource }: Frame): string {
  return kernelSource === 'ones'
    ? `np.ones(${tuple(kernel.shape)}, dtype="float32")`
    : array(kernel.values, kernel.shape);
}
