/* How long the session lasts: a warning with a countdown in time, and the way to the sign-in page when it has ended. */
(function () {
  'use strict';

  var STATE = '/session-state';
  var LOOK_MILLIS = 1000;
  var LOOK_HIDDEN_MILLIS = 15000;
  var USE_NOTED_MILLIS = 60000;
  var LEAVING_MILLIS = 5000;

  var dialog;
  var left = null;
  var atMost = null;
  var told = 0;
  var looked = 0;
  var leaving = false;
  var staying = false;

  function part(id) {
    return document.getElementById(id);
  }

  /* An act that is under way may have ended the session itself, and knows better where to go. */
  function ended() {
    var here = document.documentElement.classList;
    if (!leaving && !here.contains('is-busy') && !here.contains('is-taking-over')) {
      leaving = true;
      location.assign('/login?ended=true&from=' + encodeURIComponent(location.pathname + location.search));
    }
  }

  /* A page that is being left is left alone; after a download it is still there. */
  window.addEventListener('beforeunload', function () {
    leaving = true;
    setTimeout(function () {
      leaving = false;
    }, LEAVING_MILLIS);
  });

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function show() {
    if (left === null) {
      return;
    }
    var rest = Math.max(0, left - Math.floor((Date.now() - looked) / 1000));
    var warn = rest <= Number(dialog.dataset.warnSeconds);
    part('timeout-left').textContent = Math.floor(rest / 60) + ':' + two(rest % 60);
    if (warn && !dialog.open) {
      var last = atMost !== null && atMost <= left;
      part('timeout-last').hidden = !last;
      part('timeout-text').hidden = last;
      part('timeout-stay').hidden = last;
      dialog.showModal();
      part(last ? 'timeout-leave' : 'timeout-stay').focus();
    } else if (!warn && dialog.open) {
      dialog.close();
    }
  }

  function ask(method, headers) {
    return fetch(STATE, { method: method, headers: headers, credentials: 'same-origin', redirect: 'manual', cache: 'no-store' })
      .then(function (answer) {
        if (answer.status === 401) {
          ended();
          return null;
        }
        return answer.ok ? answer.json() : null;
      })
      .then(function (state) {
        if (state) {
          left = state.left;
          atMost = state.atMost;
          looked = Date.now();
          show();
        }
      })
      .catch(function () {
        /* The café cannot be reached now; the next look tells more. */
      });
  }

  function look() {
    var now = Date.now();
    if (!leaving && now - told >= (document.hidden ? LOOK_HIDDEN_MILLIS : LOOK_MILLIS) - 100) {
      told = now;
      ask('GET', {});
    }
    show();
  }

  function stay() {
    if (!leaving && !staying) {
      staying = true;
      ask('POST', { 'X-Stay': 'true' }).then(function () {
        staying = false;
      });
    }
  }

  /* Who types or clicks is there, also while the page asks the house for nothing. */
  var noted = Date.now();

  function used(event) {
    if (event.target.closest && event.target.closest('#timeout-leave')) {
      return;
    }
    if (dialog.open || Date.now() - noted >= USE_NOTED_MILLIS) {
      noted = Date.now();
      stay();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    dialog = part('timeout');
    if (!dialog || !dialog.showModal) {
      return;
    }
    part('timeout-stay').addEventListener('click', stay);
    part('timeout-leave').addEventListener('click', function () {
      leaving = true;
      part('sign-out').click();
    });
    dialog.addEventListener('cancel', function (event) {
      event.preventDefault();
      stay();
    });
    ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach(function (kind) {
      document.addEventListener(kind, used, { passive: true });
    });
    document.addEventListener('visibilitychange', look);
    setInterval(look, LOOK_MILLIS);
    look();
    /* What a page asks by itself is no use of the session. */
    if (window.jQuery) {
      window.jQuery.ajaxPrefilter(function (settings, given, request) {
        var source = /(?:^|&)(?:jakarta|javax)\.faces\.source=([^&]*)/.exec(String(settings.data));
        if (source && /-poll$/.test(decodeURIComponent(source[1]))) {
          request.setRequestHeader('X-Unattended', 'true');
        }
      });
    }
  });
})();
