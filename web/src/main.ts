// The page itself: one element, and an address that follows it.
import type { ChangeDetail } from './api';
import { Conv2dPlayground } from './element';
import { LoadError } from './engine/load';
import { type Arrival, connectAddress } from './link/address';
import type { State } from './state/state';
import { preferredLang } from './text/preference';
import { translator } from './text/translate';

customElements.define('conv2d-playground', Conv2dPlayground);
const playground = document.querySelector('conv2d-playground') as Conv2dPlayground;

const address = connectAddress(preferredLang, {
  // Going back undoes what was chosen, but not the language to read in, nor what is open.
  returned: (state) => {
    const { lang, open } = playground.getState();
    return show({ state: { ...state, lang, open }, ignored: [], tooLong: false, inputGone: false });
  },
  moved: show,
});
playground.link = () => address.linkTo(playground.getState());

let arrivals = 0;
async function show({ state, ignored, tooLong, inputGone }: Arrival): Promise<void> {
  const arrival = ++arrivals;
  const keys = [...ignored, ...(await playground.openState(state))];
  // Somebody who goes back twice is told of where he came to.
  if (arrival !== arrivals) return;
  playground.retract('link.ignored', 'link.tooLong', 'link.inputGone');
  if (tooLong) playground.notify('link.tooLong');
  if (inputGone) playground.notify('link.inputGone');
  if (keys.length > 0) playground.notify('link.ignored', { count: keys.length, keys });
}

function titled(): void {
  // Not the state's: its language may not have arrived.
  const lang = playground.lang as State['lang'];
  document.documentElement.lang = lang;
  document.title = translator(lang)('app.title');
}

show(address.opened)
  .then(() => {
    // From here on: an address that nobody has changed anything at stays as it was typed.
    playground.addEventListener('change', (event) => {
      // Of what stands inside the element, native and other events of that name bubble up to here.
      if (event.target !== playground || !(event instanceof CustomEvent)) return;
      const { state, manner } = event.detail as ChangeDetail;
      titled();
      address.follow(state, manner);
    });
    titled();
  })
  .catch((error) => {
    // The element has said in words why it cannot start.
    if (!(error instanceof LoadError)) throw error;
    document.documentElement.lang = preferredLang();
  });
