/* Drags a booking to another seat or half hour of the day; it is asked once more before it moves. By keyboard the page of the booking has a form for it. */
(function () {
  'use strict';

  var SLOP = 8;
  var COLUMNS_AN_HOUR = 2;
  var HALF_HOUR = 30;
  var DAY = 1440;
  var held = null;
  var wanted = null;

  function part(id) {
    return document.getElementById(id);
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  /* How wide half an hour is, beside the number of the seat. */
  function width() {
    return document.querySelector('#day-table .day-hour').getBoundingClientRect().width / COLUMNS_AN_HOUR;
  }

  function row(event) {
    return Array.from(document.querySelectorAll('#day-table tbody tr')).find(function (one) {
      var area = one.getBoundingClientRect();
      return event.clientY >= area.top && event.clientY < area.bottom;
    });
  }

  document.addEventListener('pointerdown', function (event) {
    var link = event.target.closest && event.target.closest('[data-booking]');
    var table = part('day-table');
    if (!link || !link.dataset.booking || event.button !== 0 || !table || table.dataset.movable !== 'true') {
      return;
    }
    held = { link: link, x: event.clientX, y: event.clientY, from: link.closest('tr'), ghost: null, target: null, steps: 0 };
  });

  function lift(event) {
    var area = held.link.closest('td').getBoundingClientRect();
    held.ghost = held.link.closest('td').firstElementChild.cloneNode(true);
    held.ghost.className = 'day-ghost';
    held.ghost.style.width = area.width + 'px';
    document.body.append(held.ghost);
    held.link.classList.add('is-held');
    held.link.setPointerCapture(event.pointerId);
    held.dx = event.clientX - area.left;
    held.dy = event.clientY - area.top;
  }

  document.addEventListener('pointermove', function (event) {
    if (!held) {
      return;
    }
    if (!held.ghost) {
      if (Math.abs(event.clientX - held.x) + Math.abs(event.clientY - held.y) < SLOP) {
        return;
      }
      lift(event);
    }
    event.preventDefault();
    held.steps = Math.round((event.clientX - held.x) / width());
    var over = row(event);
    if (held.target && held.target !== over) {
      held.target.classList.remove('is-target');
    }
    held.target = over || null;
    if (over) {
      over.classList.add('is-target');
    }
    held.ghost.style.transform = 'translate(' + (event.clientX - held.dx) + 'px,' + (event.clientY - held.dy) + 'px)';
  }, { passive: false });

  function clear() {
    if (held && held.ghost) {
      held.ghost.remove();
      held.link.classList.remove('is-held');
    }
    document.querySelectorAll('#day-table .is-target').forEach(function (one) { one.classList.remove('is-target'); });
    held = null;
  }

  function clock(starts, steps) {
    var parts = starts.match(/(\d+):(\d+)/);
    var minutes = (Number(parts[1]) * 60 + Number(parts[2]) + steps * HALF_HOUR + 2 * DAY) % DAY;
    return two(Math.floor(minutes / 60)) + ':' + two(minutes % 60);
  }

  function ask(drop) {
    wanted = [
      { name: 'chosen', value: drop.link.dataset.booking },
      { name: 'from', value: drop.from.dataset.station },
      { name: 'to', value: drop.target.dataset.station },
      { name: 'steps', value: drop.steps }
    ];
    var what = part('move-what');
    what.textContent = what.dataset.text
      .replace('{0}', drop.link.querySelector('.day-who').textContent)
      .replace('{1}', drop.target.dataset.number)
      .replace('{2}', clock(drop.link.dataset.starts, drop.steps));
    part('move-ask').showModal();
  }

  document.addEventListener('pointerup', function () {
    var drop = held;
    var isMoved = drop && drop.ghost && drop.target && (drop.steps !== 0 || drop.target !== drop.from);
    if (drop && drop.ghost) {
      drop.link.addEventListener('click', function (event) { event.preventDefault(); }, { once: true });
    }
    clear();
    if (isMoved) {
      ask(drop);
    }
  });

  document.addEventListener('pointercancel', clear);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      clear();
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.id === 'move-leave') {
      part('move-ask').close();
    } else if (event.target.id === 'move-yes') {
      part('move-ask').close();
      window.moveBooking(wanted);
    }
  });
})();
