// Elements of words that follow the pictures: a change is first painted, and told when the browser has
// shown it. A reader sees no difference; on a slow device a control that is moved stays smooth.
import { LitElement } from 'lit';
import { idle } from '../idle';

/** How long words wait where there is no rest between frames. */
const PATIENCE_MS = 100;

let resting: Promise<void> | null = null;

/** Resolves when the frame that is being painted is shown, for all who wait at once. */
export function afterFrame(): Promise<void> {
  resting ??= idle(PATIENCE_MS).then(() => {
    resting = null;
  });
  return resting;
}

export class Following extends LitElement {
  // The first time, what is not there yet would leave a gap.
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterFrame();
    super.scheduleUpdate();
  }
}
