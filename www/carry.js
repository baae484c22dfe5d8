// The state that one page hands over to another: into another language, a reload, or another version.
import { carry } from './page.js';

// A fragment that asks for a moment.
export const isMoment = /^#at(=|%3d)/i;

// Found by name, never by index: extensions add controls of their own to forms, and another version may have others.
const controls = () => [...document.querySelectorAll('[data-question] :is([type=radio], [type=text]), #moment')];
const nameOf = ({ name, id }) => name || id;

export const answers = () => controls()
  .filter(({ type, checked }) => type !== 'radio' || checked)
  .map((control) => ({ name: nameOf(control), type: control.type, value: control.value }));

export function fillIn(held) {
  for (const control of controls()) {
    for (const { name, type, value } of held) {
      if (name !== nameOf(control) || type !== control.type) continue;
      if (type !== 'radio') control.value = value;
      else if (value === control.value) control.checked = true;
    }
  }
}

// The field is called `coupons` because older versions had no other items, and their pages carry over into this one.
export const carried = () => ({ coupons: carry(), form: answers() });
