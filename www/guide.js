// The static guide, which is open without scripts. Below a running checker its steps are folded, and on a phone so is
// the guide.
const byId = (id) => document.getElementById(id);

export function fold(open) {
  byId('whole').open = open;
  for (const step of document.querySelectorAll('#whole details')) step.open = false;
}

export function foldBelowChecker() {
  const isPhone = matchMedia('(max-width: 40rem)').matches;
  const isRead = location.hash === '#guide' || byId('whole').getBoundingClientRect().top < 0;
  fold(!isPhone || isRead);
}

addEventListener('hashchange', () => { if (location.hash === '#guide') byId('whole').open = true; });
addEventListener('click', ({ target }) => { if (target.closest('[href="#guide"]')) byId('whole').open = true; });

// Paper cannot be unfolded, and has no address bar. The path of a local file is private.
let folded = [];
addEventListener('beforeprint', () => {
  byId('address').textContent = location.protocol.startsWith('http') ? location.href.split('#')[0] : '';
  folded = [...document.querySelectorAll(':is(#guide, #result) details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of folded) details.open = false; });
