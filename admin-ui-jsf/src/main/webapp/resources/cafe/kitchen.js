/* The kitchen's board: what is new is marked until somebody has begun it, and rings for who has switched the bell on. */
(function () {
  'use strict';

  var SEEN = 'kitchen-seen';
  var BELL = 'kitchen-bell';
  var FRESH_MILLIS = 30000;
  var tones = null;
  var freshUntil = {};

  function kept(store, key) {
    try {
      return store.getItem(key);
    } catch (e) {
      return null;
    }
  }

  function keep(store, key, value) {
    try {
      store.setItem(key, value);
    } catch (e) {
      /* Without storage everything counts as seen with the page. */
    }
  }

  function isOn() {
    return kept(window.localStorage, BELL) === 'on';
  }

  function shown() {
    return Array.prototype.slice.call(document.querySelectorAll('.ticket[data-state="SENT"]'));
  }

  function ring() {
    if (!isOn() || !window.AudioContext) {
      return;
    }
    tones = tones || new AudioContext();
    [0, 0.22].forEach(function (after) {
      var tone = tones.createOscillator();
      var loud = tones.createGain();
      tone.frequency.value = 880;
      loud.gain.setValueAtTime(0.25, tones.currentTime + after);
      loud.gain.exponentialRampToValueAtTime(0.001, tones.currentTime + after + 0.2);
      tone.connect(loud).connect(tones.destination);
      tone.start(tones.currentTime + after);
      tone.stop(tones.currentTime + after + 0.2);
    });
  }

  function look(isFirst) {
    var seen = (kept(window.sessionStorage, SEEN) || '').split(',');
    var now = Date.now();
    var fresh = shown().filter(function (ticket) {
      return seen.indexOf(ticket.dataset.order) < 0;
    });
    fresh.forEach(function (ticket) {
      if (!isFirst) {
        freshUntil[ticket.dataset.order] = now + FRESH_MILLIS;
      }
    });
    shown().forEach(function (ticket) {
      ticket.classList.toggle('is-fresh', (freshUntil[ticket.dataset.order] || 0) > now);
    });
    if (fresh.length > 0 && !isFirst) {
      var news = document.getElementById('kitchen-news');
      news.textContent = news.dataset.new;
      ring();
    }
    keep(window.sessionStorage, SEEN, shown().map(function (ticket) {
      return ticket.dataset.order;
    }).join(','));
  }

  document.addEventListener('DOMContentLoaded', function () {
    var bell = document.getElementById('bell');
    bell.setAttribute('aria-pressed', String(isOn()));
    bell.addEventListener('click', function () {
      keep(window.localStorage, BELL, isOn() ? 'off' : 'on');
      bell.setAttribute('aria-pressed', String(isOn()));
      ring();
    });
    look(true);
    new MutationObserver(function () {
      look(false);
    }).observe(document.getElementById('kitchen-form'), { childList: true, subtree: true });
  });
})();
