// Faults of the engine, for the page.
import type { Page } from '@playwright/test';
import { layTrap, type Trap } from '../lay-trap';

/** Before the page is opened. */
export async function setTrap(page: Page): Promise<void> {
  await page.addInitScript(layTrap);
}

export function arm(page: Page, faults: Partial<Trap>): Promise<void> {
  return page.evaluate((set) => {
    Object.assign((window as unknown as { trap: Trap }).trap, set);
  }, faults);
}
