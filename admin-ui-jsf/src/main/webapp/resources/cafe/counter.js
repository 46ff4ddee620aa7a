/* The counter by keyboard alone: shortcuts, favourites, and a scanner that types a code and Enter, wherever the cursor is. */
(function () {
  'use strict';

  var FAST_MILLIS = 70;
  var SHORTEST = 6;
  var read = '';
  var last = 0;
  var into = null;
  var before = '';

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

  /* A scanner types faster than anybody; what it has typed into a field is taken out again. */
  function scanned(event) {
    var now = event.timeStamp;
    var isFast = now - last < FAST_MILLIS;
    last = now;
    if (event.key === 'Enter') {
      var code = isFast ? read : '';
      read = '';
      if (code.length < SHORTEST) {
        return false;
      }
      event.preventDefault();
      event.stopPropagation();
      if (into && into.isConnected) {
        into.value = before;
      }
      call('scanned', code);
      return true;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) {
      return false;
    }
    if (!isFast || !read) {
      read = '';
      into = isField(document.activeElement) ? document.activeElement : null;
      before = into ? into.value : '';
    }
    read += event.key;
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

  document.addEventListener('DOMContentLoaded', function () {
    focus('product');
  });
})();
