// Each pair as two pictures with neutral names; which of them is right is drawn by SEED.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { mutants } from './mutants';
import { pairs } from './pairs';
import { draw, opened, picturesOf, withoutWords } from './scene';

const FOLDER = fileURLToPath(new URL('../../test-results/perception/', import.meta.url));
const seed = Number(process.env.SEED ?? 1);

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 });

// Mulberry32, of which only the highest bit is taken.
let state = seed;
function coin(): boolean {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) < 0;
}
const firstIsRight = pairs.map(coin);

pairs.forEach(({ rule, link }, at) => {
  test(`pair ${at + 1}: ${rule}`, async ({ page }) => {
    const right = await opened(page, link);
    const wrong = mutants[rule](right);
    const [a, b] = firstIsRight[at] ? [right, wrong] : [wrong, right];
    await draw(page, a);
    await take(page, at, 'a');
    await opened(page, link);
    await draw(page, b);
    await take(page, at, 'b');
  });
});

async function take(page: Parameters<typeof picturesOf>[0], at: number, name: 'a' | 'b') {
  await withoutWords(page);
  await picturesOf(page).screenshot({ path: `${FOLDER}pictures/pair-${at + 1}-${name}.png` });
}

test('the key', () => {
  const key = pairs.map(
    ({ rule }, at) => `pair-${at + 1}: ${firstIsRight[at] ? 'a' : 'b'} (${rule})`,
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}key.txt`, `Right, with SEED=${seed}:\n${key.join('\n')}\n`);
});
