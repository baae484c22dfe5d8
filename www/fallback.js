// The fallback: says why the checker does not run, and shows the guide instead, below the answers. Written for the
// oldest browsers, which need it most.
function set(id, property, value) {
  var element = document.getElementById(id);
  // A truncated page may lack the element.
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
  // A saved page still has the result of that time.
  if (!document.kigen) hideAll('#result, .notices > [data-show]');
  // The last element of a page: without it, a part of the guide has not arrived either.
  set(document.getElementById('notice') ? 'engine-failed' : 'damaged', 'hidden', false);
  set('interview', 'hidden', true);
  set('answers', 'open', true);
  set('whole', 'open', true);
}
