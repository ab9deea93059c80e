// The Python of every layer: the call, what stands before and after it, and its weights.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fields } from '../../web/src/state/fields';
import type { State } from '../../web/src/state/state';
import { anyState, nearlyLegal, taken } from './arbitrary';
import { argumentsIn, callIn, startWriter, type Writer } from './keras';
import { pythonIsHere, unparsable } from './python-parser';

let keras: Writer;
beforeAll(async () => {
  keras = await startWriter();
});

const frameOf = (patch: object) => keras.run(taken(patch));
const programOf = (patch: object) => keras.program(frameOf(patch));
const callOf = (patch: object) => callIn(frameOf(patch));
const beforeOf = (patch: object) => frameOf(patch).call.before;
const afterOf = (patch: object) => frameOf(patch).call.after;

describe('the program, to the letter', () => {
  test('of a DepthwiseConv2D with its own weights', () => {
    const patch = {
      layer: 'DepthwiseConv2D',
      kernelSize: [1, 2],
      strides: [2, 1],
      padding: 'same',
      depthMultiplier: 2,
      activation: 'relu6',
      useBias: true,
      bias: [0.5, 0, -1],
      input: { source: 'ones', shape: [3, 4, 2] },
      kernel: { values: [1, 2, 3, 4, 5, 6, 7, 8] },
    };
    expect(programOf(patch)).toBe(`# For Keras 3.15 and newer.
import keras
import numpy as np

x = np.ones((1, 3, 4, 2), dtype="float32")
kernel = np.array([
    1, 2, 3, 4, 5, 6, 7, 8,
], dtype="float32").reshape(1, 2, 2, 2)
bias = np.array([
    0.5, 0, -1, 0,
], dtype="float32").reshape(4)

layer = keras.layers.DepthwiseConv2D(kernel_size=(1, 2), strides=(2, 1), padding="same", depth_multiplier=2, dilation_rate=(1, 1), activation="relu6", use_bias=True)
layer.build(x.shape)
layer.set_weights([kernel, bias])
y = layer(x)
y = keras.ops.convert_to_numpy(y)
print(y[0].squeeze(axis=-1) if y.shape[-1] == 1 else y[0])
`);
  });

  test('of a SeparableConv2D: weights of the first stage, of the second, bias', () => {
    const patch = {
      layer: 'SeparableConv2D',
      filters: 2,
      kernelSize: [1, 1],
      useBias: true,
      biasInitializer: 'ones',
      kernel: { depthwise: [3], pointwise: [0.1, -2] },
    };
    expect(programOf(patch)).toBe(`# For Keras 3.15 and newer.
import keras
import numpy as np

x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)
depthwise = np.array([
    3,
], dtype="float32").reshape(1, 1, 1, 1)
pointwise = np.array([
    0.1, -2,
], dtype="float32").reshape(1, 1, 1, 2)
bias = np.ones((2), dtype="float32")

layer = keras.layers.SeparableConv2D(filters=2, kernel_size=(1, 1), strides=(1, 1), padding="valid", dilation_rate=(1, 1), depth_multiplier=1, use_bias=True, bias_initializer="ones")
layer.build(x.shape)
layer.set_weights([depthwise, pointwise, bias])
y = layer(x)
y = keras.ops.convert_to_numpy(y)
print(y[0].squeeze(axis=-1) if y.shape[-1] == 1 else y[0])
`);
  });

  test('of a Conv2DTranspose that is cropped, channels first', () => {
    const patch = {
      layer: 'Conv2DTranspose',
      kernelSize: [2, 2],
      strides: [2, 2],
      padding: [1, 0, 2, 3],
      outputPadding: [0, 1],
      dataFormat: 'channels_first',
      input: { source: 'counting', shape: [3, 4, 1] },
    };
    expect(programOf(patch)).toBe(`# For Keras 3.15 and newer.
import keras
import numpy as np

x = np.arange(1, 13, dtype="float32").reshape(1, 3, 4, 1)
x = np.moveaxis(x, -1, 1)
kernel = np.ones((2, 2, 1, 1), dtype="float32")

layer = keras.layers.Conv2DTranspose(filters=1, kernel_size=(2, 2), strides=(2, 2), padding="valid", output_padding=(0, 1), data_format="channels_first", dilation_rate=(1, 1), use_bias=False)
layer.build(x.shape)
layer.set_weights([kernel])
y = layer(x)
y = keras.layers.Cropping2D(((1, 0), (2, 3)), data_format="channels_first")(y)
y = keras.ops.convert_to_numpy(y)
print(y[0].squeeze(axis=0) if y.shape[1] == 1 else y[0])
`);
  });

  test('of a MaxPooling2D, which has no weights', () => {
    const patch = { layer: 'MaxPooling2D', strides: [2, 2], padding: 'same', useBias: true };
    expect(programOf(patch)).toBe(`# For Keras 3.15 and newer.
import keras
import numpy as np

x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)

layer = keras.layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2), padding="same")
y = layer(x)
y = keras.ops.convert_to_numpy(y)
print(y[0].squeeze(axis=-1) if y.shape[-1] == 1 else y[0])
`);
  });

  test('of an AveragePooling2D on an input that goes round the edge', () => {
    const patch = {
      layer: 'AveragePooling2D',
      poolSize: [1, 3],
      padding: [0, 0, 1, 2],
      paddingMode: 'circular',
      dataFormat: 'channels_first',
    };
    expect(programOf(patch)).toBe(`# For Keras 3.15 and newer.
import keras
import numpy as np

x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)
x = np.moveaxis(x, -1, 1)
x = np.pad(x, ((0, 0), (0, 0), (0, 0), (1, 2)), mode="wrap")

layer = keras.layers.AveragePooling2D(pool_size=(1, 3), strides=(1, 1), padding="valid", data_format="channels_first")
y = layer(x)
y = keras.ops.convert_to_numpy(y)
print(y[0].squeeze(axis=0) if y.shape[1] == 1 else y[0])
`);
  });

  test('of a Conv2D with groups after a ZeroPadding2D, with initializers', () => {
    const patch = {
      filters: 4,
      kernelSize: [1, 1],
      padding: [0, 1, 2, 3],
      groups: 2,
      activation: 'tanh',
      useBias: true,
      biasInitializer: 'zeros',
      input: { source: 'ones', shape: [1, 1, 2] },
      kernel: { source: 'constant', constant: 0.1 },
    };
    expect(programOf(patch)).toBe(`# For Keras 3.15 and newer.
import keras
import numpy as np

x = np.ones((1, 1, 1, 2), dtype="float32")
x = keras.layers.ZeroPadding2D(((0, 1), (2, 3)))(x)
kernel = np.array([
    0.1, 0.1, 0.1, 0.1,
], dtype="float32").reshape(1, 1, 1, 4)
bias = np.array([
    0, 0, 0, 0,
], dtype="float32").reshape(4)

layer = keras.layers.Conv2D(filters=4, kernel_size=(1, 1), strides=(1, 1), padding="valid", dilation_rate=(1, 1), groups=2, activation="tanh", use_bias=True, kernel_initializer=keras.initializers.Constant(0.1), bias_initializer="zeros")
layer.build(x.shape)
layer.set_weights([kernel, bias])
y = layer(x)
y = keras.ops.convert_to_numpy(y)
print(y[0].squeeze(axis=-1) if y.shape[-1] == 1 else y[0])
`);
  });
});

describe('the call', () => {
  // Nothing at its default.
  const all = {
    filters: 6,
    kernelSize: [2, 1],
    poolSize: [1, 3],
    strides: [3, 3],
    padding: 'same',
    outputPadding: [2, 1],
    dataFormat: 'channels_first',
    dilationRate: [2, 3],
    groups: 2,
    depthMultiplier: 3,
    activation: 'leaky_relu',
    useBias: true,
    biasInitializer: 'constant',
    biasConstant: -0.25,
    kernel: { source: 'he_uniform', seed: 4 },
  };

  test.each([
    [
      'Conv2D',
      'filters=6, kernel_size=(2, 1), strides=(3, 3), padding="same", data_format="channels_first", dilation_rate=(2, 3), groups=2, activation="leaky_relu", use_bias=True, kernel_initializer="he_uniform", bias_initializer=keras.initializers.Constant(-0.25)',
    ],
    [
      'DepthwiseConv2D',
      'kernel_size=(2, 1), strides=(3, 3), padding="same", depth_multiplier=3, data_format="channels_first", dilation_rate=(2, 3), activation="leaky_relu", use_bias=True, depthwise_initializer="he_uniform", bias_initializer=keras.initializers.Constant(-0.25)',
    ],
    [
      'SeparableConv2D',
      'filters=6, kernel_size=(2, 1), strides=(3, 3), padding="same", data_format="channels_first", dilation_rate=(2, 3), depth_multiplier=3, activation="leaky_relu", use_bias=True, depthwise_initializer="he_uniform", pointwise_initializer="he_uniform", bias_initializer=keras.initializers.Constant(-0.25)',
    ],
    [
      'Conv2DTranspose',
      'filters=6, kernel_size=(2, 1), strides=(3, 3), padding="same", output_padding=(2, 1), data_format="channels_first", dilation_rate=(2, 3), activation="leaky_relu", use_bias=True, kernel_initializer="he_uniform", bias_initializer=keras.initializers.Constant(-0.25)',
    ],
    [
      'MaxPooling2D',
      'pool_size=(1, 3), strides=(3, 3), padding="same", data_format="channels_first"',
    ],
    [
      'AveragePooling2D',
      'pool_size=(1, 3), strides=(3, 3), padding="same", data_format="channels_first"',
    ],
  ])('of %s has every argument that Keras has, in its order, and no other', (layer, list) => {
    const patch = { ...all, layer };
    expect(callOf(patch)).toBe(`keras.layers.${layer}(${list})`);
    const frame = frameOf(patch);
    const names = argumentsIn(frame).map((part) => part.split('=')[0]);
    expect(names).toStrictEqual(frame.layer.arguments);
  });

  test('has no bias_initializer without a bias, and no initializer for own values', () => {
    expect(callOf({ ...all, useBias: false })).not.toContain('bias_initializer');
    expect(callOf({ useBias: true, bias: [1] })).not.toContain('initializer');
    expect(
      callOf({ kernel: { source: 'custom', values: [1], shape: [1, 1, 1, 1] } }),
    ).not.toContain('initializer');
    expect(callOf({ kernel: { source: 'sobel_x' } })).not.toContain('initializer');
  });

  test.each(fields.activation.options)('names the activation as Keras does: %s', (activation) => {
    const expected = activation === 'linear' ? '' : `, activation="${activation}"`;
    expect(callOf({ activation })).toContain(`dilation_rate=(1, 1)${expected}, use_bias=False`);
  });

  test('pads with zeros by itself, as same does', () => {
    expect(callOf({ padding: 'same' })).toContain('padding="same"');
    expect(beforeOf({ padding: 'same' })).toStrictEqual([]);
  });
});

describe('padding before the layer', () => {
  test.each([
    ['reflect', 'reflect'],
    ['replicate', 'edge'],
    ['circular', 'wrap'],
  ])('of %s is np.pad with mode="%s"', (paddingMode, mode) => {
    const patch = { paddingMode, padding: [0, 1, 2, 3] };
    const pads = '(0, 1), (2, 3)';
    expect(beforeOf(patch)).toStrictEqual([
      `x = np.pad(x, ((0, 0), ${pads}, (0, 0)), mode="${mode}")`,
    ]);
    expect(callOf(patch)).toContain('padding="valid"');
    expect(beforeOf({ ...patch, dataFormat: 'channels_first' })).toStrictEqual([
      'x = np.moveaxis(x, -1, 1)',
      `x = np.pad(x, ((0, 0), (0, 0), ${pads}), mode="${mode}")`,
    ]);
    // What same comes to: 3 x 4 on 5 x 5 takes 2 rows and 3 columns.
    const same = { paddingMode, padding: 'same', kernelSize: [3, 4] };
    expect(beforeOf(same)).toStrictEqual([
      `x = np.pad(x, ((0, 0), (1, 1), (1, 2), (0, 0)), mode="${mode}")`,
    ]);
    expect(callOf(same)).toContain('padding="valid"');
    expect(beforeOf({ paddingMode })).toStrictEqual([]);
  });

  test('of zeros is a ZeroPadding2D', () => {
    const padding = [0, 1, 2, 3];
    for (const layer of fields.layer.options.filter((each) => each !== 'Conv2DTranspose')) {
      expect(beforeOf({ layer, padding })).toStrictEqual([
        'x = keras.layers.ZeroPadding2D(((0, 1), (2, 3)))(x)',
      ]);
      expect(beforeOf({ layer, padding, dataFormat: 'channels_first' })).toStrictEqual([
        'x = np.moveaxis(x, -1, 1)',
        'x = keras.layers.ZeroPadding2D(((0, 1), (2, 3)), data_format="channels_first")(x)',
      ]);
      expect(afterOf({ layer, padding })).toStrictEqual([]);
    }
  });

  test('is none of a Conv2DTranspose, which is cropped afterwards', () => {
    const patch = { layer: 'Conv2DTranspose', padding: [0, 1, 2, 3], paddingMode: 'reflect' };
    expect(beforeOf(patch)).toStrictEqual([]);
    expect(callOf(patch)).toContain('padding="valid"');
    expect(afterOf(patch)).toStrictEqual(['y = keras.layers.Cropping2D(((0, 1), (2, 3)))(y)']);
    const named = { layer: 'Conv2DTranspose', padding: 'same', paddingMode: 'reflect' };
    expect(callOf(named)).toContain('padding="same"');
    expect([beforeOf(named), afterOf(named)]).toStrictEqual([[], []]);
  });

  test('leaves nothing to output_padding where a Conv2DTranspose is cropped', () => {
    // With strides beyond the kernel, None would add rows that the page does not have.
    const patch = { layer: 'Conv2DTranspose', kernelSize: [1, 1], strides: [3, 3] };
    expect(callOf(patch)).not.toContain('output_padding');
    expect(callOf({ ...patch, padding: [1, 0, 0, 0] })).toContain('output_padding=(0, 0)');
    // (5 - 1) * 3 + 1 - 1
    expect(frameOf({ ...patch, padding: [1, 0, 0, 0] }).output?.shape).toEqual([12, 13, 1]);
  });
});

describe('a layer that Keras refuses', () => {
  const cases: readonly (readonly [code: string, patch: object])[] = [
    ['pool_size', { layer: 'AveragePooling2D', poolSize: [0, 2] }],
    ['strides', { layer: 'MaxPooling2D', strides: [-1, 2] }],
    ['depth_multiplier', { layer: 'DepthwiseConv2D', depthMultiplier: 0 }],
    ['filters', { layer: 'SeparableConv2D', filters: 0 }],
    ['groups', { groups: -1 }],
    ['filters_with_groups', { filters: 3, groups: 2, input: { shape: [5, 5, 2] } }],
    ['channels_with_groups', { filters: 4, groups: 2, input: { shape: [5, 5, 3] } }],
    ['output_padding', { layer: 'Conv2DTranspose', outputPadding: [-1, 0] }],
    ['output_padding_with_strides', { layer: 'Conv2DTranspose', outputPadding: [1, 0] }],
    ['strides_with_dilation', { layer: 'Conv2DTranspose', strides: [2, 2], dilationRate: [2, 1] }],
    ['output_size', { layer: 'MaxPooling2D', poolSize: [6, 6] }],
  ];

  test.each(cases)('for its %s says so right above the call', (code, patch) => {
    const { refusal } = frameOf(patch);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toBeTruthy();
    expect(programOf(patch)).toContain(
      `\n# Keras raises ValueError: ${refusal?.message}\nlayer = ${callOf(patch)}\n`,
    );
  });

  test('for its pads says so right above the line that has them', () => {
    const comment = (patch: object) =>
      `# Keras raises ValueError: ${frameOf(patch).refusal?.message}`;
    const padded = { padding: [0, 1, -2, 3], dataFormat: 'channels_first' };
    expect(comment(padded)).toContain('2nd entry of padding');
    expect(programOf(padded)).toContain(
      `\nx = np.moveaxis(x, -1, 1)\n${comment(padded)}\nx = keras.layers.ZeroPadding2D(((0, 1), (-2, 3)), `,
    );
    // In another mode, it is NumPy that pads and complains.
    const reflected = { padding: [0, 1, -2, 3], paddingMode: 'reflect' };
    expect(programOf(reflected)).toContain(
      "\n# NumPy raises ValueError: index can't contain negative values\n" +
        'x = np.pad(x, ((0, 0), (0, 1), (-2, 3), (0, 0)), mode="reflect")\n',
    );
    const cropped = { layer: 'Conv2DTranspose', padding: [-1, 0, 0, 0] };
    expect(comment(cropped)).toContain('1st entry of cropping');
    expect(programOf(cropped)).toContain(
      `\ny = layer(x)\n${comment(cropped)}\ny = keras.layers.Cropping2D(((-1, 0), (0, 0)))(y)\n`,
    );
    const gone = { ...cropped, padding: [4, 4, 0, 0] };
    expect(frameOf(gone).refusal?.code).toBe('output_size');
    expect(programOf(gone)).toContain(`\n${comment(gone)}\ny = keras.layers.Cropping2D(((4, 4), `);
  });

  test('has no comment where Keras has no sentence of its own', () => {
    const patch = { layer: 'MaxPooling2D', strides: [0, 1] };
    expect(frameOf(patch).refusal).toMatchObject({ code: 'strides', message: '' });
    expect(programOf(patch)).not.toContain('raises');
    expect(programOf(patch)).toContain(`\n\nlayer = ${callOf(patch)}\n`);
  });

  test('has no weights where a kernel or a bias cannot be', () => {
    for (const patch of [
      { layer: 'DepthwiseConv2D', depthMultiplier: -1 },
      { layer: 'SeparableConv2D', depthMultiplier: 0 },
      { layer: 'SeparableConv2D', filters: 0 },
      { layer: 'SeparableConv2D', filters: 0, useBias: true },
      { layer: 'Conv2DTranspose', filters: -1 },
      { layer: 'Conv2DTranspose', kernelSize: [3, 0] },
    ]) {
      expect(programOf(patch)).not.toMatch(/^(kernel|depthwise|pointwise|bias) = |set_weights/m);
    }
  });
});

describe('any program', () => {
  const runnable = (states: fc.Arbitrary<State>) =>
    states.filter((state) => keras.engine.check(state).problem === null);
  const mixed = fc.oneof({ weight: 2, arbitrary: nearlyLegal }, anyState);

  // What is in `name = np.array(...).reshape(...)` or `name = np.ones((...)...)`.
  const shapeIn = (program: string, name: string) => {
    const made = new RegExp(
      `^${name} = np\\.(?:ones\\(|array\\([^)]*\\)\\.reshape)\\(([^)]*)\\)`,
      'm',
    );
    return made.exec(program)?.[1]?.split(', ').map(Number);
  };

  test('sets as many weights as the layer has, of the shapes that the engine has', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(runnable(mixed), (state) => {
        const frame = keras.run(state);
        const program = keras.program(frame);
        const names = /set_weights\(\[(.*)\]\)/.exec(program)?.[1]?.split(', ');
        const kernels = state.layer === 'SeparableConv2D' ? ['depthwise', 'pointwise'] : ['kernel'];
        const expected = state.useBias ? [...kernels, 'bias'] : kernels;
        const hasKernel = !state.layer.endsWith('Pooling2D');
        if (frame.output || names) expect(names).toStrictEqual(hasKernel ? expected : undefined);
        if (!names) return;
        met.add(`${state.layer} ${names}`);
        expect(shapeIn(program, kernels[0] ?? '')).toStrictEqual(frame.kernel.shape);
        expect(shapeIn(program, 'pointwise')).toStrictEqual(frame.pointwise?.shape);
        expect(shapeIn(program, 'bias')).toStrictEqual(
          state.useBias ? [frame.bias.length] : undefined,
        );
      }),
      { numRuns: 600 },
    );
    // Every layer with weights, with a bias and without one.
    expect(met.size).toBe(8);
  });

  test('names the raised error if and only if there is one', () => {
    fc.assert(
      fc.property(runnable(mixed), (state) => {
        const frame = keras.run(state);
        const comments = keras.program(frame).match(/^# \w+ raises .*$/gm);
        const { code, message } = frame.refusal ?? {};
        const who = code === 'numpy_pads' ? 'NumPy' : 'Keras';
        expect(comments).toStrictEqual(message ? [`# ${who} raises ValueError: ${message}`] : null);
      }),
      { numRuns: 300 },
    );
  });

  if (pythonIsHere) {
    test('can be parsed by Python', () => {
      const programs = fc
        .sample(runnable(mixed), 500)
        .map((state) => keras.program(keras.run(state)));
      expect(unparsable(programs)).toStrictEqual([]);
    });
  }
});
