// The small page in somebody else's: what it shows, what it says to its parent and what it leaves alone.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page, test } from '@playwright/test';
import type { EmbeddedPlayground } from '../../web/src/embed/element';
import type { Heatmap } from '../../web/src/view/stage/heatmap';
import { embed, type Heard, heard, resultOf, say, shown, stateOf } from './embed';

const slider = (frame: Frame, name: string) => frame.getByRole('slider', { name, exact: true });

/** As a hand would. Neither clicks nor keys reach a frame of another origin in a Firefox that is driven. */
const move = (frame: Frame, name: string, to: number) => slider(frame, name).fill(String(to));

const ofType = (messages: readonly Heard[], type: string) =>
  messages.filter((message) => message.type === type);

const answerTo = async (page: Page, message: { readonly id: string | number }) => {
  await say(page, message);
  const answers = async () => (await heard(page)).filter(({ id }) => id === message.id);
  await expect.poll(answers).toHaveLength(1);
  return (await answers())[0] as Heard;
};

for (const [where, attributes] of [
  ['of another origin', ''],
  ['of no origin', 'sandbox="allow-scripts"'],
] as const) {
  test(`in a frame ${where} it computes, and follows its controls`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const frame = await embed(page, '#v=2&lang=en', { attributes });
    expect((await resultOf(frame)).output).toEqual([63, 72, 81, 108, 117, 126, 153, 162, 171]);
    await move(frame, 'strides', 2);
    await expect.poll(async () => (await resultOf(frame)).output).toEqual([63, 81, 153, 171]);
    expect((await stateOf(frame)).strides).toEqual([2, 2]);
    await expect(frame.locator('c2d-sum')).toContainText('= 63');
    expect(errors).toEqual([]);
  });

  test(`in a frame ${where} it leaves its address and the history alone`, async ({ page }) => {
    const frame = await embed(page, '#v=2&lang=en', { attributes });
    const before = await frame.evaluate(() => [location.href, history.length]);
    await move(frame, 'kernel_size', 2);
    await expect.poll(async () => (await stateOf(frame)).kernelSize).toEqual([2, 2]);
    await frame.evaluate(async () => {
      const playground = document.querySelector('conv2d-playground');
      await playground?.setState({ lesson: 'strides', layer: 'MaxPooling2D' });
    });
    expect(await frame.evaluate(() => [location.href, history.length])).toEqual(before);
    expect(page.url()).toContain('/lesson');
  });
}

const SIZES = [
  [500, 300],
  [320, 480],
  [800, 600],
] as const;

for (const [width, height] of SIZES) {
  for (const lang of ['en', 'ru']) {
    test(`fits into ${width} by ${height}: ${lang}`, { tag: '@once' }, async ({ page }) => {
      const frame = await embed(page, `#v=2&lang=${lang}`, { width, height });
      for (const link of [
        '',
        '&padding=same',
        '&strides=2,2&padding=same',
        '&kernel_size=5,5',
        '&layer=MaxPooling2D',
      ]) {
        await answerTo(page, {
          id: link,
          type: 'conv2d:set',
          link: `#v=2&lang=${lang}${link}`,
        } as never);
        const { numbered, ...room } = await frame.evaluate(() => {
          const root = document.querySelector('conv2d-playground')?.shadowRoot;
          const small = root?.querySelector('c2d-small')?.shadowRoot;
          const stage = small?.querySelector('c2d-stage')?.shadowRoot;
          const scrolls = (each: Element | null | undefined) =>
            each
              ? each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1
              : null;
          const cells = [...(stage?.querySelectorAll<Heatmap>('c2d-heatmap') ?? [])].map(
            (each) => each.view.lattice.cell,
          );
          return {
            page: scrolls(document.documentElement),
            pictures: scrolls(stage?.querySelector('.pictures')),
            controls: scrolls(small?.querySelector('.controls')),
            numbered: Math.min(...cells),
          };
        });
        expect({ link, ...room }).toEqual({ link, page: false, pictures: false, controls: false });
        // All numbers of the notebook's grids can be read.
        expect(numbered, `cells with ${link}`).toBeGreaterThanOrEqual(20);
      }
    });
  }
}

test('is as accessible as the whole page', { tag: '@once' }, async ({ page }) => {
  for (const theme of ['light', 'dark']) {
    await page.goto(`./embed.html#v=2&lang=en&theme=${theme}`);
    await page.reload();
    await page.locator('c2d-small').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test('leads to the whole page with what is set here, all of which it shows', async ({ page }) => {
  const frame = await embed(page, '#v=2&hide=layer&theme=dark&lang=en');
  await move(frame, 'strides', 2);
  await expect.poll(async () => (await stateOf(frame)).strides).toEqual([2, 2]);
  const link = frame.getByRole('link', { name: 'Open the whole page' });
  await link.dispatchEvent('focus');
  const href = (await link.getAttribute('href')) ?? '';
  expect(new URL(href).hash).toBe('#v=2&strides=2,2&lang=en');
  await page.goto(href);
  await expect(page.locator('c2d-page')).toBeVisible();
});

test('opens what its address is changed to', async ({ page }) => {
  const frame = await embed(page, '#v=2&lang=en');
  const src = await page.locator('iframe').getAttribute('src');
  await page.locator('iframe').evaluate((iframe: HTMLIFrameElement, to) => {
    iframe.src = to;
  }, src?.replace('#v=2', '#v=2&kernel_size=2,2') ?? '');
  await expect.poll(async () => (await stateOf(frame)).kernelSize).toEqual([2, 2]);
});

test('says what of a link it could not take', async ({ page }) => {
  const frame = await embed(page, '#v=2&strides=huge&lang=en');
  await expect(frame.getByText(/strides/).first()).toBeVisible();
  await expect(frame.locator('.notice')).toContainText('strides');
  const tooLong = await embed(page, `#v=2&kernel_values=${'1,'.repeat(130_000)}1&lang=en`);
  await expect(tooLong.locator('.notice')).toBeVisible();
  expect((await resultOf(tooLong)).output).toHaveLength(9);
});

test('is set and read by its parent', async ({ page }) => {
  const frame = await embed(page, '#v=2&lang=en');
  const given = await answerTo(page, { id: 1, type: 'conv2d:get' } as never);
  expect(given).toMatchObject({ type: 'conv2d:answer', v: 1, ok: true, link: '#v=2&lang=en' });
  expect(given.state).toEqual(await stateOf(frame));

  const set = { id: 'two', type: 'conv2d:set', state: { strides: [2, 2], padding: 'same' } };
  const link = '#v=2&strides=2,2&padding=same&lang=en';
  expect(await answerTo(page, set)).toMatchObject({ ok: true, link });
  expect((await resultOf(frame)).outputShape).toEqual([3, 3, 1]);
  expect(ofType(await heard(page), 'conv2d:change').at(-1)).toMatchObject({ v: 1, link });

  const opened = { id: 3, type: 'conv2d:set', link: '#v=2&kernel_size=1,1' };
  expect(await answerTo(page, opened)).toMatchObject({ ok: true, state: { lang: 'en' } });
  expect((await resultOf(frame)).outputShape).toEqual([5, 5, 1]);
});

test('says what is wrong with what its parent sends, and takes nothing of it', async ({ page }) => {
  const frame = await embed(page, '#v=2&lang=en');
  const before = await stateOf(frame);
  const answer = await answerTo(page, {
    id: 1,
    type: 'conv2d:set',
    state: { strides: [2, 2], filters: 'many' },
  } as never);
  expect(answer).toMatchObject({ ok: false, problems: [{ key: 'filters' }] });
  expect(await stateOf(frame)).toEqual(before);
  const ignored = await answerTo(page, { id: 2, type: 'conv2d:set', link: 'filters=0x1' } as never);
  expect(ignored).toMatchObject({ ok: false, problems: [{ key: 'filters' }] });
});

test('goes on whatever its parent sends', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const frame = await embed(page, '#v=2&lang=en', { attributes: 'sandbox="allow-scripts"' });
  const junk = [
    ...[null, 0, '', 'conv2d:set', [], {}, { type: 'conv2d:set' }, { type: {} }],
    ...[
      { type: 'conv2d:set', id: {}, state: null },
      { type: 'conv2d:set', id: Number.POSITIVE_INFINITY, link: {} },
    ],
    { type: 'conv2d:set', id: 'x'.repeat(10_000), link: null },
    { type: 'conv2d:set', state: { input: { shape: [1e9, 1e9, 1e9] } } },
    { type: 'conv2d:set', link: 'x'.repeat(1_000_000) },
    { type: 'conv2d:reload', id: 9 },
  ];
  for (const each of junk) await say(page, each);
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
    const values = new Float64Array(3_000_000);
    contentWindow?.postMessage(
      { type: 'conv2d:set', id: 'huge', state: { input: { values } } },
      '*',
    );
    // Far more than can be shown, all while the one before is computed.
    for (let id = 0; id < 3_000; id++) {
      const strides = [1 + (id % 3), 1];
      contentWindow?.postMessage({ type: 'conv2d:set', id, state: { strides } }, '*');
    }
  });
  // Each is answered, and what was answered with yes is what came of it.
  await expect
    .poll(
      async () => (await heard(page)).filter(({ id }) => typeof id === 'number' && id >= 0).length,
    )
    .toBeGreaterThanOrEqual(3_000);
  const answers = (await heard(page)).filter(({ id }) => typeof id === 'number');
  expect(answers.some(({ ok }) => ok)).toBe(true);
  expect(answers.some(({ problems }) => /wait/.test(problems?.[0]?.message ?? ''))).toBe(true);
  expect((await heard(page)).find(({ id }) => id === 'huge')).toMatchObject({ ok: false });
  const last = await answerTo(page, {
    id: 'last',
    type: 'conv2d:set',
    state: { strides: [2, 2] },
  } as never);
  expect(last).toMatchObject({ ok: true });
  expect((await resultOf(frame)).output).toEqual([63, 81, 153, 171]);
  expect(errors).toEqual([]);
});

test('hears nobody but its parent', async ({ page }) => {
  const frame = await embed(page, '#v=2&lang=en');
  await page.evaluate(() => {
    const other = document.createElement('iframe');
    other.srcdoc = `<script>
      parent.frames[0].postMessage({ type: 'conv2d:set', id: 'other', state: { strides: [3, 3] } }, '*');
      parent.postMessage('sent', '*');
    </script>`;
    document.body.append(other);
  });
  await expect.poll(() => heard(page)).toContain('sent');
  // What comes later is taken, so what came before would have been.
  await answerTo(page, { id: 1, type: 'conv2d:set', state: { padding: 'same' } } as never);
  expect(await stateOf(frame)).toMatchObject({ strides: [1, 1], padding: 'same' });
  expect((await heard(page)).some(({ id }) => id === 'other')).toBe(false);
});

test('says that it is there until it is answered, or nobody answers', { tag: '@once' }, async ({
  page,
}) => {
  await page.clock.install();
  await embed(page, '#v=2&lang=en');
  const ready = async () => ofType(await heard(page), 'conv2d:ready').length;
  // The clock goes on by itself as well.
  const first = await ready();
  await page.clock.runFor(1_200);
  await expect.poll(ready).toBeGreaterThanOrEqual(first + 2);
  await say(page, { type: 'conv2d:hello' });
  // Which has been heard when the next is answered.
  await answerTo(page, { id: 1, type: 'conv2d:get' } as never);
  const answered = await ready();
  await page.clock.runFor(20_000);
  await answerTo(page, { id: 2, type: 'conv2d:get' } as never);
  expect(await ready()).toBe(answered);

  await page.reload();
  await shown(page);
  await page.clock.runFor(60_000);
  await expect.poll(ready).toBe(20);
});

test('tells how high it would like to be, which ends', async ({ page }) => {
  const frame = await embed(page, '#v=2&lang=en', { width: 600, height: 200 });
  await page.evaluate(() => {
    const iframe = document.querySelector('iframe') as HTMLIFrameElement;
    const follow = (data: Heard) => {
      if (data.type === 'conv2d:height') iframe.height = String(data.height);
    };
    // Also what has been said before.
    for (const data of (window as unknown as { heard: Heard[] }).heard) follow(data);
    addEventListener('message', ({ data }) => follow(data));
  });
  await move(frame, 'kernel_size', 2);
  const heights = async () =>
    ofType(await heard(page), 'conv2d:height').map(({ height = 0 }) => height);
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
  expect(await heard(page)).toContain(
    JSON.stringify({ subject: 'lti.frameResize', height: (await heights())[0] }),
  );
  await move(frame, 'kernel_size', 3);
  await expect.poll(async () => (await stateOf(frame)).kernelSize).toEqual([3, 3]);
  await expect(frame.locator('#kernel figcaption')).toContainText('3 × 3');
  const told = await frame
    .locator('conv2d-playground')
    .evaluate((each: EmbeddedPlayground) => each.wantedHeight);
  await expect.poll(async () => (await heights()).at(-1)).toBe(told);
  await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(told);
  // In the height that it wished for it wishes for no other.
  const wished = await heights();
  await say(page, { type: 'conv2d:hello' });
  await expect.poll(heights).toEqual([...wished, told]);
  wished.push(told);
  await answerTo(page, { id: 1, type: 'conv2d:set', state: { activation: 'relu' } } as never);
  await answerTo(page, { id: 2, type: 'conv2d:set', state: { activation: 'linear' } } as never);
  expect(await heights()).toEqual(wished);

  await answerTo(page, {
    id: 3,
    type: 'conv2d:set',
    state: { view: { height: 'fixed' } },
  } as never);
  const count = (await heights()).length;
  await answerTo(page, { id: 4, type: 'conv2d:set', state: { kernelSize: [5, 5] } } as never);
  expect(await heights()).toHaveLength(count);
});

test('hands on the keys that it has no use for, and no other', { tag: '@once' }, async ({
  page,
}) => {
  const frame = await embed(page, '#v=2&lang=en');
  await slider(frame, 'strides').focus();
  for (const key of ['ArrowRight', 'n', 'Home', 'Escape', 'Control+s', 'F8']) {
    await page.keyboard.press(key);
  }
  const keys = async () => ofType(await heard(page), 'conv2d:key').map(({ key }) => key);
  await expect.poll(keys).toContain('F8');
  expect((await keys()).filter((key) => key !== 'Control')).toEqual(['Escape', 's', 'F8']);
  // Where nothing has the focus, all keys are the host's.
  await frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('ArrowRight');
  await expect.poll(keys).toContain('ArrowRight');
});

test('without WebAssembly it says why there is nothing to see', { tag: '@once' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'WebAssembly');
  });
  await page.goto('./embed.html#v=2&lang=ru');
  await expect(page.getByRole('alert')).toContainText('WebAssembly');
});

test('with storage that throws it works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure', 'SecurityError');
      },
    });
  });
  const frame = await embed(page, '');
  expect((await resultOf(frame)).output).toHaveLength(9);
});
