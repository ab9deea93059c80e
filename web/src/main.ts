// The page itself: one element, and an address that follows it.
import { fetchAhead } from './ahead';
import type { ChangeDetail } from './api';
import { Conv2dPlayground } from './element';
import { LoadError } from './engine/load';
import { connectAddress } from './link/address';
import type { Reading } from './link/codec';
import type { State } from './state/state';
import { preferredLang } from './text/preference';
import { translator } from './text/translate';

customElements.define('conv2d-playground', Conv2dPlayground);
const playground = document.querySelector('conv2d-playground') as Conv2dPlayground;

/** Keys out of a link may be anything; only so much of them is shown. */
const LONGEST_KEY = 30;
const MOST_KEYS = 8;

const address = connectAddress(preferredLang, {
  // Going back undoes what was chosen, but not the language to read in, nor what is open.
  returned: (state) => {
    const { lang, open } = playground.getState();
    playground.openState({ ...state, lang, open });
  },
  moved: show,
});
playground.link = () => address.linkTo(playground.getState());

async function show(reading: Reading): Promise<void> {
  const ignored = [...reading.ignored, ...(await playground.openState(reading.state))];
  playground.retract('link.ignored', 'link.tooLong');
  if (reading.tooLong) playground.notify('link.tooLong');
  if (ignored.length > 0) {
    const keys = ignored.slice(0, MOST_KEYS).map((key) => key.slice(0, LONGEST_KEY));
    const more = ignored.length > MOST_KEYS ? ', …' : '';
    playground.notify('link.ignored', { count: ignored.length, keys: keys.join(', ') + more });
  }
}

function titled(): void {
  // Not the state's: its language may not have arrived.
  const lang = playground.lang as State['lang'];
  document.documentElement.lang = lang;
  document.title = translator(lang)('app.title');
}

async function start(): Promise<void> {
  try {
    await show(address.opened);
  } catch (error) {
    // The element has said in words why it cannot start.
    if (!(error instanceof LoadError)) throw error;
    document.documentElement.lang = address.opened.state.lang;
    return;
  }
  // From here on: an address that nobody has changed anything at stays as it was typed.
  playground.addEventListener('change', (event) => {
    const { state, manner } = (event as CustomEvent<ChangeDetail>).detail;
    titled();
    address.follow(state, manner);
  });
  titled();
  fetchAhead();
}

// The element, which hears of it first, loads once more.
playground.addEventListener('c2d-again', start);
start();
