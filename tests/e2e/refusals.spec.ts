// What Keras refuses, of every layer: its words, the reason, and the way out by one button.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { write } from '../../web/src/link/codec';
import { applyPatch, initialState, type Patch } from '../../web/src/state/state';
import {
  expectOutput,
  follow,
  getState,
  heard,
  open,
  result,
  slide,
  slider,
  walk,
} from './playground';

const note = (page: Page) => page.locator('c2d-refusal');

test('strides with dilation: refused in Keras’s words, computed all the same, and mended', async ({
  page,
}) => {
  await open(page, '#v=1&lang=en&strides=2,1&dilation_rate=1,2');
  await expect(note(page).locator('code[lang=en]').first()).toHaveText(
    'ValueError: `strides > 1` not supported in conjunction with `dilation_rate > 1`. ' +
      'Received: strides=(2, 1) and dilation_rate=(1, 2)',
  );
  await expect(note(page)).toContainText('mathematics allows it');
  // Sums over columns 1, 3 and 5 of rows 1 to 3, and of rows 3 to 5.
  expect(await walk(page, 'output')).toEqual([['72'], ['162']]);
  await page.getByRole('button', { name: 'Make it legal: dilation_rate=(1, 1)' }).click();
  await expectOutput(page, [63, 72, 81, 153, 162, 171]);
  await expect(note(page)).not.toContainText(/\S/);
  await page.goBack();
  await expect(note(page)).toContainText('Keras refuses this layer');
  expect((await getState(page)).dilationRate).toEqual([1, 2]);
});

const remedies = {
  'kernel_size=0,-1': 'kernel_size=(1, 1)',
  'filters=0': 'filters=1',
  'groups=3&filters=6&input_shape=5,5,4': 'groups=2',
  'kernel_size=6,6': 'padding="same"',
  'layer=DepthwiseConv2D&depth_multiplier=-1': 'depth_multiplier=1',
  'layer=SeparableConv2D&strides=0,2': 'strides=(1, 2)',
  'layer=Conv2DTranspose&strides=2,2&output_padding=3,0': 'output_padding=(1, 0)',
  'layer=MaxPooling2D&pool_size=7,7': 'padding="same"',
  'layer=AveragePooling2D&pool_size=0,2': 'pool_size=(1, 2)',
  'filters=0&kernel_size=0,1&groups=2': 'filters=1, kernel_size=(1, 1), groups=1',
  'padding=-1,0,0,2&kernel_size=2,2': 'padding=((0, 0), (0, 2))',
  'filters=8&groups=8&input_shape=5,5,7': 'channels of the input: 8',
};

test('one click mends what is refused, and Back undoes it', { tag: '@once' }, async ({ page }) => {
  for (const [fragment, change] of Object.entries(remedies)) {
    await open(page, `#v=1&lang=en&${fragment}`);
    const { refusal } = await result(page);
    expect(refusal, fragment).not.toBeNull();
    await page.getByRole('button', { name: `Make it legal: ${change}`, exact: true }).click();
    await expect.poll(async () => (await result(page)).refusal, fragment).toBeNull();
    expect((await result(page)).output, fragment).not.toBeNull();
    await expect(note(page)).not.toContainText('Keras refuses');
    await page.goBack();
    await expect.poll(async () => (await result(page)).refusal, fragment).toEqual(refusal);
  }
});

test('what was changed last is kept by the way out, which is one step', async ({ page }) => {
  await open(page, '#v=1&lang=en');
  await slide(page.getByRole('slider', { name: 'groups', exact: true }), 2);
  await expect(note(page)).toContainText('Keras refuses this layer');
  await page
    .getByRole('button', {
      name: 'Make it legal: filters=2, channels of the input: 2',
      exact: true,
    })
    .click();
  await expect(note(page)).not.toContainText('Keras refuses');
  expect(await getState(page)).toMatchObject({
    groups: 2,
    filters: 2,
    input: { shape: [5, 5, 2] },
  });
});

test('the channels of the input are spoken of in the reader’s language', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '#v=1&lang=ru&filters=8&groups=8&input_shape=5,5,7');
  await page
    .getByRole('button', { name: 'Исправить: число каналов входа: 8', exact: true })
    .click();
  await expect.poll(async () => (await getState(page)).input.shape).toEqual([5, 5, 8]);
});

test('what NumPy refuses is not said to be Keras’s', { tag: '@once' }, async ({ page }) => {
  await open(page, '#v=1&lang=en&padding=-1,0,0,0&padding_mode=reflect');
  await expect(note(page)).toContainText('NumPy refuses this padding');
  await expect(page.locator('c2d-stage .status')).toContainText('NumPy refuses this padding');
  await expect(heard(page)).toContainText('NumPy refuses this padding');
  await expect(page.locator('c2d-page')).not.toContainText('Keras refuses');
  await expect(note(page).locator('code[lang=en]').first()).toHaveText(
    "ValueError: index can't contain negative values",
  );
  await follow(page, '#v=1&lang=en&padding=-1,0,0,0');
  await expect(note(page)).toContainText('Keras refuses this layer');
});

test('the reason is heard with the refusal, in the reader’s language', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, '#v=1&lang=ru&strides=2,1&dilation_rate=1,2');
  await expect(note(page)).toContainText('Keras не принимает такой слой');
  await slide(slider(page, 'strides', 'ширина'), 2);
  await expect(heard(page)).toContainText('strides (2, 1) → (2, 2)');
  await expect(heard(page)).toContainText('Keras не принимает такой слой. Keras допускает либо');
  await slide(slider(page, 'dilation_rate', 'ширина'), 1);
  await expect(heard(page)).toContainText('dilation_rate (1, 2) → (1, 1)');
  await expect(heard(page)).not.toContainText('Keras');
});

interface Setting {
  readonly layer: Omit<Patch, 'input'>;
  readonly inputShape: readonly [number, number, number];
  readonly code: string | null;
  readonly message: string | null;
}

// Python prints the members of a set in any order.
const inOrder = (text: string) =>
  text.replace(/\{(.*?)\}/g, (_, members: string) => `{${members.split(', ').sort().join(', ')}}`);

test('links to what Keras refuses of every layer, zero and negative arguments among it', {
  tag: '@once',
}, async ({ page }) => {
  const { cases }: { cases: readonly Setting[] } = JSON.parse(
    readFileSync(new URL('../golden/refusals.json', import.meta.url), 'utf8'),
  );
  // Those that the page's own limits let in.
  const refused = cases.filter(({ code }) => code !== null);
  const linked = refused.flatMap(({ layer, inputShape, ...said }) => {
    const outcome = applyPatch(initialState, { ...layer, input: { shape: inputShape } });
    return 'state' in outcome ? [{ ...said, fragment: write(outcome.state) }] : [];
  });
  expect(linked.length).toBeGreaterThan(80);
  await open(page, '#v=1&lang=en');
  for (const { fragment, code, message } of linked) {
    await follow(page, fragment);
    expect((await result(page)).refusal?.code, fragment).toBe(code);
    await expect(page.locator('.notice')).toHaveCount(0);
    const [reason = ''] = await note(page).locator('div:not(.caveat) > span').allTextContents();
    expect(reason.trim(), fragment).toMatch(/^[A-Z_a-z].*\.\)?$/);
    expect(reason, fragment).not.toContain('refusal.');
    const codes = await note(page).locator('div:not(.caveat) > code').allTextContents();
    expect(codes.map(inOrder), fragment).toEqual(
      message ? [inOrder(`ValueError: ${message}`)] : [],
    );
  }
});
