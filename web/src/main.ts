// The page itself: one element, and an address that follows it.
import { fetchAhead } from './ahead';
import { Conv2dPlayground } from './element';
import { type Arrival, connectAddress } from './link/address';
import { followLanguage } from './page-language';
import { present, type Wish } from './playground';
import type { State } from './state/state';
import { preferredLang } from './text/preference';
import { tellOfLink } from './told';
import './view/page';

customElements.define('conv2d-playground', Conv2dPlayground);
const playground = document.querySelector('conv2d-playground') as Conv2dPlayground;

// Going back undoes what was chosen, but not the language to read in, nor what is open or shown.
function here(state: State): State {
  const { lang, open, view } = playground[present];
  return { ...state, lang, open, view };
}

const address = connectAddress(preferredLang, {
  returned: (state) =>
    show({ state: here(state), defaults: state, ignored: [], tooLong: false, valuesGone: false }),
  moved: (arrival) =>
    show(arrival.returning ? { ...arrival, state: here(arrival.state) } : arrival),
});
// A page made for one language stands in a folder of the page, which is what is shared.
const shared = (link: string) =>
  document.documentElement.dataset.pageLang ? link.replace(/[^/]+\/[^/]*(?=#)/, '') : link;
playground.link = () => shared(address.linkTo(playground[present]));

let arrivals = 0;
async function show({
  state,
  defaults,
  ignored,
  tooLong,
  valuesGone,
}: Omit<Arrival, 'returning'>): Promise<void> {
  const arrival = ++arrivals;
  const keys = [...ignored, ...(await playground.openState(state, defaults))];
  // Somebody who goes back twice is told of where he came to.
  if (arrival !== arrivals) return;
  tellOfLink(playground, { tooLong, valuesGone, keys });
}

followLanguage(playground);

// For what is said before a language has arrived.
document.documentElement.lang = address.opened.state.lang;

show(address.opened).then(() => {
  // From here on: an address that nobody has changed anything at stays as it was typed.
  playground.addEventListener('c2d-wish', (event) => {
    address.follow(playground[present], (event as CustomEvent<Wish>).detail.history);
  });
  fetchAhead();
});
