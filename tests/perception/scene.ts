// The scene of the page, drawn from what a test gives it, and what can be seen of it.
import type { Page } from '@playwright/test';
import type { ArrayName } from '../../web/src/paint/scale';
import type { Heatmap } from '../../web/src/view/stage/heatmap';
import type { Stage } from '../../web/src/view/stage/stage';
import { fetchedAhead, open } from '../e2e/playground';
import type { Drawn } from './drawn';

/** A cell that stands out. */
export interface Lit {
  /** Null where none is written. */
  readonly value: number | null;
  readonly said: string;
}

/** What one grid shows. */
export interface Grid {
  readonly id: string;
  readonly array: ArrayName;
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly number[];
  readonly lit: readonly Lit[] | null;
  /** The value that is looked at here. */
  readonly looked: number | null;
  /** How many places there are where windows stop. */
  readonly stops: { readonly rows: number; readonly columns: number } | null;
  /** All that is painted, and laid over it. */
  readonly picture: string;
}

const stageOf = (page: Page) => page.locator('c2d-stage');

/** Opens that link and returns what the scene is drawn from. */
export async function opened(page: Page, link: string): Promise<Drawn> {
  await open(page, `#v=2&lang=en&${link}`);
  // What comes after the first picture draws it once more.
  await fetchedAhead(page);
  return stageOf(page).evaluate(async (stage: Stage) => {
    const { frame, ask, state } = stage;
    const [row = 0, column = 0] = state.shown.pinned ?? [];
    const isInput = state.shown.pinnedIn === 'input';
    const { channel, filter } = frame.planes;
    return {
      frame,
      explanation: isInput ? null : await ask.explain(frame.run, { row, column, channel: filter }),
      stamp: isInput ? await ask.stamp(frame.run, { row, column, channel }, filter) : null,
    };
  });
}

/** Draws the scene from that, and from nothing else. */
export async function draw(page: Page, drawn: Drawn): Promise<void> {
  await stageOf(page).evaluate(async (stage: Stage, { frame, explanation, stamp }) => {
    stage.ask = { ...stage.ask, explain: async () => explanation, stamp: async () => stamp };
    stage.frame = { ...frame };
    await stage.updateComplete;
    const heatmaps = stage.renderRoot.querySelectorAll<Heatmap>('c2d-heatmap');
    await Promise.all([...heatmaps].map((each) => each.updateComplete));
  }, drawn);
}

export function gridsOf(page: Page): Promise<Grid[]> {
  return stageOf(page).evaluate((stage: Stage) => {
    const heatmaps = [...stage.renderRoot.querySelectorAll<Heatmap>('c2d-heatmap')];
    return heatmaps.map(({ id, view, renderRoot }): Grid => {
      const { array, plane, ring, marks, stops } = view;
      const [rows, columns] = [plane?.rows ?? 0, plane?.columns ?? 0];
      const valueAt = (row: number, column: number) =>
        !plane || row < 0 || row >= rows || column < 0 || column >= columns
          ? (ring?.valueAt(row, column) ?? null)
          : (plane.values[plane.offset + (row * columns + column) * plane.step] ?? null);
      const lit =
        marks.lit &&
        [...marks.lit].map(([key, said]) => {
          const row = Math.round(key / 65536);
          return { value: valueAt(row, key - row * 65536), said };
        });
      const overlays = [...renderRoot.querySelectorAll<HTMLElement>('.window, .look')];
      const painted = renderRoot.querySelector<HTMLCanvasElement>('.box canvas')?.toDataURL();
      return {
        id,
        array,
        rows,
        columns,
        values: Array.from(
          { length: rows * columns },
          (_, at) => valueAt(Math.floor(at / columns), at % columns) ?? Number.NaN,
        ),
        lit,
        looked: marks.look && valueAt(marks.look.row, marks.look.column),
        stops: stops && { rows: stops.rows.length, columns: stops.columns.length },
        picture: [painted, ...overlays.map((each) => each.className + each.style.cssText)].join(),
      };
    });
  });
}

/** Takes the words away: what is left are grids, with their numbers and signs. */
export async function withoutWords(page: Page): Promise<void> {
  await stageOf(page).evaluate((stage: Stage) => {
    const heatmaps = [...stage.renderRoot.querySelectorAll<Heatmap>('c2d-heatmap')];
    for (const root of [stage, ...heatmaps].map((each) => each.renderRoot as ShadowRoot)) {
      const style = new CSSStyleSheet();
      style.replaceSync('figcaption, .kernel p, .note, .scale { visibility: hidden }');
      root.adoptedStyleSheets.push(style);
    }
    // Who is added to whom is a part of the picture; to what it comes is for the reader to work out.
    for (const each of stage.renderRoot.querySelectorAll('.subtotal span')) {
      each.textContent = each.textContent?.match(/^[+\u2212]/)?.[0] ?? '';
    }
  });
}

export const picturesOf = (page: Page) => stageOf(page).locator('.pictures');
