// Changes the language, and keeps the answers and the traveller's place.
import { offline, pageAt } from 'loader';
import { moveTo } from './address.js';
import { answers, fillIn } from './carry.js';
import { late, tellAgain } from './failure.js';
import { fold } from './guide.js';

const root = document.documentElement;
const byId = (id) => document.getElementById(id);

// Records which element has the focus, to find it again in another language. A change that a frame's host asks for
// moves no focus.
function placeOf(element, isTrusted) {
  if (!isTrusted && !document.hasFocus()) return null;
  if (element.closest('.languages')) return '.languages [aria-current]';
  if (element === document.body) return isTrusted && '.languages [aria-current]';
  const { id, name, type, value } = element;
  if (id) return `#${id}`;
  if (name) return `[name="${name}"]${type === 'radio' ? `[value="${value}"]` : ''}`;
  const question = element.closest('[data-question]')?.dataset.question;
  return question && `[data-question=${question}] h2`;
}

export function speak(page, href, isTrusted) {
  const held = answers();
  const place = placeOf(document.activeElement, isTrusted);
  const { selectionStart, selectionEnd } = document.activeElement;
  const open = ['answers', 'whole'].filter((id) => byId(id).open);
  const { hidden } = byId('damaged');
  // Parsed without scripting, `noscript` has child elements; and the scripts run already.
  for (const element of page.querySelectorAll('noscript, head script')) element.remove();
  root.lang = page.documentElement.lang;
  root.dataset.locale = page.documentElement.dataset.locale;
  document.head.replaceWith(page.head);
  document.body.replaceWith(page.body);
  fillIn(held);
  byId('damaged').hidden = hidden;
  if (!tellAgain()) fold(open.includes('whole'));
  byId('answers').open = open.includes('answers');
  moveTo(href, () => dispatchEvent(new Event('hashchange')));
  const there = place && document.querySelector(place);
  if (!there) return;
  there.focus({ preventScroll: true });
  if (there.type === 'text') there.setSelectionRange(selectionStart, selectionEnd);
}

// The last request counts, not the last response.
let wishes = 0;

async function changeLanguage(event) {
  const link = event.target.closest('.languages a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  wishes += 1;
  if (link.hasAttribute('aria-current')) return;
  const wish = wishes;
  const page = await pageAt(link);
  if (wish !== wishes) return;
  // A page of another version is not merged into this one; and if the response is no page of ours, the page does not
  // navigate.
  if (!page) byId('damaged').hidden = false;
  else if (page.documentElement.dataset.version === root.dataset.version) speak(page, link.href, event.isTrusted);
  else late(offline().then(({ reopen }) => reopen(link.href)));
}

addEventListener('click', changeLanguage);
