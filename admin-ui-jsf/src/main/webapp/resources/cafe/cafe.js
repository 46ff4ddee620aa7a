/* The little that pages do by themselves: theme, running clocks, printing, buttons that call a command of the page. */
(function () {
  'use strict';

  var root = document.documentElement;

  function isDark() {
    var chosen = root.dataset.theme;
    return chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  }

  function switchTheme() {
    var theme = isDark() ? 'light' : 'dark';
    root.dataset.theme = theme;
    var secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = 'theme=' + theme + '; path=/; max-age=31536000; samesite=lax' + secure;
  }

  /* A list is updated under the hand of the person: commands carry ids and never depend on a row's place. */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.dataset.command) {
      window[button.dataset.command]([{ name: 'chosen', value: button.dataset.value || '' }]);
    } else if (button.dataset.themeSwitch) {
      switchTheme();
    } else if (button.dataset.print) {
      window.print();
    }
  });

  var begun = new WeakMap();

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function elapsed(seconds) {
    var rest = two(Math.floor((seconds % 3600) / 60)) + ':' + two(seconds % 60);
    return seconds < 3600 ? rest : Math.floor(seconds / 3600) + ':' + rest;
  }

  function tick() {
    document.querySelectorAll('[data-running="true"]').forEach(function (clock) {
      if (!begun.has(clock)) {
        begun.set(clock, Date.now());
      }
      var passed = Math.floor((Date.now() - begun.get(clock)) / 1000);
      clock.textContent = elapsed(Number(clock.dataset.seconds) + passed);
    });
  }

  /* The other way: what is left of a wait, and what is said when it is over. */
  function count() {
    document.querySelectorAll('[data-countdown]').forEach(function (clock) {
      if (!begun.has(clock)) {
        begun.set(clock, Date.now());
      }
      var left = Number(clock.dataset.countdown) - Math.floor((Date.now() - begun.get(clock)) / 1000);
      clock.textContent = elapsed(Math.max(0, left));
      (clock.closest('[data-countdown-box]') || clock).hidden = left <= 0;
      document.getElementById(clock.dataset.then).hidden = left > 0;
    });
  }

  setInterval(tick, 1000);
  setInterval(count, 1000);

  /* How well a new password would do; the page works the same without an answer. */
  var judging = null;

  function judge(input, box) {
    if (!input.value) {
      box.hidden = true;
      return;
    }
    fetch('/api/v1/auth/password-strength', {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': root.lang },
      body: JSON.stringify({ password: input.value })
    }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (strength) {
      box.hidden = !strength;
      if (strength) {
        box.querySelector('meter').value = strength.score;
        var words = [strength.accepted ? box.dataset.good : strength.message].concat(strength.advice);
        box.querySelector('p').textContent = words.join(' ');
      }
    }).catch(function () {
      box.hidden = true;
    });
  }

  document.addEventListener('input', function (event) {
    var box = event.target.id && document.querySelector('[data-meter-of="' + event.target.id + '"]');
    if (box) {
      clearTimeout(judging);
      judging = setTimeout(function () { judge(event.target, box); }, 400);
    }
  });

  /* An act that needs a fresh factor opens a dialog; when it was shown the act goes on, and what was confirmed is not asked twice. */
  var pressed = null;
  var LOOK_AGAIN_MILLIS = 50;
  var LOOKS = 100;

  function stepUp() {
    return document.getElementById('step-up');
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    var dialog = stepUp();
    if (!button || !dialog) {
      return;
    }
    if (button.id === 'step-up-leave') {
      dialog.close();
    } else if (!dialog.contains(button) && !button.closest('.ui-confirm-dialog')) {
      pressed = button.id || button;
    }
  }, true);

  function askAgain() {
    var dialog = stepUp();
    if (dialog && !dialog.open) {
      dialog.showModal();
      beginWithTheFirst(dialog);
    }
  }

  /* Another way has other fields: who has chosen it stands at the first of them. */
  function beginWithTheFirst(dialog) {
    var first = dialog.querySelector('#step-up-password, #step-up-code, #step-up-passkey');
    if (first) {
      first.focus();
      /* What asks for a passkey is shown a moment later, by the script that knows whether the browser can. */
      setTimeout(function () { first.focus(); }, 0);
    }
  }

  function isLost(dialog) {
    var at = document.activeElement;
    return !at || at === document.body || at === dialog;
  }

  /* PrimeFaces keeps the button of an act disabled for half a second at least: who shows the factor sooner waits for it. */
  function pressAgain(looks) {
    var button = typeof pressed === 'string' ? document.getElementById(pressed) : pressed;
    if (!button || !button.isConnected) {
      return;
    }
    if (button.disabled) {
      if (looks > 0) {
        setTimeout(function () { pressAgain(looks - 1); }, LOOK_AGAIN_MILLIS);
      }
    } else if (button.dataset.pfconfirmcommand) {
      window.PrimeFaces.confirmSource = window.jQuery(button);
      window.PrimeFaces.confirmDialog.yesButton.trigger('click');
    } else {
      button.click();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (stepUp() && stepUp().dataset.open === 'true') {
      pressed = stepUp().dataset.pressed;
      askAgain();
    }
  });

  /* A poll must not take away the focus from the button on which it stands. */
  var focused = null;

  document.addEventListener('DOMContentLoaded', function () {
    var $ = window.jQuery;
    if (!$) {
      return;
    }
    $(document).on('pfAjaxStart', function () {
      root.classList.add('is-busy');
    });
    $(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
      root.classList.remove('is-busy');
      count();
      if (args && args.stepUp) {
        askAgain();
      } else if (args && args.stepUpDone) {
        stepUp().close();
        pressAgain(LOOKS);
      } else if (stepUp() && stepUp().open && isLost(stepUp())) {
        beginWithTheFirst(stepUp());
      }
    });
    $(document).on('pfAjaxSend', function () {
      focused = document.activeElement && document.activeElement.id;
    });
    $(document).on('pfAjaxSuccess', function () {
      document.getElementById('unreachable').hidden = true;
      var again = focused && document.getElementById(focused);
      if (again && document.activeElement === document.body) {
        again.focus({ preventScroll: true });
      }
    });
    $(document).on('pfAjaxError', function () {
      document.getElementById('unreachable').hidden = false;
    });
  });
})();
