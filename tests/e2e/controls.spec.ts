// Each control leads to the exact numbers on the page, to other pixels, and to words.
import { expect, test } from '@playwright/test';
import { expectOutput, open, pixels, result, slide, slider, walk } from './playground';
import { colorsAt } from './scene';

const sums = (rows: readonly (readonly number[])[]) => rows.flat();

// All from a 5 by 5 input of 1 to 25 and a 3 by 3 kernel of ones, added up by hand.
const moves = [
  { argument: 'kernel_size', axis: 'height', to: 5, shape: [1, 3], output: [180, 195, 210] },
  {
    argument: 'kernel_size',
    axis: 'width',
    to: 1,
    shape: [3, 5],
    output: sums([
      [18, 21, 24, 27, 30],
      [33, 36, 39, 42, 45],
      [48, 51, 54, 57, 60],
    ]),
  },
  {
    argument: 'strides',
    axis: 'height',
    to: 2,
    shape: [2, 3],
    output: sums([
      [63, 72, 81],
      [153, 162, 171],
    ]),
  },
  {
    argument: 'strides',
    axis: 'width',
    to: 2,
    shape: [3, 2],
    output: sums([
      [63, 81],
      [108, 126],
      [153, 171],
    ]),
  },
  { argument: 'dilation_rate', axis: 'height', to: 2, shape: [1, 3], output: [108, 117, 126] },
  { argument: 'dilation_rate', axis: 'width', to: 2, shape: [3, 1], output: [72, 117, 162] },
] as const;

for (const { argument, axis, to, shape, output } of moves) {
  test(`${argument}, ${axis}: numbers, pixels and words`, async ({ page }) => {
    await open(page);
    const before = await pixels(page, 'output');
    await slide(slider(page, argument, axis), to);
    await expectOutput(page, output);
    expect((await result(page)).outputShape).toEqual([...shape, 1]);
    expect(await pixels(page, 'output')).not.toEqual(before);

    const rows = await walk(page, 'output');
    expect(rows.flat().map(Number)).toEqual(output);
    expect([rows.length, rows[0]?.length]).toEqual(shape);
    const low = Math.min(...output);
    const high = Math.max(...output);
    await expect(page.locator('c2d-stage').getByRole('status')).toContainText(
      `Output ${shape.join('\u00a0×\u00a0')}, values from ${low} to ${high}.`,
    );
    await expect(slider(page, argument, axis)).toHaveAttribute('aria-valuetext', String(to));
  });
}

test('padding: numbers, pixels and words', async ({ page }) => {
  await open(page);
  const before = await pixels(page, 'output');
  await page.getByRole('radio', { name: 'same' }).check();
  await expectOutput(
    page,
    sums([
      [16, 27, 33, 39, 28],
      [39, 63, 72, 81, 57],
      [69, 108, 117, 126, 87],
      [99, 153, 162, 171, 117],
      [76, 117, 123, 129, 88],
    ]),
  );
  expect(await pixels(page, 'output')).not.toEqual(before);
  expect((await result(page)).padding).toEqual([1, 1, 1, 1]);
  expect(await walk(page, 'output')).toHaveLength(5);
  await expect(page.locator('c2d-stage').getByRole('status')).toHaveText(
    'padding "valid" → "same": output 3\u00a0×\u00a03 → 5\u00a0×\u00a05, ' +
      'windows start in the padding above and on the left, and at rows and columns 1, 2, 3, 4. ' +
      'Output 5\u00a0×\u00a05, values from 16 to 171. ' +
      'Zeros added: top 1, bottom 1, left 1, right 1.',
  );
  await page.getByRole('radio', { name: 'valid' }).check();
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
  expect(await pixels(page, 'output')).toEqual(before);
});

test('each of the four lessons opens on its experiment', async ({ page }) => {
  await open(page);
  const choose = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await choose('strides');
  await expectOutput(page, [72, 90, 180, 198]);
  await expect(page.getByRole('heading', { name: /^strides:/ })).toBeVisible();
  await choose('padding');
  await expect.poll(async () => (await result(page)).outputShape).toEqual([5, 5, 1]);
  const { output } = await result(page);
  expect([output?.[0], output?.[24]]).toEqual([16, 88]);
  await choose('dilation_rate');
  await expectOutput(page, [117]);
  expect(await walk(page, 'output')).toEqual([['117']]);
  await choose('kernel_size');
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
});

test('what cannot run is said in words, and in the place of the picture', { tag: '@once' }, async ({
  page,
}) => {
  await open(page);
  await slide(slider(page, 'kernel_size', 'height'), 6);
  await expectOutput(page, null);
  const refusal = page.locator('c2d-refusal');
  await expect(refusal).toContainText('Keras refuses this layer');
  await expect(refusal).toContainText(
    'ValueError: Computed output size would be zero or negative. Received ' +
      '`inputs shape=(1, 5, 5, 1)`, `kernel shape=(6, 3, 1, 1)`, `dilation_rate=[1 1]`, ' +
      '`strides=(1, 1)`, `padding=valid`.',
  );
  await expect(page.locator('c2d-heatmap#output')).toContainText('No output');
  await expect(page.locator('c2d-heatmap#output').getByRole('grid')).toHaveCount(0);
  await expect(page.locator('c2d-call')).toContainText('raises ValueError');
  await slide(slider(page, 'kernel_size', 'height'), 5);
  await expectOutput(page, [180, 195, 210]);
  await expect(refusal).not.toContainText('Keras');
});

test('strides with dilation is refused by Keras and computed all the same', {
  tag: '@once',
}, async ({ page }) => {
  await open(page, '#v=1&padding=same');
  await slide(slider(page, 'strides', 'height'), 2);
  await slide(slider(page, 'dilation_rate', 'width'), 2);
  await expect
    .poll(async () => (await result(page)).refusal)
    .toEqual({
      code: 'strides_with_dilation',
      message:
        '`strides > 1` not supported in conjunction with `dilation_rate > 1`. ' +
        'Received: strides=(2, 1) and dilation_rate=(1, 2)',
    });
  expect((await result(page)).outputShape).toEqual([3, 5, 1]);
  await expect(page.locator('c2d-refusal')).toContainText('mathematics allows');
});

test('what cannot be seen is heard: reasons, gaps and stand-ins', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&kernel=sobel_x');
  const heard = page.locator('c2d-stage').getByRole('status');
  await slide(slider(page, 'kernel_size', 'height'), 4);
  await expect(heard).toContainText('Sobel x is not defined');
  await slide(slider(page, 'dilation_rate', 'height'), 2);
  await expect(heard).toContainText('Keras refuses this layer. The kernel does not fit.');
  await expect(heard).toContainText('No output. With its gaps the kernel spans 7');
});

test('reset in a lesson goes back to where the lesson starts', async ({ page }) => {
  await open(page, '#v=1&lang=en&lesson=strides&strides=1,2');
  await page.getByRole('button', { name: 'Reset everything' }).click();
  await expectOutput(page, [72, 90, 180, 198]);
  await expect(page.getByRole('heading', { name: /^strides:/ })).toBeVisible();
});

test('reset brings the first page back and keeps the language', async ({ page }) => {
  await open(page, '#v=1&lang=en&kernel_size=1,1&input=random');
  await page.getByRole('button', { name: 'Reset everything' }).click();
  await expectOutput(page, [63, 72, 81, 108, 117, 126, 153, 162, 171]);
});

test('cells are parted by thin lines, through which one sees the card', async ({ page }) => {
  await open(page);
  const cells = Array.from({ length: 5 }, (_, column) => ({ row: 1, column }));
  const last = await colorsAt(page, 'input', cells, [-1, 5]);
  expect(new Set(last)).toEqual(new Set(['nothing']));
  expect(await colorsAt(page, 'input', cells, [-2, 5])).not.toContain('nothing');
});
