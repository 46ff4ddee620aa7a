/* The counter by keyboard alone: shortcuts, favourites, and a scanner that types a code and Enter, wherever the cursor is. */
(function () {
  'use strict';

  var FAST_MILLIS = 70;
  var LONGEST_PAUSE_MILLIS = 1000;
  var SHORTEST = 6;
  var LONG = 4;
  var MOSTLY = 0.8;
  var runs = [];
  var last = 0;

  function call(name, value) {
    if (window[name]) {
      window[name](value === undefined ? [] : [{ name: 'chosen', value: value }]);
    }
  }

  function isField(at) {
    return at && (at.tagName === 'INPUT' || at.tagName === 'TEXTAREA' || at.tagName === 'SELECT');
  }

  function focus(id) {
    var field = document.getElementById(id);
    if (field) {
      field.focus();
      if (field.select) {
        field.select();
      }
    }
    return !!field;
  }

  function press(id) {
    var button = document.getElementById(id);
    if (button && !button.disabled) {
      button.click();
    }
  }

  function nextWay() {
    var ways = Array.prototype.slice.call(document.querySelectorAll('input[name="way"]'));
    var at = ways.findIndex(function (way) { return way.checked; });
    if (ways.length) {
      var next = ways[(at + 1) % ways.length];
      next.focus();
      next.click();
    }
  }

  /* What is typed without a pause. */
  function begin() {
    var into = isField(document.activeElement) ? document.activeElement : null;
    runs.push({ text: '', into: into, before: into ? into.value : '' });
  }

  function isLong(part) {
    return part.text.length >= LONG;
  }

  function letters(parts) {
    return parts.reduce(function (sum, part) { return sum + part.text.length; }, 0);
  }

  /* A page that is busy hears a scan in several parts; of a person it hears single keys, now and then two or three at once. */
  function scan() {
    var first = runs.findIndex(isLong);
    var parts = first < 0 ? [] : runs.slice(first);
    return letters(parts.filter(isLong)) >= MOSTLY * letters(parts) ? parts : [];
  }

  function takeOut(parts) {
    parts.reverse().forEach(function (part) {
      if (part.into && part.into.isConnected) {
        part.into.value = part.before;
      }
    });
  }

  function ended(event) {
    var parts = scan();
    var code = parts.map(function (part) { return part.text; }).join('');
    runs = [];
    if (code.length < SHORTEST) {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    takeOut(parts);
    call('scanned', code);
    return true;
  }

  /* A scanner types faster than anybody; what it has typed into a field is taken out again. */
  function scanned(event) {
    var pause = event.timeStamp - last;
    last = event.timeStamp;
    if (pause > LONGEST_PAUSE_MILLIS) {
      runs = [];
    }
    if (event.key === 'Enter') {
      return ended(event);
    }
    if (event.key === 'Shift') {
      return false;
    }
    if (event.repeat || event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) {
      runs = [];
      return false;
    }
    if (pause >= FAST_MILLIS || !runs.length) {
      begin();
    }
    runs[runs.length - 1].text += event.key;
    return false;
  }

  var KEYS = {
    F2: function () { focus('product'); },
    F3: function () { return focus('member') || press('way:1'); },
    F4: nextWay,
    F6: function () { press('to-kitchen'); },
    F8: function () {
      var receipt = document.getElementById('sold-receipt');
      if (receipt) {
        receipt.click();
      }
    },
    F9: function () {
      if (document.getElementById('pay')) {
        press('pay');
      } else {
        press('ask-terminal');
      }
    }
  };

  document.addEventListener('keydown', function (event) {
    if (document.querySelector('dialog[open], .ui-confirm-dialog.ui-overlay-visible') || scanned(event)) {
      return;
    }
    if (KEYS[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      KEYS[event.key]();
    } else if (event.altKey && /^[1-9]$/.test(event.key)) {
      var favourite = document.querySelector('[data-favourite="' + event.key + '"]');
      if (favourite && !favourite.disabled) {
        event.preventDefault();
        favourite.click();
      }
    } else if (!isField(document.activeElement) && (event.key === '+' || event.key === '-')) {
      event.preventDefault();
      call(event.key === '+' ? 'moreOfLast' : 'lessOfLast');
    }
  }, true);

  document.addEventListener('pointerdown', function () {
    runs = [];
  }, { passive: true });

  document.addEventListener('DOMContentLoaded', function () {
    focus('product');
  });
})();
