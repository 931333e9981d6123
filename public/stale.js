/*
 * Shows the line that says how old the data is, when the visitor's day in
 * China is more than 92 days after the day of the data. Runs where it stands,
 * right behind the line, so that nothing moves later. ES5, as elder.js.
 */
(function () {
  var DAY = 86400000;
  var line = document.querySelector('[data-stale]');
  var asOf = line && /^(\d{4})-(\d{2})-(\d{2})$/.exec(line.getAttribute('data-stale'));
  if (!asOf) return;
  // China is eight hours ahead of UTC, all year.
  var today = Math.floor((new Date().getTime() + 8 * 3600000) / DAY);
  var days = today - Date.UTC(+asOf[1], asOf[2] - 1, +asOf[3]) / DAY;
  if (!(days > 92)) return;
  line.querySelector('[data-stale-days]').textContent = days + '天';
  line.removeAttribute('hidden');
})();
