// Says on the page why the checker does not run, and shows the guide instead. In words that the oldest browsers know: it is
// they who have to be told.
export function tell(cause) {
  var causes = document.querySelectorAll('#engine-failed [data-cause]');
  for (var i = 0; i < causes.length; i += 1) causes[i].hidden = causes[i].getAttribute('data-cause') !== cause;
  document.getElementById('engine-failed').hidden = false;
  document.getElementById('interview').hidden = true;
  document.getElementById('whole').open = true;
}
