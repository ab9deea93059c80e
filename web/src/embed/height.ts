// How high the small page would be if nobody had set its height, told to a parent that may set it. It
// depends on the width alone, so that nothing goes round in circles.
import { present } from '../playground';
import type { EmbeddedPlayground } from './element';
import { post, send } from './messages';

export function tellHeight(playground: EmbeddedPlayground): void {
  let told = 0;
  const tell = () => {
    const height = playground.wantedHeight;
    if (height === 0 || height === told || playground[present].view.height === 'fixed') return;
    told = height;
    send({ type: 'conv2d:height', height });
    // What Canvas and Sakai listen to.
    post(JSON.stringify({ subject: 'lti.frameResize', height }));
  };
  playground.addEventListener('conv2d-change', tell);
  // Who comes late has not heard it.
  playground.addEventListener('c2d-hello', () => {
    told = 0;
    tell();
  });
  window.addEventListener('resize', () => requestAnimationFrame(tell));
}
