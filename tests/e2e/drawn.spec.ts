// Changes that come within one frame, against the same changes made one at a time: none is lost, and
// afterwards every knob shows the state. Drawn from whatever the page offers: sliders, typed numbers,
// choices, panels, languages, setState and Back. DRAWN=10000 draws that many, SEED=1 others.
import { expect, test } from '@playwright/test';
import type { Conv2dPlayground } from '../../web/src/element';
import type { ChangeRequest } from '../../web/src/view/events';
import { open, PANELS } from './playground';

test('drawn pairs and triples of changes within one frame', async ({ page, browserName }) => {
  // Firefox takes three times as long for each.
  const trials = Number(process.env.DRAWN ?? (browserName === 'chromium' ? 300 : 100));
  test.setTimeout(120_000 + trials * 2000);
  // Everything that is fetched when it is first wanted.
  await open(page, `#v=1&lang=ru&lesson=strides&open=${PANELS.join(',')}`);
  await page.getByRole('button', { name: 'Песочница', exact: true }).click();
  await expect(page.locator('c2d-lesson')).toHaveCount(0);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const outcome = await page.evaluate(
    async ([most, panels, firstSeed]) => {
      const playground = document.querySelector('conv2d-playground') as Conv2dPlayground;
      let seed = firstSeed;
      const upTo = (count: number) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor((seed / 2 ** 32) * count);
      };
      const any = <T>(choices: readonly T[]) => choices[upTo(choices.length)] as T;

      // Frames and the rest between them come when the test says so, and nothing else comes with time.
      let frames: (() => void)[] = [];
      window.requestAnimationFrame = (callback) => frames.push(() => callback(performance.now()));
      const rest: IdleDeadline = { didTimeout: false, timeRemaining: () => 50 };
      window.requestIdleCallback = (callback) => frames.push(() => callback(rest));
      const timeout = window.setTimeout.bind(window);
      const swallow = (run: () => void, delay = 0) => (delay > 50 ? 0 : timeout(run, delay));
      Object.assign(window, { setTimeout: swallow });
      const task = () => new Promise<void>((resolve) => timeout(resolve));
      // Sooner than a timer, which browsers hold back when there are many.
      const turn = () =>
        new Promise<unknown>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      const settle = async () => {
        for (let quiet = 0; quiet < 3; quiet++) {
          if (frames.length > 0) quiet = 0;
          const due = frames;
          frames = [];
          for (const callback of due) callback();
          await turn();
        }
      };

      const KNOBS =
        'input:not([type=file]), select, details[id] > summary, nav button, .languages .wide';
      interface Control {
        readonly key: string;
        readonly element: HTMLElement;
      }
      /** All that can be moved, each under a key that no language and no order changes. */
      const controls = (): Control[] => {
        const found: Control[] = [];
        const counts = new Map<string, number>();
        const collect = (root: ShadowRoot, path: string) => {
          for (const element of root.querySelectorAll<HTMLElement>('*')) {
            const group = element.closest('fieldset')?.querySelector(':scope > legend > code');
            const place = `${element.closest('details')?.id ?? ''} ${group?.textContent ?? ''}`;
            // Of the buttons that act at once, those to reset and to make it legal.
            const acts = element.localName === 'button' && /(controls|ruling)# *$/.test(path);
            if (element.matches(KNOBS) || acts) {
              const value = element.matches('[type=radio]') && (element as HTMLInputElement).value;
              const base = `${path} ${place} ${element.localName}#${element.id || value || ''}`;
              const at = counts.get(base) ?? 0;
              counts.set(base, at + 1);
              found.push({ key: `${base} ${at}`, element });
            }
            if (element.shadowRoot) {
              const grid = element.localName === 'c2d-number' && element.hasAttribute('cell');
              const name = grid ? placeOf(element) : nameOf(element);
              collect(element.shadowRoot, `${path} ${place} ${name}`);
            }
          }
        };
        const nameOf = ({ localName, id }: Element) => `${localName}#${id}`;
        const placeOf = (element: Element) => {
          const cells = [...(element.parentElement?.children ?? [])];
          const width = getComputedStyle(
            element.parentElement as Element,
          ).gridTemplateColumns.split(' ').length;
          const at = cells.indexOf(element);
          return `weight ${Math.floor(at / width)},${at % width}`;
        };
        collect(playground.shadowRoot as ShadowRoot, '');
        return found;
      };
      const find = (key: string) => controls().find((each) => each.key === key)?.element;

      /** What every knob shows. */
      const knobs = () =>
        controls().map(({ key, element }) => {
          if (element instanceof HTMLInputElement) {
            const checks = element.type === 'radio' || element.type === 'checkbox';
            return `${key} = ${checks ? element.checked : element.value}`;
          }
          if (element instanceof HTMLSelectElement) return `${key} = ${element.value}`;
          if (element.localName === 'summary') {
            return `${key} = ${(element.parentElement as HTMLDetailsElement).open}`;
          }
          return `${key} = ${element.closest('button')?.ariaPressed}`;
        });

      type Op = { readonly what: string; readonly run: () => boolean | Promise<boolean> };
      // Within one frame nothing has been painted anew; later, something else may stand in its place.
      let atOnce = true;
      const touch =
        ({ key, element: drawn }: Control, move: (each: HTMLElement) => void) =>
        () => {
          const element = atOnce ? drawn : find(key);
          if (!element || (element as HTMLInputElement).disabled) return false;
          move(element);
          return true;
        };
      /** Sets what has a value, and says so as the browser does for a reader. */
      const assign = (control: Control, value: string, type: 'input' | 'change'): Op => ({
        what: `${control.key} to ${value}`,
        run: touch(control, (element) => {
          (element as HTMLInputElement | HTMLSelectElement).value = value;
          element.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
        }),
      });
      const drawOf = (control: Control): Op => {
        const { key, element } = control;
        if (element instanceof HTMLSelectElement) {
          const options = [...element.options].filter(({ disabled }) => !disabled);
          return assign(control, any(options).value, 'change');
        }
        if (element instanceof HTMLInputElement && element.type === 'range') {
          const low = Number(element.min);
          return assign(control, String(low + upTo(Number(element.max) - low + 1)), 'input');
        }
        if (element instanceof HTMLInputElement && element.type === 'text') {
          return assign(control, String(upTo(90)), 'change');
        }
        if (element instanceof HTMLInputElement && element.type === 'checkbox') {
          // Who clicks a box wants it to be what it is not; where it is so already, nothing is said.
          const wanted = !element.checked;
          return {
            what: `${key} to ${wanted}`,
            run: () => {
              let said = true;
              const there = touch(control, (box) => {
                const differs = (box as HTMLInputElement).checked !== wanted;
                if (differs) box.click();
                else said = !atOnce;
              })();
              return there && said;
            },
          };
        }
        return {
          what: `${key} clicked`,
          run: () => {
            let chosen = false;
            const there = touch(control, (each) => {
              // To click what is chosen is to say nothing.
              chosen = each instanceof HTMLInputElement && each.type === 'radio' && each.checked;
              each.click();
            })();
            return there && !chosen;
          },
        };
      };
      const drawPatch = (): Op => {
        const patch = any([
          () => ({ strides: [1 + upTo(5), 1 + upTo(5)] as const }),
          () => ({ padding: any(['valid', 'same'] as const) }),
          () => ({ input: { shape: [2 + upTo(8), 2 + upTo(8), 1 + upTo(3)] as const } }),
          () => ({ kernel: { source: any(['ones', 'random', 'gaussian'] as const) } }),
          () => ({ filters: 1 + upTo(3), useBias: upTo(2) === 0 }),
          () => ({ open: [any(panels)] }),
          () => ({ lang: any(['en', 'ru'] as const) }),
        ])();
        const run = () => {
          playground.setState(patch).catch(() => {});
          return true;
        };
        return { what: `setState ${JSON.stringify(patch)}`, run };
      };
      const back: Op = {
        what: 'Back',
        run: async () => {
          const moved = new Promise((resolve) =>
            window.addEventListener('popstate', resolve, { once: true }),
          );
          history.back();
          await moved;
          return true;
        },
      };
      // Of Back at most one: only the first leads to where the trial has been.
      const draw = (): Op[] => {
        const all = controls();
        const kinds = Array.from({ length: 2 + upTo(2) }, () => upTo(10));
        return kinds.map((kind, at) => {
          if (kind === 0 && kinds.indexOf(0) === at) return back;
          return kind < 3 ? drawPatch() : drawOf(any(all));
        });
      };

      const first = playground.getState();
      const layers = ['Conv2D', 'DepthwiseConv2D', 'SeparableConv2D', 'Conv2DTranspose'] as const;
      const drawBase = () => ({
        ...first,
        layer: any(layers),
        padding: any(['valid', 'same', [1, 0, 2, 1]] as const),
        outputPadding: any([null, [0, 0]] as const),
        useBias: upTo(2) === 0,
        filters: 1 + upTo(2),
        input: {
          ...first.input,
          source: any(['counting', 'random'] as const),
          shape: [6, 6, 2] as const,
        },
        kernel: {
          ...first.kernel,
          source: any(['ones', 'sobel_x', 'random', 'constant'] as const),
        },
        open: [
          any(['arguments', 'input', 'kernel']),
          any(['arguments', 'input', 'kernel']),
        ] as const,
        kernelSize: any([
          [3, 3],
          [3, 3],
          [7, 7],
        ] as const),
      });
      /** The page in that state, with another one behind it. */
      const start = async (base: ReturnType<typeof drawBase>) => {
        playground.openState(
          Object.freeze({ ...first, strides: [2, 1], open: base.open }) as never,
        );
        const detail: ChangeRequest = { change: () => base as never, history: 'push' };
        const inner = playground.shadowRoot?.querySelector('c2d-page');
        inner?.dispatchEvent(new CustomEvent('c2d-change', { detail, bubbles: true }));
        await settle();
      };
      const sliders = () => {
        const state = playground.getState() as unknown as Record<string, readonly number[]>;
        const inner = playground.shadowRoot?.querySelector('c2d-page')?.shadowRoot;
        const own = inner?.querySelector('c2d-controls')?.shadowRoot;
        return [...(own?.querySelectorAll('fieldset.pair') ?? [])].flatMap((pair) => {
          const name = pair.querySelector('code')?.textContent ?? '';
          const key = name.replace(/_[a-z]/g, (letter) => letter.slice(1).toUpperCase());
          return [...pair.querySelectorAll('c2d-slider')].flatMap((each, axis) => {
            const input = each.shadowRoot?.querySelector('input');
            const shown = Math.min(
              Math.max(state[key]?.[axis] ?? 0, Number(input?.min)),
              Number(input?.max),
            );
            return input?.value === String(shown) ? [] : [`${name} ${axis} shows ${input?.value}`];
          });
        });
      };

      const faults: string[] = [];
      const met = new Map<string, number>();
      let compared = 0;
      let drawn = 0;
      for (; compared < most && faults.length < 5 && drawn < most * 5; drawn++) {
        const base = drawBase();
        await start(base);
        const ops = draw();
        atOnce = true;
        let possible = true;
        for (const { run } of ops) {
          possible = (await run()) && possible;
          await task();
        }
        await settle();
        const together = { state: JSON.stringify(playground.getState()), knobs: knobs() };
        const lies = sliders();

        await start(base);
        atOnce = false;
        for (const { run } of ops) {
          // What another change has taken away cannot be moved when they come one at a time.
          possible &&= await run();
          await task();
          await settle();
        }
        if (!possible) continue;
        compared++;
        for (const { what } of ops) {
          const kind = what.split(' ').slice(0, 3).join(' ');
          met.set(kind, (met.get(kind) ?? 0) + 1);
        }
        const alone = { state: JSON.stringify(playground.getState()), knobs: knobs() };
        const what = ops.map((each) => each.what).join('; ');
        if (together.state !== alone.state) {
          faults.push(`${what}: ${together.state} instead of ${alone.state}`);
        } else {
          const odd = together.knobs.filter((each, at) => each !== alone.knobs[at]);
          if (odd.length > 0 || together.knobs.length !== alone.knobs.length) {
            faults.push(`${what}: ${odd.slice(0, 3).join(' | ')}`);
          }
          if (lies.length > 0) faults.push(`${what}: ${lies.join(' | ')}`);
        }
      }
      return { faults, compared, drawn, kinds: met.size };
    },
    [trials, PANELS, Number(process.env.SEED ?? 20_261_124)] as const,
  );
  console.log(
    `drawn: ${outcome.compared} compared of ${outcome.drawn} drawn, ${outcome.kinds} kinds, ${outcome.faults.length} faults`,
  );
  expect(outcome.faults).toEqual([]);
  expect(outcome.compared).toBe(trials);
  expect(outcome.kinds).toBeGreaterThan(10);
});
