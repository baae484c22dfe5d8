// Stands in the page itself: says what goes wrong, however early. A script that does not arrive cannot say so.
const byId = (id) => document.getElementById(id);

const once = (act) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act);
  else act();
};

function fail() {
  const [said, interview, guide] = ['engine-failed', 'interview', 'whole'].map(byId);
  if (said) said.hidden = false;
  if (interview) interview.hidden = true;
  if (guide) guide.open = true;
}

addEventListener('error', ({ target }) => { if (target === window || target.localName === 'script') once(fail); }, true);

// The last that is in a page: without it, some of the page has not arrived.
addEventListener('DOMContentLoaded', () => {
  if (!byId('notice') && byId('damaged')) byId('damaged').hidden = false;
});
