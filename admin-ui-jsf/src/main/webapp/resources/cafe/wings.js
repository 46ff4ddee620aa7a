/* Parts of the navigation that somebody has closed stay closed on this device, except the one in which the page lies. */
(function () {
  'use strict';

  var KEY = 'cafe.wings.closed';
  var BESIDE = '(min-width: 1180px)';

  function closed() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || [];
    } catch (broken) {
      return [];
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    var wings = Array.from(document.querySelectorAll('.wing'));
    var known = closed();
    if (!window.matchMedia(BESIDE).matches) {
      return;
    }
    wings.forEach(function (wing) {
      wing.open = wing.dataset.current === 'true' || known.indexOf(wing.dataset.wing) < 0;
      wing.addEventListener('toggle', function () {
        var others = closed().filter(function (one) { return one !== wing.dataset.wing; });
        try {
          localStorage.setItem(KEY, JSON.stringify(wing.open ? others : others.concat(wing.dataset.wing)));
        } catch (full) {
          /* Then it is closed for this page only. */
        }
      });
    });
  });
})();
