// The second click of a double click is meant for the page before the first, and is ignored. Browsers count clicks of a
// mouse themselves; clicks of a finger and of programs are recognised by time and place.
const DOUBLE_MS = 500;
const NEAR_PX = 24;
let pressed = {};

export function dropDouble(event) {
  const { clientX: x, clientY: y, timeStamp, target, detail, pointerType } = event;
  // From the keyboard.
  if (!detail) return;
  const thing = target.closest('a, button, label, summary');
  const question = document.querySelector('[data-question]:not([hidden])');
  const isCounted = detail > 1 || pointerType === 'touch';
  const isDouble = timeStamp - pressed.timeStamp < DOUBLE_MS
    && Math.hypot(x - pressed.x, y - pressed.y) <= (isCounted ? NEAR_PX : 0)
    && (question !== pressed.question || (isCounted && thing !== pressed.thing));
  pressed = { x, y, timeStamp, thing, question };
  if (!isDouble) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
