// embed.html: the small page in a frame of somebody else's. It leaves its address and the history alone,
// reads what stands behind '#', and tells its parent what it shows.
import '../view/small/small';
import { write } from '../link/codec';
import { followLanguage } from '../page-language';
import { present } from '../playground';
import { initialState } from '../state/state';
import { EmbeddedPlayground } from './element';
import { tellHeight } from './height';
import { handOnKeys } from './keys';
import { answerParent } from './messages';

const playground = document.querySelector('conv2d-playground') as EmbeddedPlayground;
playground.setAttribute('fragment', location.hash);
customElements.define('conv2d-playground', EmbeddedPlayground);

window.addEventListener('hashchange', () => {
  playground.fragment = location.hash;
});

// The whole page shows all of itself.
const whole = () => {
  const { view } = initialState;
  return new URL(`./#${write({ ...playground[present], view })}`, location.href).href;
};
// In a document that was written into a frame there is no address that anything could lie beside.
if (location.protocol !== 'about:') playground.link = whole;

followLanguage(playground);
playground.addEventListener('c2d-spoken', () => {
  for (const heading of document.querySelectorAll('h1')) heading.textContent = document.title;
});

answerParent(playground);
handOnKeys(playground);
tellHeight(playground);
