/* Many seats are chosen and told something at once; it is asked once more before. */
(function () {
  'use strict';

  window.cafeFloorCrowd = function (box, floor) {
    var chosen = new Set();
    var choosing = false;
    var asked = null;

    function part(id) {
      return document.getElementById(id);
    }

    function able(kind) {
      return Array.from(chosen, floor.seat).filter(function (seat) {
        return seat && seat.can && seat.can.indexOf(kind) >= 0;
      });
    }

    /* There is no button for what none of the chosen seats can do. */
    function count() {
      if (!choosing) {
        return;
      }
      part('crowd-count').textContent = floor.words.filled(part('crowd-count').dataset.text, chosen.size);
      box.querySelectorAll('[data-crowd]').forEach(function (button) {
        button.disabled = able(button.dataset.crowd).length === 0;
      });
    }

    function choose(isOn) {
      choosing = isOn;
      if (!isOn) {
        chosen.clear();
      }
      if (part('choose')) {
        part('choose').setAttribute('aria-pressed', isOn);
      }
      part('crowd').hidden = !isOn;
      count();
    }

    function toggle(id) {
      if (!chosen.delete(id)) {
        chosen.add(id);
      }
      count();
    }

    function ask(button) {
      asked = button.dataset.crowd;
      var can = able(asked).length;
      var how = part('crowd-how');
      part('crowd-title').textContent = button.textContent;
      how.textContent = floor.words.filled(can === chosen.size ? how.dataset.all : how.dataset.some, can).replace('{1}', chosen.size - can);
      part('crowd-lost').hidden = button.dataset.interrupts !== 'true';
      part('crowd-say').hidden = button.dataset.takesText !== 'true';
      part('crowd-text').value = '';
      part('crowd-ask').showModal();
    }

    function tell() {
      part('crowd-ask').close();
      window.tellSeats([
        { name: 'kind', value: asked },
        { name: 'seats', value: Array.from(chosen).join(',') },
        { name: 'text', value: part('crowd-say').hidden ? '' : part('crowd-text').value }
      ]);
    }

    return {
      ask: ask,
      tell: tell,
      choose: choose,
      toggle: toggle,
      count: count,
      isOn: function () { return choosing; },
      has: function (seat) { return chosen.has(seat.id); },
      all: function (seats) { seats.forEach(function (seat) { chosen.add(seat.id); }); count(); },
      none: function () { chosen.clear(); count(); },
      forget: function (id) { chosen.delete(id); }
    };
  };
})();
