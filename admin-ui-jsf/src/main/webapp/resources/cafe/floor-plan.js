/* Seats where they stand, room by room. Whoever arranges them drags with mouse or finger, or goes with the arrow keys and presses Enter; Escape takes it back. */
(function () {
  'use strict';

  var PLAN = 9999;
  var STEP = 200;
  var SMALL_STEP = 40;
  var PATIENCE_MILLIS = 2500;

  function element(tag, name, text) {
    var node = document.createElement(tag);
    node.className = name;
    if (text !== undefined) {
      node.textContent = text;
    }
    return node;
  }

  function within(value) {
    return Math.max(0, Math.min(PLAN, Math.round(value)));
  }

  window.cafeFloorPlan = function (box, floor) {
    var tiles = new Map();
    var rooms = new Map();
    var moved = new Map();
    var sent = new Map();
    var arranging = false;
    var grip = null;

    function room(known) {
      var node = element('section', 'plan-room');
      var plan = element('div', 'plan');
      plan.dataset.room = known.id;
      var title = element('h2', '', known.name);
      title.id = 'plan-' + known.id;
      plan.setAttribute('role', 'group');
      plan.setAttribute('aria-labelledby', title.id);
      node.append(title, plan);
      return { node: node, plan: plan };
    }

    function tray() {
      var node = element('section', 'plan-room');
      var plan = element('div', 'plan-tray');
      node.append(element('h2', '', box.dataset.unplaced), plan);
      return { node: node, plan: plan };
    }

    function tile(seat) {
      var node = element('button', 'tile-seat');
      node.type = 'button';
      node.dataset.seat = seat.id;
      node.append(element('span', 'tile-number'), element('span', 'tile-word'), element('span', 'tile-time'));
      return node;
    }

    function place(seat) {
      return moved.get(seat.id) || { room: seat.roomId || '', x: seat.x, y: seat.y };
    }

    function fill(seat) {
      var node = tiles.get(seat.id) || tile(seat);
      tiles.set(seat.id, node);
      node.className = 'tile-seat seat-' + seat.state + (seat.lost ? ' is-lost' : '') + (floor.isChosen(seat) ? ' is-chosen' : '');
      if (floor.isChoosing()) {
        node.setAttribute('aria-pressed', floor.isChosen(seat));
      } else {
        node.removeAttribute('aria-pressed');
      }
      node.children[0].textContent = seat.number;
      node.children[1].textContent = floor.words.state(seat.lost ? 'LOST' : seat.state);
      node.children[2].textContent = seat.play ? floor.words.elapsed(seat.play) : '';
      node.title = seat.play && seat.play.player ? seat.play.player : seat.name;
      var at = place(seat);
      var isPlaced = at.x !== undefined && at.x !== null && rooms.has(at.room);
      var home = rooms.get(isPlaced ? at.room : '').plan;
      if (node.parentNode !== home) {
        var held = document.activeElement === node;
        home.append(node);
        if (held) {
          node.focus();
        }
      }
      node.style.left = isPlaced ? at.x / PLAN * 100 + '%' : '';
      node.style.top = isPlaced ? at.y / PLAN * 100 + '%' : '';
    }

    function lay(seats, known) {
      var ids = known.map(function (one) { return one.id; }).join();
      if (box.dataset.rooms !== ids) {
        box.dataset.rooms = ids;
        rooms = new Map(known.map(function (one) { return [one.id, room(one)]; }));
        rooms.set('', tray());
        tiles.clear();
        box.replaceChildren.apply(box, Array.from(rooms.values(), function (one) { return one.node; }));
      }
      var shown = new Set(seats.map(function (seat) { return seat.id; }));
      tiles.forEach(function (node, id) {
        if (!shown.has(id)) {
          node.remove();
          tiles.delete(id);
        }
      });
      seats.forEach(fill);
      tidy();
    }

    /* While somebody arranges, every room is there to drop something on. */
    function tidy() {
      rooms.forEach(function (one, id) {
        one.node.hidden = one.plan.childElementCount === 0 && (!arranging || id === '');
      });
    }

    function isAt(seat, at) {
      return !!at && at.room === seat.roomId && at.x === seat.x && at.y === seat.y;
    }

    function touch(seats) {
      seats.forEach(function (seat) {
        if (tiles.has(seat.id)) {
          if (isAt(seat, sent.get(seat.id))) {
            sent.delete(seat.id);
          }
          if (moved.has(seat.id) && moved.get(seat.id).isSaved && isAt(seat, moved.get(seat.id))) {
            moved.delete(seat.id);
          }
          fill(seat);
        }
      });
      tidy();
    }

    /* Who moves it on before the house has said where it stands now has seen what was sent last. */
    function save(seat) {
      var wish = moved.get(seat.id);
      if (!wish || wish.isSaved) {
        return;
      }
      var seen = sent.get(seat.id) || { room: seat.roomId || '', x: seat.x, y: seat.y };
      wish.isSaved = true;
      sent.set(seat.id, wish);
      window.placeSeat([
        { name: 'chosen', value: seat.id },
        { name: 'seenRoom', value: seen.room },
        { name: 'seenX', value: seen.x === undefined ? '' : seen.x },
        { name: 'seenY', value: seen.y === undefined ? '' : seen.y },
        { name: 'room', value: wish.room },
        { name: 'x', value: wish.x },
        { name: 'y', value: wish.y }
      ]);
      floor.say('moved', seat.number);
      setTimeout(function () {
        if (moved.get(seat.id) === wish) {
          back(floor.seat(seat.id));
        }
      }, PATIENCE_MILLIS);
    }

    /* It was not taken: the seat stands where the house says. */
    function back(seat) {
      if (seat && moved.delete(seat.id)) {
        sent.delete(seat.id);
        fill(seat);
        tidy();
        floor.say('back', seat.number);
      }
    }

    function wish(seat, at) {
      moved.set(seat.id, at);
      fill(seat);
    }

    box.addEventListener('pointerdown', function (event) {
      var node = event.target.closest('.tile-seat');
      if (!arranging || !node || event.button !== 0) {
        return;
      }
      event.preventDefault();
      node.focus();
      node.setPointerCapture(event.pointerId);
      var area = node.getBoundingClientRect();
      grip = { node: node, seat: floor.seat(node.dataset.seat), dx: event.clientX - area.left - area.width / 2, dy: event.clientY - area.top - area.height / 2, moves: false };
    });

    box.addEventListener('pointermove', function (event) {
      if (!grip) {
        return;
      }
      var x = event.clientX - grip.dx;
      var y = event.clientY - grip.dy;
      rooms.forEach(function (one, id) {
        var area = one.plan.getBoundingClientRect();
        if (id && x >= area.left && x <= area.right && y >= area.top && y <= area.bottom) {
          grip.moves = true;
          wish(grip.seat, { room: id, x: within((x - area.left) / area.width * PLAN), y: within((y - area.top) / area.height * PLAN) });
          if (!grip.node.hasPointerCapture(event.pointerId)) {
            grip.node.setPointerCapture(event.pointerId);
          }
        }
      });
    });

    function drop(isDone) {
      var held = grip;
      grip = null;
      if (held && held.moves) {
        if (isDone) {
          save(held.seat);
        } else {
          back(held.seat);
        }
      }
    }

    box.addEventListener('pointerup', function () { drop(true); });
    box.addEventListener('pointercancel', function () { drop(false); });

    var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

    box.addEventListener('keydown', function (event) {
      var node = event.target.closest('.tile-seat');
      if (!arranging || !node) {
        return;
      }
      var seat = floor.seat(node.dataset.seat);
      var arrow = ARROWS[event.key];
      if (arrow) {
        event.preventDefault();
        var step = event.shiftKey ? SMALL_STEP : STEP;
        var at = place(seat);
        var first = Array.from(rooms.keys())[0];
        wish(seat, at.room && at.x !== undefined && at.x !== null
          ? { room: at.room, x: within(at.x + arrow[0] * step), y: within(at.y + arrow[1] * step) }
          : { room: at.room || first, x: within(PLAN / 2), y: within(PLAN / 2) });
        tidy();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        save(seat);
      } else if (event.key === 'Escape') {
        back(seat);
      }
    });

    box.addEventListener('focusout', function (event) {
      var node = event.target.closest('.tile-seat');
      if (arranging && node && !grip && node.isConnected && moved.has(node.dataset.seat)) {
        save(floor.seat(node.dataset.seat));
      }
    });

    function arrange(isOn) {
      arranging = isOn;
      box.classList.toggle('is-arranging', isOn);
      tidy();
    }

    function tick() {
      tiles.forEach(function (node, id) {
        var seat = floor.seat(id);
        if (seat && seat.play && seat.play.countsFrom) {
          node.children[2].textContent = floor.words.elapsed(seat.play);
        }
      });
    }

    return { lay: lay, touch: touch, arrange: arrange, tick: tick };
  };
})();
