/* What the floor board says, in the language of the page. */
(function () {
  'use strict';

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  window.cafeFloorWords = function (box) {
    var lang = document.documentElement.lang;
    var texts = document.getElementById('words');
    var names = {};
    var devices = {};
    var skew = 0;
    texts.querySelectorAll('[data-state]').forEach(function (word) {
      names[word.dataset.state] = word.textContent;
    });
    texts.querySelectorAll('[data-device]').forEach(function (word) {
      devices[word.dataset.device] = word.textContent;
    });
    var money = new Intl.NumberFormat(lang, { style: 'currency', currency: box.dataset.currency });
    var whole = new Intl.NumberFormat(lang);
    var hour = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { hour: '2-digit', minute: '2-digit', timeZone: box.dataset.zone });

    function filled(pattern, value) {
      return pattern.replace('{0}', value);
    }

    return {
      filled: filled,
      lower: function (text) { return text.toLocaleLowerCase(lang); },
      state: function (state) { return names[state] || state; },
      number: function (number) { return whole.format(number); },
      amount: function (amount) { return money.format(amount); },
      money: function (amount) { return money.format(Number(amount.amount)); },
      time: function (millis) { return hour.format(new Date(millis)); },
      /* The clock of the house, whatever that of this device says. */
      itIs: function (instant) { skew = Date.parse(instant) - Date.now(); },
      elapsed: function (play) {
        var seconds = play.countsFrom ? Math.max(0, Math.floor((Date.now() + skew - Date.parse(play.countsFrom)) / 1000)) : play.seconds;
        var rest = two(Math.floor((seconds % 3600) / 60)) + ':' + two(seconds % 60);
        return seconds < 3600 ? rest : Math.floor(seconds / 3600) + ':' + rest;
      },
      more: function (seat) {
        var said = [];
        if (seat.bookedAt) {
          said.push(filled(texts.dataset.booked, hour.format(new Date(seat.bookedAt))));
        }
        if (seat.play && seat.play.until) {
          said.push(filled(texts.dataset.until, hour.format(new Date(seat.play.until))));
        }
        if (seat.device && seat.device !== 'ONLINE') {
          said.push(devices[seat.device] || seat.device);
        }
        if (seat.calledAt) {
          said.push(filled(texts.dataset.called, hour.format(new Date(seat.calledAt))));
        }
        if (seat.tickets) {
          said.push(filled(texts.dataset.faults, seat.tickets));
        }
        return said.join(' · ');
      }
    };
  };
})();
