// The Python that the page hands out, from what the engine really makes of each state.
import { beforeAll, describe, expect, test } from 'vitest';
import { taken } from './arbitrary';
import { argumentsIn, callIn, startWriter, type Writer } from './keras';
import { pythonIsHere, unparsable } from './python-parser';

let keras: Writer;
beforeAll(async () => {
  keras = await startWriter();
});

const programOf = (patch: object) => keras.program(keras.run(taken(patch)));

/** The numbers and the shape of `name = np.array([...], dtype="float32").reshape(...)`. */
function arrayIn(program: string, name: string) {
  const found = new RegExp(
    `^${name} = np\\.array\\(\\[\\n([^\\]]*)\\n\\], dtype="float32"\\)\\.reshape\\((.*)\\)$`,
    'm',
  ).exec(program);
  const numbers = (list = '') =>
    list
      .split(',')
      .filter((item) => item.trim() !== '')
      .map(Number);
  return found && { values: numbers(found[1]), shape: numbers(found[2]) };
}

test('the default layer, to the letter', () => {
  expect(programOf({})).toBe(`# For Keras 3.15 and newer.
import keras
import numpy as np

x = np.arange(1, 26, dtype="float32").reshape(1, 5, 5, 1)
kernel = np.ones((3, 3, 1, 1), dtype="float32")

layer = keras.layers.Conv2D(filters=1, kernel_size=(3, 3), strides=(1, 1), padding="valid", dilation_rate=(1, 1), use_bias=False)
layer.build(x.shape)
layer.set_weights([kernel])
y = layer(x)
y = keras.ops.convert_to_numpy(y)
print(y[0].squeeze(axis=-1) if y.shape[-1] == 1 else y[0])
`);
});

describe('the call', () => {
  const state = taken({
    filters: 4,
    kernelSize: [0, -1],
    strides: [2, 3],
    padding: 'same',
    dilationRate: [1, 4],
    useBias: true,
  });

  test('has every argument, each in its own place', () => {
    expect(argumentsIn(keras.run(state))).toStrictEqual([
      'filters=4',
      'kernel_size=(0, -1)',
      'strides=(2, 3)',
      'padding="same"',
      'dilation_rate=(1, 4)',
      'use_bias=True',
    ]);
  });

  test('is one line of Python', () => {
    const call = callIn(keras.run(state));
    expect(call).toBe(
      'keras.layers.Conv2D(filters=4, kernel_size=(0, -1), strides=(2, 3), padding="same", dilation_rate=(1, 4), use_bias=True)',
    );
    expect(programOf(state)).toContain(`\nlayer = ${call}\n`);
  });
});

describe('the input', () => {
  test('of a short formula is that formula', () => {
    expect(programOf({ input: { shape: [4, 3, 2] } })).toContain(
      '\nx = np.arange(1, 25, dtype="float32").reshape(1, 4, 3, 2)\n',
    );
    expect(programOf({ input: { source: 'ones', shape: [4, 3, 2] } })).toContain(
      '\nx = np.ones((1, 4, 3, 2), dtype="float32")\n',
    );
  });

  test.each(['gradient', 'checkerboard', 'random'])('of %s is written out', (source) => {
    const patch = { input: { source, shape: [9, 7, 2], seed: 3 } };
    expect(arrayIn(programOf(patch), 'x')).toStrictEqual({
      values: Array.from(keras.run(taken(patch)).input.values),
      shape: [1, 9, 7, 2],
    });
  });

  test('of own values is written with the digits it was typed with', () => {
    const values = [0.1, -2.5, 1e-7, 1_000_000, 0, 1 / 3];
    const program = programOf({ input: { shape: [2, 3, 1], values } });
    expect(arrayIn(program, 'x')).toStrictEqual({
      values: [0.1, -2.5, 1e-7, 1_000_000, 0, 0.33333334],
      shape: [1, 2, 3, 1],
    });
  });

  test('of a picture is a file of the reader’s, at the size shown', () => {
    const values = new Array(6).fill(128);
    const program = programOf({ input: { source: 'picture', shape: [3, 2, 1], values } });
    // PIL names the width first.
    expect(program).toContain('.convert("L").resize((2, 3))\n');
    expect(program).toMatch(/^x = np\.asarray\(.*\)\[np\.newaxis, :, :, np\.newaxis\]$/m);
    expect(program).not.toContain('128');
  });
});

describe('the weights', () => {
  test('of one’s own are written out in HWIO', () => {
    const values = [1, -0.5, 0.1, 4];
    const program = programOf({ kernelSize: [2, 2], kernel: { values } });
    expect(arrayIn(program, 'kernel')).toStrictEqual({ values, shape: [2, 2, 1, 1] });
  });

  test('of a pattern are written out too, since NumPy has no name for it', () => {
    expect(arrayIn(programOf({ kernel: { source: 'sobel_x' } }), 'kernel')).toStrictEqual({
      values: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
      shape: [3, 3, 1, 1],
    });
  });

  test('are the ones in use, where the chosen pattern is not defined', () => {
    const program = programOf({ kernelSize: [2, 2], kernel: { source: 'sobel_x' } });
    expect(program).toContain('\nkernel = np.ones((2, 2, 1, 1), dtype="float32")\n');
  });

  test('are those of the size in use, where they were given for another', () => {
    const patch = {
      kernelSize: [3, 2],
      kernel: { shape: [2, 2, 1, 1], values: [1, 2, 3, 4] },
    };
    expect(arrayIn(programOf(patch), 'kernel')).toStrictEqual({
      values: Array.from(keras.run(taken(patch)).kernel.values),
      shape: [3, 2, 1, 1],
    });
  });

  test('come with the bias, where there is one', () => {
    const program = programOf({ filters: 3, useBias: true, bias: [1.5, -2, 0.1] });
    expect(arrayIn(program, 'bias')).toStrictEqual({ values: [1.5, -2, 0.1], shape: [3] });
    expect(program).toContain('\nlayer.set_weights([kernel, bias])\n');
    expect(program).toContain('use_bias=True');
  });

  test('have a bias of zeros where none was given, as the layer expects one', () => {
    const program = programOf({ filters: 2, useBias: true });
    expect(arrayIn(program, 'bias')).toStrictEqual({ values: [0, 0], shape: [2] });
  });

  test('come without a bias that is turned off', () => {
    const program = programOf({ bias: [7] });
    expect(program).not.toMatch(/^bias =/m);
    expect(program).toContain('\nlayer.set_weights([kernel])\n');
  });
});

// One for each thing that Keras refuses.
const refused: readonly (readonly [what: string, patch: object])[] = [
  ['kernel_size', { kernelSize: [0, -1] }],
  ['strides', { strides: [0, 1] }],
  ['dilation_rate', { dilationRate: [1, 0] }],
  ['filters', { filters: 0, useBias: true }],
  ['strides_with_dilation', { strides: [2, 1], dilationRate: [1, 2] }],
  ['output_size', { kernelSize: [7, 7] }],
];

describe('a layer that Keras refuses', () => {
  test.each(refused)('for its %s', (code, patch) => {
    const state = taken(patch);
    const frame = keras.run(state);
    const { refusal } = frame;
    expect(refusal?.code).toBe(code);
    const lines = programOf(patch).split('\n');
    const comment = lines.indexOf(`# Keras raises ValueError: ${refusal?.message}`);
    // Where it will be raised: right above the call.
    expect(comment).toBeGreaterThan(0);
    expect(lines[comment + 1]).toBe(`layer = ${callIn(frame)}`);
  });

  test('has no weights where it has no kernel', () => {
    const program = programOf({ filters: -2, useBias: true });
    expect(program).not.toMatch(/kernel =|bias =|set_weights/);
  });

  test('has them where the kernel is only too large', () => {
    expect(programOf({ kernelSize: [7, 7] })).toContain('\nlayer.set_weights([kernel])\n');
  });
});

const everything: readonly (readonly [what: string, patch: object])[] = [
  ['the default layer', {}],
  ['a random input of 32 × 32 × 8', { input: { source: 'random', shape: [32, 32, 8] } }],
  [
    'the most weights, of the most digits',
    {
      filters: 16,
      kernelSize: [7, 7],
      useBias: true,
      input: { source: 'ones', shape: [9, 9, 8] },
      kernel: { values: Array.from({ length: 7 * 7 * 8 * 16 }, (_, i) => -1 / (i + 3) / 1e7) },
    },
  ],
  ['a picture', { input: { source: 'picture', shape: [1, 1, 1], values: [5] } }],
  ...refused,
];

test.each(everything)('no line is too wide to read: %s', (_, patch) => {
  const wide = programOf(patch)
    .split('\n')
    .filter((line) => line.length > 100);
  // The call is one line, as on the page, and so is Keras's message.
  for (const line of wide) expect(line).toMatch(/^(layer = |# Keras raises )/);
});

if (pythonIsHere) {
  test('Python can parse all of them', () => {
    expect(unparsable(everything.map(([, patch]) => programOf(patch)))).toStrictEqual([]);
  });

  test('Python would tell of a mistake', () => {
    const wrong = programOf({}).replace('(1, 5, 5, 1)', '(1, 5, 5, 1');
    expect(unparsable([programOf({}), wrong])).toStrictEqual([wrong]);
  });
}

describe('numbers and arrays', () => {
  const inputOf = (shape: readonly number[], values: readonly number[]) =>
    /^x = (np.array.*?)\n(?=kernel)/ms.exec(programOf({ input: { shape, values } }))?.[1] ?? '';

  test('a short array, to the letter', () => {
    expect(inputOf([1, 3, 1], [1, -0.1, 1e-7])).toBe(`np.array([
    1, -0.1, 1e-7,
], dtype="float32").reshape(1, 1, 3, 1)`);
  });

  test('a long array breaks between values and loses none', () => {
    const values = Array.from({ length: 200 }, (_, i) => Math.sin(i) * 1000);
    const lines = inputOf([20, 10, 1], values).split('\n').slice(1, -1);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/^ {4}\S.*,$/);
    const back = lines.flatMap((line) => line.split(',').slice(0, -1)).map(Number);
    expect(Float32Array.from(back)).toStrictEqual(Float32Array.from(values));
  });
});
