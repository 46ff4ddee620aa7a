/* Seats as cards, by group. Of many only those in sight are there: the others are height. */
(function () {
  'use strict';

  var HEIGHT = 124;
  var GAP = 12;
  var NARROW = 700;
  var WIDTH = 176;
  var ALL_AT_ONCE = 150;
  var AHEAD = 700;

  function element(tag, name, text) {
    var node = document.createElement(tag);
    node.className = name;
    if (text !== undefined) {
      node.textContent = text;
    }
    return node;
  }

  /* One card; it stays the same node as long as it is in sight, so that the focus stays where it is. */
  function card(words) {
    var item = element('li', 'seat-item');
    var button = element('button', 'seat');
    button.type = 'button';
    var top = element('span', 'seat-top');
    var parts = {
      item: item,
      button: button,
      number: element('span', 'seat-number'),
      state: element('span', 'state'),
      lost: element('span', 'state state-LOST', words.state('LOST')),
      name: element('span', 'seat-name'),
      play: element('span', 'seat-play'),
      time: element('span', 'seat-time'),
      cost: element('span', 'money'),
      more: element('span', 'seat-booked quiet')
    };
    top.append(parts.number, parts.state, parts.lost);
    parts.play.append(parts.time, parts.cost);
    button.append(top, parts.name, parts.play, parts.more);
    item.append(button);
    return parts;
  }

  function put(node, text) {
    if (node.textContent !== text) {
      node.textContent = text;
    }
  }

  function fill(parts, seat, floor) {
    var words = floor.words;
    parts.seat = seat;
    parts.button.id = 'seat-' + seat.number;
    parts.button.className = 'seat seat-' + seat.state + (floor.isChosen(seat) ? ' is-chosen' : '');
    parts.button.dataset.seat = seat.id;
    if (floor.isChoosing()) {
      parts.button.setAttribute('aria-pressed', floor.isChosen(seat));
    } else {
      parts.button.removeAttribute('aria-pressed');
    }
    put(parts.number, String(seat.number));
    parts.state.className = 'state state-' + seat.state;
    put(parts.state, words.state(seat.state));
    parts.lost.hidden = !seat.lost;
    put(parts.name, seat.play && seat.play.player ? seat.play.player : seat.name);
    parts.play.hidden = !seat.play;
    if (seat.play) {
      put(parts.time, words.elapsed(seat.play));
      put(parts.cost, words.money(seat.play.cost));
    }
    var more = words.more(seat);
    parts.more.hidden = !more;
    put(parts.more, more);
  }

  window.cafeFloorList = function (box, floor) {
    var sections = [];
    var drawing = false;
    var isFresh = true;

    function section(group) {
      var node = element('section', 'seats-group');
      var list = element('ul', 'seats-window');
      var title = element('h2', '', group.name);
      node.append(title, list);
      return { id: group.id, node: node, title: title, list: list, seats: [], shown: new Map() };
    }

    /* Which groups there are, and how high each is. */
    function lay(groups) {
      sections = groups.map(function (group) {
        var known = sections.find(function (one) { return one.id === group.id; }) || section(group);
        known.seats = group.seats;
        put(known.title, group.name);
        return known;
      });
      var nodes = sections.map(function (one) { return one.node; });
      if (nodes.length !== box.children.length || nodes.some(function (node, i) { return box.children[i] !== node; })) {
        box.replaceChildren.apply(box, nodes);
      }
      isFresh = true;
      draw();
    }

    function columns() {
      var width = window.innerWidth <= NARROW ? 150 : WIDTH;
      return Math.max(1, Math.floor((box.clientWidth + GAP) / (width + GAP)));
    }

    function draw() {
      drawing = false;
      if (box.hidden) {
        return;
      }
      var across = columns();
      var width = (box.clientWidth - GAP * (across - 1)) / across;
      var count = sections.reduce(function (sum, one) { return sum + one.seats.length; }, 0);
      sections.forEach(function (one) {
        var height = Math.max(0, Math.ceil(one.seats.length / across) * (HEIGHT + GAP) - GAP);
        if (one.height !== height) {
          one.height = height;
          one.list.style.height = height + 'px';
        }
      });
      var tops = sections.map(function (one) { return one.list.getBoundingClientRect().top; });
      sections.forEach(function (one, i) {
        var first = 0;
        var last = one.seats.length;
        if (count > ALL_AT_ONCE) {
          first = Math.max(0, Math.floor((-AHEAD - tops[i]) / (HEIGHT + GAP))) * across;
          last = Math.min(last, Math.max(0, Math.ceil((window.innerHeight + AHEAD - tops[i]) / (HEIGHT + GAP))) * across);
        }
        show(one, first, last, { across: across, width: width });
      });
      isFresh = false;
    }

    /* Only what comes into sight is written; what was there stays as it is unless something is laid anew. */
    function show(one, first, last, grid) {
      var before = one.shown;
      one.shown = new Map();
      for (var place = first; place < last; place++) {
        var seat = one.seats[place];
        var known = before.get(seat.id);
        before.delete(seat.id);
        one.shown.set(seat.id, known && !isFresh && known.width === grid.width ? known : set(one, known, seat, place, grid));
      }
      before.forEach(function (parts, id) {
        var place = parts.button === document.activeElement ? one.seats.findIndex(function (seat) { return seat.id === id; }) : -1;
        if (place < 0) {
          parts.item.remove();
        } else {
          one.shown.set(id, isFresh ? set(one, parts, one.seats[place], place, grid) : parts);
        }
      });
    }

    function set(one, known, seat, place, grid) {
      var parts = known || card(floor.words);
      fill(parts, seat, floor);
      parts.width = grid.width;
      parts.at = place;
      parts.item.style.width = grid.width + 'px';
      parts.item.style.transform = 'translate(' + (place % grid.across) * (grid.width + GAP) + 'px,' + Math.floor(place / grid.across) * (HEIGHT + GAP) + 'px)';
      parts.item.setAttribute('aria-setsize', one.seats.length);
      parts.item.setAttribute('aria-posinset', place + 1);
      parts.item.dataset.place = place;
      if (!known) {
        insert(one.list, parts.item, place);
      }
      return parts;
    }

    /* In the order in which they are read aloud. */
    function insert(list, item, place) {
      var next = list.lastElementChild;
      while (next && Number(next.dataset.place) > place) {
        next = next.previousElementSibling;
      }
      list.insertBefore(item, next ? next.nextElementSibling : list.firstElementChild);
    }

    /* What has changed without changing its place. */
    function touch(seats) {
      seats.forEach(function (seat) {
        sections.forEach(function (one) {
          var parts = one.shown.get(seat.id);
          if (parts) {
            fill(parts, seat, floor);
          }
        });
      });
    }

    function tick() {
      sections.forEach(function (one) {
        one.shown.forEach(function (parts) {
          if (parts.seat.play && parts.seat.play.countsFrom) {
            put(parts.time, floor.words.elapsed(parts.seat.play));
          }
        });
      });
    }

    function soon() {
      if (!drawing) {
        drawing = true;
        requestAnimationFrame(draw);
      }
    }

    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    return { lay: lay, touch: touch, tick: tick };
  };
})();
