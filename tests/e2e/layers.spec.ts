// Every layer of the page: its numbers, in pictures and in words, and by keyboard.
import { expect, type Page, test } from '@playwright/test';
import {
  expectOutput,
  fragmentOf,
  getState,
  heard,
  open,
  PANELS,
  panel,
  pixels,
  result,
  setState,
  slide,
  slider,
  walk,
} from './playground';
import { block, colorsAt, grid, hover, placeOf, stood } from './scene';

const choice = (page: Page, argument: RegExp) =>
  panel(page, 'arguments').getByRole('combobox', { name: argument });
const layerChoice = (page: Page) => page.getByRole('combobox', { name: /^layer/ });
const call = (page: Page) => page.locator('c2d-call');
const numbers = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(Number));

/** Walks the picture until it has these values. */
async function expectPlane(page: Page, part: Parameters<typeof walk>[1], values: unknown) {
  await expect.poll(async () => numbers(await walk(page, part))).toEqual(values);
}

// All worked out by hand.
const layers = [
  {
    // Of channels 1, 3, 5, … 17 and 2, 4, 6, … 18, and of both together.
    layer: 'Conv2D',
    fragment: 'input_shape=3,3,2&kernel_size=2,2',
    shape: [2, 2, 1],
    plane: [
      [44, 60],
      [92, 108],
    ],
    call: 'keras.layers.Conv2D(filters=1, kernel_size=(2, 2)',
    says: 'channel\u00a01:\u00a052 + channel\u00a02:\u00a056',
  },
  {
    layer: 'DepthwiseConv2D',
    fragment: 'input_shape=3,3,2&kernel_size=2,2&filter=1',
    shape: [2, 2, 2],
    part: 'output-2',
    plane: [
      [24, 32],
      [48, 56],
    ],
    call: 'keras.layers.DepthwiseConv2D(kernel_size=(2, 2)',
    says: 'Output channel',
  },
  {
    layer: 'SeparableConv2D',
    fragment: 'input_shape=3,3,2&kernel_size=2,2&filters=3',
    shape: [2, 2, 3],
    plane: [
      [44, 60],
      [92, 108],
    ],
    call: 'keras.layers.SeparableConv2D(filters=3, kernel_size=(2, 2)',
    says: 'The second stage mixes the channels',
  },
  {
    layer: 'Conv2DTranspose',
    fragment: 'input_shape=2,2,1&strides=2,2',
    shape: [5, 5, 1],
    plane: [
      [1, 1, 3, 2, 2],
      [1, 1, 3, 2, 2],
      [4, 4, 10, 6, 6],
      [3, 3, 7, 4, 4],
      [3, 3, 7, 4, 4],
    ],
    call: 'keras.layers.Conv2DTranspose(filters=1, kernel_size=(3, 3), strides=(2, 2)',
    says: 'Kernel',
  },
  {
    layer: 'MaxPooling2D',
    fragment: 'input_shape=4,5,1&strides=2,2',
    shape: [2, 2, 1],
    plane: [
      [7, 9],
      [17, 19],
    ],
    call: 'keras.layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2)',
    says: 'No weights: the largest value in each 2 × 2 window.',
  },
  {
    // At the edge, the mean is of what there is.
    layer: 'AveragePooling2D',
    fragment: 'input_shape=3,3,1&padding=same',
    shape: [3, 3, 1],
    plane: [
      [3, 4, 4.5],
      [6, 7, 7.5],
      [7.5, 8.5, 9],
    ],
    call: 'keras.layers.AveragePooling2D(pool_size=(2, 2), strides=(1, 1), padding="same"',
    says: 'The window reaches beyond the edge: top 0, bottom 1, left 0, right 1.',
  },
] as const;

for (const { layer, fragment, shape, plane, call: written, says, ...others } of layers) {
  test(`${layer}: numbers and words`, { tag: '@once' }, async ({ page }) => {
    await open(page, `#v=1&lang=en&layer=${layer}&${fragment}&open=arguments`);
    await expect(layerChoice(page)).toHaveValue(layer);
    expect((await result(page)).refusal).toBeNull();
    expect((await result(page)).outputShape).toEqual(shape);
    await expectPlane(page, 'part' in others ? others.part : 'output', plane);
    const [height, width, channels] = shape;
    const sizes = [height, width, ...(channels > 1 ? [channels] : [])].join('\u00a0×\u00a0');
    await expect(heard(page)).toContainText(`Output ${sizes}, values from `);
    await expect(page.locator('c2d-stage')).toContainText(says);
    await expect(call(page)).toContainText(written);
    await expect(page.locator('c2d-refusal')).not.toContainText(/\S/);
  });
}

test('layers are chosen by keyboard, and bring their own arguments', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  const select = layerChoice(page);
  await select.focus();
  const pooling = page.getByRole('slider', { name: 'pool_size, width', exact: true });
  for (const { layer } of layers.slice(1)) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await getState(page)).layer).toBe(layer);
    await expect(select).toBeFocused();
    const pools = layer.endsWith('Pooling2D');
    await expect(pooling).toHaveCount(pools ? 1 : 0);
    await expect(slider(page, 'kernel_size', 'width')).toHaveCount(pools ? 0 : 1);
    // Keras's strides=None is pool_size.
    expect((await getState(page)).strides).toEqual(pools ? [2, 2] : [1, 1]);
  }
  await expectOutput(page, [4, 6, 14, 16]);
  for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowUp');
  await expect(pooling).toHaveCount(0);
  await expect.poll(async () => (await getState(page)).strides).toEqual([1, 1]);
  await expect(page.locator('c2d-heatmap#output')).toContainText('7\u00a0×\u00a07');
});

test('same is not what PyTorch usually makes of it: marked, told and in the link', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&input_shape=4,4,1&strides=2,2&padding=same&open=frameworks');
  const keras = await pixels(page, 'output');
  await expectPlane(page, 'output', [
    [54, 45],
    [72, 54],
  ]);
  const usual = page.getByRole('radio', { name: 'PyTorch as usually written' });
  await expect(page.getByRole('row').filter({ has: usual })).toContainText('cells: 4 of 4');
  await usual.check();
  const says = 'This is what PyTorch as usually written computes: 4 values differ from Keras';
  await expect(page.locator('c2d-stage')).toContainText(says);
  await expect(heard(page)).toContainText(says);
  const cells = [
    ['14, not as in Keras', '30, not as in Keras'],
    ['57, not as in Keras', '99, not as in Keras'],
  ];
  expect(await walk(page, 'output')).toEqual(cells);
  // White corners: no value of 99 or 14 is painted white.
  const all = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column })));
  expect(await colorsAt(page, 'output', all, [-5, 4])).toEqual(Array(4).fill('255,255,255'));

  await open(page, await fragmentOf(page));
  expect(await walk(page, 'output')).toEqual(cells);
  await page.getByRole('button', { name: 'Back to Keras' }).click();
  await expect(page.locator('c2d-stage')).not.toContainText('PyTorch');
  await expect(usual).not.toBeChecked();
  // Where the button was, the output now has the focus.
  await expect(page.locator('#output').getByRole('grid')).toBeFocused();
  await expect.poll(() => pixels(page, 'output')).toBe(keras);
  expect((await getState(page)).shown.framework).toBe('keras');
});

test('what TensorFlow says of a layer that Keras accepts', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=en&layer=DepthwiseConv2D&strides=2,1');
  await expectOutput(page, [63, 72, 81, 153, 162, 171]);
  const note = page.locator('c2d-refusal');
  await expect(note.locator('code[lang=en]')).toHaveText(
    'Current implementation only supports equal length strides in the row and column dimensions.',
  );
  await expect(note).toContainText('Keras accepts this layer, but without oneDNN');
  await expect(call(page)).not.toContainText('raises');
  await slide(slider(page, 'strides', 'width'), 2);
  await expect(note).not.toContainText(/\S/);
});

test('a transposed convolution shows where each value goes: by pointer and by keyboard', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&layer=Conv2DTranspose&input_shape=3,3,1&strides=2,2&padding=same');
  const lit = async () => (await stood(page, 'output')).full;
  // The look rests on the first value of the input.
  expect(await lit()).toEqual(block(0, 0, 2, 2));
  await hover(page, 'input', 1, 1);
  await expect.poll(lit).toEqual(block(2, 2, 4, 4));
  expect(await placeOf(page, 'output', 'window')).toEqual({
    row: 2,
    column: 2,
    rows: 3,
    columns: 3,
  });

  // The last window reaches into what is cut off.
  await grid(page, 'input').focus();
  await page.keyboard.press('Control+End');
  await expect.poll(lit).toEqual(block(4, 4, 5, 5));
  await page.keyboard.press('Home');
  await expect.poll(lit).toEqual(block(4, 0, 5, 2));
  // With gaps, only what is scattered to, each in a frame.
  await slide(slider(page, 'strides', 'height'), 1);
  await slide(slider(page, 'strides', 'width'), 1);
  await slide(slider(page, 'dilation_rate', 'width'), 2);
  await grid(page, 'input').focus();
  await page.keyboard.press('Control+Home');
  await expect.poll(lit).toEqual(['0,0', '0,2', '1,0', '1,2']);
});

test('of other layers an input cell lights the outputs that it reaches', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await grid(page, 'input').focus();
  await expect.poll(async () => (await stood(page, 'output')).full).toEqual(['0,0']);
  await page.keyboard.press('Control+End');
  await expect.poll(async () => (await stood(page, 'output')).full).toEqual(['2,2']);
  expect(await placeOf(page, 'output', 'window')).toBeNull();
});

test('both stages of SeparableConv2D, and the weights of both', { tag: '@once' }, async ({
  page,
}) => {
  const fragment =
    'layer=SeparableConv2D&input_shape=3,3,2&kernel_size=2,2&filters=2' +
    '&depthwise_values=1,1,1,1,1,1,1,1&pointwise_values=1,10,2,20';
  await open(page, `#v=1&lang=en&${fragment}&open=kernel`);
  await expectPlane(page, 'depthwise', [
    [20, 28],
    [44, 52],
  ]);
  await expectPlane(page, 'pointwise', [
    [1, 10],
    [2, 20],
  ]);
  await expectPlane(page, 'output', [
    [68, 92],
    [140, 164],
  ]);
  await page.getByRole('combobox', { name: 'Input channel' }).selectOption('1');
  await page.getByRole('combobox', { name: 'Filter', exact: true }).selectOption('1');
  await expectPlane(page, 'depthwise-2', [
    [24, 32],
    [48, 56],
  ]);
  await expectPlane(page, 'output', [
    [680, 920],
    [1400, 1640],
  ]);

  const weight = (stage: string, row: number) =>
    page
      .locator(`c2d-weights#${stage}`)
      .getByRole('textbox', { name: `Weight, row ${row}, column 1` });
  const enter = async (stage: string, row: number, text: string) => {
    await weight(stage, row).selectText();
    await weight(stage, row).pressSequentially(text);
    await weight(stage, row).press('Enter');
  };
  await expect(weight('pointwise', 2)).toHaveValue('20');
  await enter('pointwise', 2, '0');
  await expectOutput(page, [68, 200, 92, 280, 140, 440, 164, 520]);
  await enter('depthwise', 1, '0');
  // Of the second channel, without its upper left value: 22, 28, 40, 46.
  await expectOutput(page, [64, 200, 84, 280, 124, 440, 144, 520]);
  const { kernel } = await getState(page);
  expect(kernel.depthwiseShape).toEqual([2, 2, 2, 1]);
  expect(kernel.pointwise).toEqual([1, 10, 2, 0]);
  await open(page, await fragmentOf(page));
  await expectOutput(page, [64, 200, 84, 280, 124, 440, 144, 520]);
});

test('shapes in the order of the data format', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=en&input_shape=4,5,2&filters=3&open=arguments');
  const shapes = async (input: string, output: string) => {
    const written = (text: string) => text.replaceAll(' ', '\u00a0');
    await expect(page.locator('#input figcaption')).toContainText(written(input));
    await expect(page.locator('#output figcaption')).toContainText(written(output));
    await expect(heard(page)).toContainText(`Output ${written(output)},`);
  };
  await shapes('4 × 5 × 2', '2 × 3 × 3');
  const { output } = await result(page);
  await choice(page, /^data_format/).selectOption('channels_first');
  await shapes('2 × 4 × 5', '3 × 2 × 3');
  await expect(call(page)).toContainText('data_format="channels_first"');
  await expect(page.locator('c2d-refusal')).toContainText('NCHW');
  // The values are the same, and what embedders are given stays HWC.
  expect((await result(page)).output).toEqual(output);
  expect((await result(page)).outputShape).toEqual([2, 3, 3]);
});

test('padding side by side, and what it is filled with', async ({ page }) => {
  // A kernel of a single 1 shows what is laid around the input.
  await open(page, '#v=1&lang=en&input_shape=3,3,1&kernel_size=1,1&open=arguments');
  await page.getByRole('checkbox', { name: /padding for each side/ }).check();
  const side = (name: string) =>
    page.getByRole('slider', { name: `padding, ${name}`, exact: true });
  await slide(side('top'), 1);
  await slide(side('left'), 2);
  await expectOutput(page, [
    ...[0, 0, 0, 0, 0],
    ...[0, 0, 1, 2, 3],
    ...[0, 0, 4, 5, 6],
    ...[0, 0, 7, 8, 9],
  ]);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.locator('c2d-controls')).toContainText('Set side by side: 1, 0, 2, 0');
  await expect(call(page)).toContainText('ZeroPadding2D(((1, 0), (2, 0)))');
  const filled = {
    reflect: [...[6, 5, 4, 5, 6], ...[3, 2, 1, 2, 3], ...[6, 5, 4, 5, 6], ...[9, 8, 7, 8, 9]],
    replicate: [...[1, 1, 1, 2, 3], ...[1, 1, 1, 2, 3], ...[4, 4, 4, 5, 6], ...[7, 7, 7, 8, 9]],
    circular: [...[8, 9, 7, 8, 9], ...[2, 3, 1, 2, 3], ...[5, 6, 4, 5, 6], ...[8, 9, 7, 8, 9]],
  };
  for (const [mode, values] of Object.entries(filled)) {
    await choice(page, /^padding_mode/).selectOption(mode);
    await expectOutput(page, values);
    await expect(heard(page)).toContainText(
      `Values added by ${mode}: top 1, bottom 0, left 2, right 0.`,
    );
  }
  expect(await fragmentOf(page)).toContain('padding=1,0,2,0&padding_mode=circular');
  await open(page, await fragmentOf(page));
  await expectOutput(page, filled.circular);
  await page.getByRole('radio', { name: 'same' }).check();
  await expectOutput(page, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await expect(side('top')).toHaveCount(0);
});

test('Conv2DTranspose is cropped, and given more by output_padding', { tag: '@once' }, async ({
  page,
}) => {
  await open(
    page,
    '#v=1&lang=en&layer=Conv2DTranspose&input_shape=1,2,1&kernel_size=1,3&strides=1,2&open=arguments',
  );
  await expectOutput(page, [1, 1, 3, 2, 2]);
  const more = page.getByRole('slider', { name: 'output_padding, width', exact: true });
  await slide(more, 1);
  await expectOutput(page, [1, 1, 3, 2, 2, 0]);
  await expect(call(page)).toContainText('output_padding=(0, 1)');
  await slide(more, 2);
  await expect(page.locator('c2d-refusal')).toContainText('must be smaller than strides');
  await page.getByRole('radio', { name: 'None' }).check();
  await page.getByRole('checkbox', { name: /cropping for each side/ }).check();
  await slide(page.getByRole('slider', { name: 'padding, left', exact: true }), 2);
  await expectOutput(page, [3, 2, 2]);
  await expect(heard(page)).toContainText('Cut off: top 0, bottom 0, left 2, right 0.');
  await expect(call(page)).toContainText('Cropping2D(((0, 0), (2, 0)))(y)');
});

test('activations follow the sums', { tag: '@once' }, async ({ page }) => {
  await open(
    page,
    '#v=1&lang=en&input_shape=1,3,1&kernel_size=1,1&kernel_values=-1,1&filters=2&open=arguments',
  );
  await expectOutput(page, [-1, 1, -2, 2, -3, 3]);
  const activation = choice(page, /^activation/);
  await activation.selectOption('relu');
  await expectOutput(page, [0, 1, 0, 2, 0, 3]);
  await activation.selectOption('leaky_relu');
  await expectPlane(page, 'output', [[-0.2, -0.4, -0.6]]);
  await expect(heard(page)).toContainText('Activation function after the sums: leaky_relu.');
  await expect(call(page)).toContainText('activation="leaky_relu"');
  // Over the channels: 1 / (1 + e^2), 1 / (1 + e^4) and 1 / (1 + e^6).
  await activation.selectOption('softmax');
  await expect(call(page)).toContainText('activation="softmax"');
  const [shares = []] = numbers(await walk(page, 'output'));
  for (const [at, share] of shares.entries()) {
    expect(share).toBeCloseTo(1 / (1 + Math.exp(2 * (at + 1))), 6);
  }
  // Pooling has none.
  await layerChoice(page).selectOption('MaxPooling2D');
  await expect(activation).toHaveCount(0);
  await expect(page.locator('c2d-stage')).not.toContainText('Activation function after');
});

test('initializers draw by their seed, the same again after a reload', async ({ page }) => {
  await open(page, '#v=1&lang=en&open=kernel');
  const kernel = panel(page, 'kernel');
  const source = kernel.getByRole('combobox', { name: 'Pattern' });
  await source.selectOption('glorot_uniform');
  const seed = kernel.getByRole('textbox', { name: 'Seed' });
  const draw = async (text: string) => {
    await seed.selectText();
    await seed.pressSequentially(text);
    await seed.press('Enter');
    // The address follows what has been painted.
    await expect(page).toHaveURL(new RegExp(`kernel=glorot_uniform&kernel_seed=${text}`));
    return numbers(await walk(page, 'kernel')).flat();
  };
  const seven = await draw('7');
  // Of 9 inputs and 9 outputs: the square root of 6 / 18.
  expect(Math.max(...seven.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(1 / 3));
  expect(new Set(seven).size).toBe(9);
  expect(await draw('8')).not.toEqual(seven);
  expect(await draw('7')).toEqual(seven);
  await expect(kernel).toContainText('this page’s own generator');
  await expect(call(page)).toContainText('kernel_initializer="glorot_uniform"');
  const { output } = await result(page);
  await page.reload();
  await expectOutput(page, output);
  expect(numbers(await walk(page, 'kernel')).flat()).toEqual(seven);

  await source.selectOption('constant');
  const value = kernel.getByRole('textbox', { name: 'Value' });
  await value.selectText();
  await value.pressSequentially('0.5');
  await value.press('Enter');
  await expectOutput(page, [31.5, 36, 40.5, 54, 58.5, 63, 76.5, 81, 85.5]);
  await kernel.getByRole('checkbox', { name: /^use_bias/ }).check();
  await kernel.getByRole('combobox', { name: 'bias_initializer' }).selectOption('ones');
  await expectOutput(page, [32.5, 37, 41.5, 55, 59.5, 64, 77.5, 82, 86.5]);
  await expect(kernel.getByRole('textbox', { name: 'Bias of filter 1' })).toHaveValue('1');
  await source.selectOption('zeros');
  await expectOutput(page, Array(9).fill(1));
});

test('the controls stay beside the scene, and scroll by themselves', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 700 });
  await open(page, '#v=1&lang=en&layer=SeparableConv2D&open=arguments,cost');
  const last = page.locator('c2d-cost dl');
  await last.scrollIntoViewIfNeeded();
  await expect(slider(page, 'kernel_size', 'height')).toBeInViewport({ ratio: 1 });
  // Nothing of them is out of reach, and what is right of them stays where it is.
  const before = await last.boundingBox();
  await choice(page, /^padding_mode/).scrollIntoViewIfNeeded();
  await expect(choice(page, /^padding_mode/)).toBeInViewport({ ratio: 1 });
  expect(await last.boundingBox()).toEqual(before);
  // What one reads is hidden by nothing that stays in sight.
  await page.locator('c2d-stage').scrollIntoViewIfNeeded();
  const controls = await page.locator('.controls').boundingBox();
  const stage = await page.locator('.stage').boundingBox();
  expect((controls?.x ?? 0) + (controls?.width ?? 0)).toBeLessThanOrEqual(stage?.x ?? 0);
});

// In Keras it has none, and its panels know it.
for (const lang of ['en', 'ru']) {
  for (const layer of ['MaxPooling2D', 'AveragePooling2D']) {
    test(`nothing is said of filters and bias under ${layer}: ${lang}`, { tag: '@once' }, async ({
      page,
    }) => {
      const wrong = lang === 'en' ? /filter|bias/i : /фильтр|смещени/i;
      await open(page, `#v=1&lang=${lang}&layer=${layer}&open=${PANELS.join(',')}`);
      for (const name of PANELS) {
        await expect(panel(page, name)).not.toContainText(wrong);
      }
      await expect(page.locator('c2d-stage')).not.toContainText(wrong);
      // The same words are there where they belong.
      await setState(page, { layer: 'Conv2D' });
      await expect(panel(page, 'kernel')).toContainText(wrong);
    });
  }
}
