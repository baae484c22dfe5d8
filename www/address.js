// The page's address and its place in the history of the tab: the moment that the page is read at, and the answers of a link.
import { carried, isMoment } from './carry.js';

// No attribute: a page that is saved would begin with it. With what its other scripts have to know.
const shared = {};
document.kigen = shared;

// As far as there is something of it.
const isOurs = /^#a(t|n|$)/i;

// The fragment with the moment that the page is read at, which a place within the page takes out of the address.
let moment = '';

// Firefox and Safari take only so many in a while; the next one will do.
function note(state, address = location.href) {
  try {
    history.replaceState(state, '', address);
  } catch (error) {
    console.warn(error);
  }
}

// With answers that came by a link, the page comes again as it was left, as it would by the link. They are in the history of
// the tab for as long as it is away, and otherwise in memory alone.
export const leave = () => { if (shared.link) note({ moment, link: shared.link, carried: carried() }); };
export const come = () => { if (history.state?.carried && !shared.opens) note(moment ? { moment } : null); };

// Notes the link whose answers have been read. `away` is called before the page goes.
export function follow(link, away) {
  if (!link) return;
  shared.link = link;
  // From `pagehide` on a reload takes no state. Without a link Firefox is to keep the page whole for Back, which this forbids.
  addEventListener('beforeunload', away);
}

// Takes answers that have been read out of the address, and puts the moment back into it.
export function noteAddress() {
  const { hash, href } = location;
  if (hash && hash === shared.link) note(null, href.split('#')[0]);
  else if (moment && !isOurs.test(hash)) note({ moment });
}

// The address has another fragment: of ours, or none.
export function noteMoment() {
  const { hash } = location;
  if (!hash || isOurs.test(hash)) moment = isMoment.test(hash) ? hash : '';
}

// Goes on from the state with which the page has come again.
export function resume(state) {
  const { hash } = location;
  if (isMoment.test(hash)) moment = hash;
  else if (state?.moment && !isOurs.test(hash)) {
    ({ moment } = state);
    note(state, moment);
  }
}

// Answers that were carried over are in the form by now, and have no business elsewhere.
export const forget = (state) => { if (state) note(null); };

// The address of the page in another language, which keeps the fragment. `then` is called while that is in the address.
export function moveTo(href, then) {
  const { hash } = location;
  const kept = isOurs.test(hash) ? hash : moment;
  note(history.state, href.split('#')[0] + kept);
  then();
  // The single file has its languages in the fragment, where there is room for them.
  if (!kept) note(history.state, href);
}
