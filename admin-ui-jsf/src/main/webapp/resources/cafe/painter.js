/* Paints a week: drag over the grid, or go with the arrow keys, hold Shift to choose more, and press Enter. What was drawn goes to the server, which answers with the week as it is then. */
(function () {
  'use strict';

  var DAY = 1440;
  var box = null;
  var drawing = null;
  var cursor = { day: 0, other: 0, from: 720, until: 750 };

  function step() {
    var choice = document.querySelector('[data-painter-step]');
    return choice ? Number(choice.value) : 30;
  }

  function grid(node) {
    return node && node.closest ? node.closest('[data-painter]') : null;
  }

  /* The week is drawn anew with each answer, also while somebody is drawing. */
  function current() {
    return document.querySelector('[data-painter]');
  }

  function rows(area) {
    return Array.from(area.querySelectorAll('tbody tr'));
  }

  /* Where the quarters of an hour lie, beside the name of the day. */
  function track(row) {
    var first = row.cells[1].getBoundingClientRect();
    var last = row.cells[row.cells.length - 1].getBoundingClientRect();
    return { left: first.left, right: last.right, top: first.top, bottom: first.bottom };
  }

  function at(area, event) {
    var all = rows(area);
    var day = all.findIndex(function (row) { return event.clientY < row.getBoundingClientRect().bottom; });
    var place = track(all[0]);
    var share = (event.clientX - place.left) / (place.right - place.left);
    var minute = Math.floor(share * DAY / step()) * step();
    return { day: day < 0 ? all.length - 1 : day, minute: Math.max(0, Math.min(DAY - step(), minute)) };
  }

  function clock(minute) {
    return ('0' + Math.floor(minute / 60)).slice(-2) + ':' + ('0' + minute % 60).slice(-2);
  }

  function words(area, chosen) {
    var all = rows(area);
    var first = all[Math.min(chosen.day, chosen.other)].cells[0].textContent;
    var last = all[Math.max(chosen.day, chosen.other)].cells[0].textContent;
    return (first === last ? first : first + '–' + last) + ' ' + clock(chosen.from) + '–' + clock(chosen.until);
  }

  function show(area, chosen) {
    if (!box || box.parentNode !== area) {
      box = document.createElement('div');
      box.className = 'paint-box';
      box.setAttribute('aria-hidden', 'true');
      area.appendChild(box);
    }
    var all = rows(area);
    var own = area.getBoundingClientRect();
    var place = track(all[0]);
    var perMinute = (place.right - place.left) / DAY;
    box.style.left = place.left - own.left + chosen.from * perMinute + 'px';
    box.style.width = (chosen.until - chosen.from) * perMinute + 'px';
    box.style.top = track(all[Math.min(chosen.day, chosen.other)]).top - own.top + 'px';
    box.style.height = track(all[Math.max(chosen.day, chosen.other)]).bottom
      - track(all[Math.min(chosen.day, chosen.other)]).top + 'px';
    document.getElementById('painter-at').textContent = words(area, chosen);
  }

  function hide() {
    if (box) {
      box.remove();
      box = null;
    }
  }

  function paint(area, chosen, takesAway) {
    var stroke = [Math.min(chosen.day, chosen.other), Math.max(chosen.day, chosen.other), chosen.from, chosen.until];
    window[area.dataset.painter]([{ name: 'stroke', value: stroke.join(' ') + (takesAway ? ' x' : '') }]);
  }

  function stretch(begin, end) {
    return {
      day: begin.day,
      other: end.day,
      from: Math.min(begin.minute, end.minute),
      until: Math.min(DAY, Math.max(begin.minute, end.minute) + step())
    };
  }

  document.addEventListener('pointerdown', function (event) {
    var area = grid(event.target);
    if (!area || event.button !== 0) {
      return;
    }
    drawing = { begin: at(area, event) };
    area.setPointerCapture(event.pointerId);
    area.focus({ preventScroll: true });
    show(area, stretch(drawing.begin, drawing.begin));
    if (event.pointerType === 'mouse') {
      event.preventDefault();
    }
  });

  document.addEventListener('pointermove', function (event) {
    if (drawing && current()) {
      show(current(), stretch(drawing.begin, at(current(), event)));
    }
  });

  document.addEventListener('pointerup', function (event) {
    if (drawing && current()) {
      var chosen = stretch(drawing.begin, at(current(), event));
      cursor = chosen;
      paint(current(), chosen, false);
    }
    drawing = null;
  });

  /* The page is being scrolled instead. */
  document.addEventListener('pointercancel', function () {
    drawing = null;
    hide();
  });

  function clamped(value, least, most) {
    return Math.max(least, Math.min(most, value));
  }

  function move(key, more) {
    var by = step();
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      cursor.other = clamped(cursor.other + (key === 'ArrowDown' ? 1 : -1), 0, 7);
      cursor.day = more ? cursor.day : cursor.other;
    } else if (more) {
      cursor.until = clamped(cursor.until + (key === 'ArrowRight' ? by : -by), cursor.from + by, DAY);
    } else {
      cursor.from = clamped(cursor.from + (key === 'ArrowRight' ? by : -by), 0, DAY - by);
      cursor.until = cursor.from + by;
    }
  }

  var MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

  document.addEventListener('keydown', function (event) {
    var area = grid(event.target);
    if (!area || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (MOVES.indexOf(event.key) >= 0) {
      move(event.key, event.shiftKey);
    } else if (event.key === 'Home' || event.key === 'End') {
      cursor.from = event.key === 'Home' ? 0 : DAY - step();
      cursor.until = cursor.from + step();
    } else if (event.key === 'Enter' || event.key === ' ') {
      paint(area, cursor, false);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      paint(area, cursor, true);
    } else if (event.key === 'Escape') {
      cursor.day = cursor.other;
      cursor.until = cursor.from + step();
    } else {
      return;
    }
    event.preventDefault();
    show(area, cursor);
  });

  document.addEventListener('focusin', function (event) {
    var area = grid(event.target);
    if (area && event.target === area && !drawing) {
      show(area, cursor);
    }
  });

  /* What was drawn lies elsewhere when the window is turned. */
  window.addEventListener('resize', hide);

  document.addEventListener('focusout', function (event) {
    if (grid(event.target) && !drawing) {
      hide();
    }
  });
})();
