// The page as the one lesson of a SCORM package: it is completed when it is opened, and shows again what
// the learner left it with.
import type { Playground } from '../playground';
import { visit } from './visit';
import '../main';

/** Sliders settle for this long before the system is told. */
const SETTLE_MS = 500;

const playground = document.querySelector('conv2d-playground') as Playground;
let timer = 0;

function tell(): void {
  clearTimeout(timer);
  timer = 0;
  visit.keep(new URL(playground.link?.() ?? '', location.href).hash);
  visit.commit();
}

// From here on: what nobody has changed is what the course shows, which may change itself.
playground.ready.then(
  () =>
    playground.addEventListener('conv2d-change', () => {
      clearTimeout(timer);
      timer = window.setTimeout(tell, SETTLE_MS);
    }),
  () => {},
);

window.addEventListener('pagehide', () => {
  if (timer) tell();
  visit.end();
});
