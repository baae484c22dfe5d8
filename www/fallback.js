// Says on the page why the checker does not run, and shows the guide instead, below what was answered. In words that the oldest
// browsers know: it is they who have to be told.
function set(id, property, value) {
  var element = document.getElementById(id);
  // Of a page that was cut off it may be missing.
  if (element) element[property] = value;
}

function hideAll(selector) {
  var elements = document.querySelectorAll(selector);
  for (var i = 0; i < elements.length; i += 1) elements[i].hidden = true;
}

export function showFallback(cause) {
  hideAll('#engine-failed [data-cause]:not([data-cause=' + cause + '])');
  var causes = document.querySelectorAll('#engine-failed [data-cause=' + cause + ']');
  for (var i = 0; i < causes.length; i += 1) causes[i].hidden = false;
  // A page that was saved holds what was so at that time.
  if (!document.kigen) hideAll('#result, .notices > [data-show]');
  // The last that is in a page: without it some of the guide has not arrived either.
  set(document.getElementById('notice') ? 'engine-failed' : 'damaged', 'hidden', false);
  set('interview', 'hidden', true);
  set('answers', 'open', true);
  set('whole', 'open', true);
}
