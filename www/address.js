// The page's address and its entry in the tab's history: the moment at which the page evaluates the rules, and the
// answers of a link.
import { carried, isMoment } from './carry.js';

// In a property, not in an attribute, which a saved page would keep. It holds the state that the other scripts share.
const shared = {};
document.kigen = shared;

// Also a truncated one.
const isOurs = /^#a(t|n|$)/i;

// The fragment with the moment, which stays when the id of an element takes its place in the address.
let moment = '';

// Firefox and Safari throw if there are too many calls in a short time; the next call will do.
function note(state, address = location.href) {
  try {
    history.replaceState(state, '', address);
  } catch (error) {
    console.warn(error);
  }
}

// After answers from a link, a reload brings the page back as it was left. The answers are in the tab's history only
// while the page is away, and otherwise in memory alone.
export const leave = () => { if (shared.link) note({ moment, link: shared.link, carried: carried() }); };
export const come = () => { if (history.state?.carried && !shared.opens) note(moment ? { moment } : null); };

// Records the link whose answers have been read. `away` is called before the page unloads.
export function follow(link, away) {
  if (!link) return;
  shared.link = link;
  // Changes of the state after `pagehide` are lost on a reload. Without a link there is no listener, as `beforeunload`
  // disables Firefox's back/forward cache.
  addEventListener('beforeunload', away);
}

// Removes answers that have been read from the address, and puts the moment back into it.
export function noteAddress() {
  const { hash, href } = location;
  if (hash && hash === shared.link) note(null, href.split('#')[0]);
  else if (moment && !isOurs.test(hash)) note({ moment });
}

// Records a new fragment: one of ours, or none.
export function noteMoment() {
  const { hash } = location;
  if (!hash || isOurs.test(hash)) moment = isMoment.test(hash) ? hash : '';
}

// Restores the state of the page after a reload.
export function resume(state) {
  const { hash } = location;
  if (isMoment.test(hash)) moment = hash;
  else if (state?.moment && !isOurs.test(hash)) {
    ({ moment } = state);
    note(state, moment);
  }
}

// Answers that were carried over are in the form by now, and must not stay anywhere else.
export const forget = (state) => { if (state) note(null); };

// The address of the page in another language, with the same fragment. `then` is called while it is in the address bar.
export function moveTo(href, then) {
  const { hash } = location;
  const kept = isOurs.test(hash) ? hash : moment;
  note(history.state, href.split('#')[0] + kept);
  then();
  // The single file keeps its languages in the fragment, if that has room.
  if (!kept) note(history.state, href);
}
