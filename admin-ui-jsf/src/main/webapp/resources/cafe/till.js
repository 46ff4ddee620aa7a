/* The lock of a till: two minutes without a touch and it closes; whoever shows PIN or badge opens it or takes over. The house decides. */
(function () {
  'use strict';

  var DOOR = '/till-door';
  var LOOK_MILLIS = 1000;
  var TOUCH_MILLIS = 15000;
  var TROUBLES = ['WRONG', 'SIGN_IN', 'BEATEN', 'BUSY'];

  var dialog;
  var closesAt = null;
  var touched = 0;
  var asking = false;

  function part(id) {
    return document.getElementById(id);
  }

  /* The way in stays open, also for who would sign in below the lock of somebody else. */
  function isWatched() {
    return dialog.dataset.watched === 'true';
  }

  function ask(act, body) {
    var headers = act ? { 'X-Till': act } : { 'X-Unattended': 'true' };
    return fetch(DOOR, {
      method: act ? 'POST' : 'GET',
      headers: headers,
      body: body,
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store'
    }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    });
  }

  function offer(state) {
    var list = part('till-lock-cashiers');
    list.querySelectorAll('label').forEach(function (label) {
      label.remove();
    });
    state.cashiers.forEach(function (one, index) {
      var label = document.createElement('label');
      var radio = document.createElement('input');
      radio.type = 'radio';
      radio.name = 'till-lock-account';
      radio.value = one.id;
      radio.checked = state.acting ? one.id === state.acting : index === 0;
      label.append(radio, one.name);
      list.append(label);
    });
    list.hidden = state.cashiers.length === 0;
    part('till-lock-none').hidden = state.cashiers.length > 0;
  }

  function trouble(outcome) {
    TROUBLES.forEach(function (one) {
      part('till-lock-' + one).hidden = one !== outcome;
    });
  }

  function show(state) {
    offer(state);
    if (!dialog.open) {
      trouble(null);
      document.documentElement.classList.add('till-locked');
      dialog.showModal();
      part('till-lock-pin').focus();
    }
  }

  function hide(left) {
    closesAt = Date.now() + left * 1000;
    document.documentElement.classList.remove('till-locked');
    if (dialog.open) {
      dialog.close();
    }
  }

  function understand(state) {
    asking = false;
    if (!state) {
      return;
    }
    if (dialog.dataset.open === 'true' || (isWatched() && state.left === 0)) {
      show(state);
    } else {
      hide(state.left);
    }
  }

  function failed() {
    /* The café cannot be reached now; the next look tells more. */
    asking = false;
  }

  function look() {
    if (isWatched() && !dialog.open && !asking && closesAt !== null && Date.now() >= closesAt) {
      asking = true;
      ask(null).then(understand).catch(failed);
    }
  }

  /* Who locks the till has touched it for the last time: an answer that comes late would open it again. */
  function isLocking(event) {
    return Boolean(event.target.closest && event.target.closest('#lock-till'));
  }

  function touch(event) {
    if (!isLocking(event) && isWatched() && !dialog.open && Date.now() - touched >= TOUCH_MILLIS) {
      touched = Date.now();
      ask('touch').then(understand).catch(failed);
    }
  }

  function empty() {
    part('till-lock-pin').value = '';
    part('till-lock-badge').value = '';
  }

  function answered(answer) {
    empty();
    part('till-lock-go').disabled = false;
    var outcome = answer ? answer.outcome : 'BUSY';
    if (outcome !== 'TAKEN') {
      document.documentElement.classList.remove('is-taking-over');
    }
    if (outcome === 'UNLOCKED' && dialog.dataset.open !== 'true') {
      ask(null).then(understand).catch(failed);
    } else if (outcome === 'UNLOCKED') {
      location.assign(dialog.dataset.to);
    } else if (outcome === 'TAKEN') {
      location.assign('/admin/till/counter');
    } else {
      trouble(outcome);
      part('till-lock-pin').focus();
    }
  }

  function send(event) {
    event.preventDefault();
    var badge = part('till-lock-badge').value;
    var chosen = dialog.querySelector('input[name="till-lock-account"]:checked');
    if (!badge && (!chosen || !part('till-lock-pin').value)) {
      return;
    }
    var body = new URLSearchParams();
    body.set('account', chosen ? chosen.value : '');
    body.set('shown', badge || part('till-lock-pin').value);
    part('till-lock-go').disabled = true;
    /* Whoever is taken over from is signed out before the answer is here: no look meanwhile leads to the sign-in page. */
    document.documentElement.classList.add('is-taking-over');
    ask(badge ? 'badge' : 'pin', body)
      .then(answered)
      .catch(function () {
        answered(null);
      });
  }

  document.addEventListener('DOMContentLoaded', function () {
    dialog = part('till-lock');
    if (!dialog || !dialog.showModal) {
      return;
    }
    dialog.addEventListener('cancel', function (event) {
      event.preventDefault();
    });
    part('till-lock-form').addEventListener('submit', send);
    ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach(function (kind) {
      document.addEventListener(kind, touch, { passive: true });
    });
    var lock = part('lock-till');
    if (lock) {
      lock.addEventListener('click', function () {
        ask('lock').then(understand).catch(failed);
      });
    }
    setInterval(look, LOOK_MILLIS);
    ask(null).then(understand).catch(failed);
  });
})();
