// The page as the one lesson of a SCORM package: it is completed when it is opened, and shows again what
// the learner left it with.
import type { Playground } from '../playground';
import { begin, begun, keptLink, visit } from './visit';
import '../main';

/** Sliders settle for this long before the system is told. */
const SETTLE_MS = 500;
/** Systems such as Open edX open the lesson, and give it their API when their own page has loaded. */
const LATE_MS = 200;
const LATE_TRIES = 150;

const playground = document.querySelector('conv2d-playground') as Playground;
let changed = false;
let timer = 0;

function tell(): void {
  clearTimeout(timer);
  timer = 0;
  visit.keep(new URL(playground.link?.() ?? '', location.href).hash);
  visit.commit();
}

function beginLate(tries: number): void {
  if (tries === 0) return;
  if (!begin()) setTimeout(() => beginLate(tries - 1), LATE_MS);
  // What the learner has done meanwhile is newer than what was kept.
  else if (changed) tell();
  else if (keptLink()) location.replace(keptLink());
}
if (!begun) beginLate(LATE_TRIES);

// From here on: what nobody has changed is what the course shows, which may change itself.
playground.ready.then(
  () =>
    playground.addEventListener('conv2d-change', () => {
      changed = true;
      clearTimeout(timer);
      timer = window.setTimeout(tell, SETTLE_MS);
    }),
  () => {},
);

window.addEventListener('pagehide', () => {
  if (timer) tell();
  visit.end();
});
