// Says on the page why the checker does not run, and shows the guide instead, below what was answered. In words that the oldest
// browsers know: it is they who have to be told.
function set(id, property, value) {
  var element = document.getElementById(id);
  // Of a page that was cut off it may be missing.
  if (element) element[property] = value;
}

export function tell(cause) {
  var causes = document.querySelectorAll('#engine-failed [data-cause]');
  for (var i = 0; i < causes.length; i += 1) causes[i].hidden = causes[i].getAttribute('data-cause') !== cause;
  // The last that is in a page: without it some of the guide has not arrived either.
  set(document.getElementById('notice') ? 'engine-failed' : 'damaged', 'hidden', false);
  set('interview', 'hidden', true);
  set('answers', 'open', true);
  set('whole', 'open', true);
}
