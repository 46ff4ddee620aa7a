/* The floor board: keeps the seats as they are told, and shows those that are asked for. */
(function () {
  'use strict';

  var WAIT_MILLIS = 120;

  document.addEventListener('DOMContentLoaded', function () {
    var box = document.getElementById('floor');
    if (!box) {
      return;
    }
    var seats = new Map();
    var only = { show: 'ALL', group: '', room: '', text: '' };
    var view = 'list';
    var arranging = false;
    var words = window.cafeFloorWords(box);

    function part(id) {
      return document.getElementById(id);
    }

    function seat(id) {
      return seats.get(id);
    }

    var crowd = window.cafeFloorCrowd(box, { words: words, seat: seat });
    var floor = {
      words: words,
      seat: seat,
      isChosen: crowd.has,
      isChoosing: crowd.isOn,
      say: function (what, number) { part('said').textContent = words.filled(part('said').dataset[what], number); }
    };
    var list = window.cafeFloorList(part('seats-list'), floor);
    var plan = window.cafeFloorPlan(part('seats-plan'), floor);

    function isClosed(one) {
      return ['LOCKED', 'IN_USE', 'PAUSED'].indexOf(one.state) < 0;
    }

    var SHOWS = {
      ALL: function () { return true; },
      FREE: function (one) { return one.state === 'LOCKED'; },
      BUSY: function (one) { return !!one.play; },
      CLOSED: isClosed
    };

    function isShown(one) {
      var said = words.lower([one.number, one.name, one.play && one.play.player, one.group].join(' '));
      return SHOWS[only.show](one) && (!only.group || one.groupId === only.group) && (!only.room || one.roomId === only.room) && said.indexOf(only.text) >= 0;
    }

    function shown() {
      return Array.from(seats.values()).filter(isShown).sort(function (one, other) { return one.number - other.number; });
    }

    function options(id) {
      return Array.from(part(id).options).slice(1).map(function (one) { return { id: one.value, name: one.textContent }; });
    }

    var groupsKnown = options('group').map(function (one) { return one.id; });
    var roomsKnown = options('room');

    /* Groups in the order of the house; one that is new comes last until the page is read again. */
    function grouped(some) {
      var groups = new Map();
      some.forEach(function (one) {
        if (!groups.has(one.groupId)) {
          groups.set(one.groupId, { id: one.groupId, name: one.group, seats: [] });
        }
        groups.get(one.groupId).seats.push(one);
      });
      function rank(group) {
        var at = groupsKnown.indexOf(group.id);
        return at < 0 ? groupsKnown.length : at;
      }
      return Array.from(groups.values()).sort(function (one, other) { return rank(one) - rank(other); });
    }

    function lay() {
      var some = shown();
      part('seats-none').hidden = some.length > 0 || seats.size === 0;
      if (view === 'list') {
        list.lay(grouped(some));
      } else {
        plan.lay(some, roomsKnown);
      }
      count();
    }

    function count() {
      var sums = { free: 0, inUse: 0, paused: 0, closed: 0, running: 0 };
      seats.forEach(function (one) {
        sums[{ LOCKED: 'free', IN_USE: 'inUse', PAUSED: 'paused' }[one.state] || 'closed']++;
        sums.running += one.play ? Number(one.play.cost.amount) : 0;
      });
      box.querySelectorAll('[data-total]').forEach(function (total) {
        var sum = sums[total.dataset.total];
        total.textContent = total.dataset.total === 'running' ? words.amount(sum) : words.number(sum);
      });
      crowd.count();
    }

    function drawn() {
      return view === 'list' ? list : plan;
    }

    /* What stays where it is is changed where it is; everything else is laid anew, once for all that comes in a moment. */
    var touched = new Map();
    var mustLay = false;
    var due = null;

    function later() {
      if (due === null) {
        due = requestAnimationFrame(function () {
          var some = Array.from(touched.values());
          due = null;
          touched.clear();
          if (mustLay) {
            mustLay = false;
            lay();
          } else {
            drawn().touch(some);
            count();
          }
        });
      }
    }

    function know(one) {
      var before = seats.get(one.id);
      seats.set(one.id, one);
      touched.set(one.id, one);
      mustLay = mustLay || !before || isShown(before) !== isShown(one) || before.groupId !== one.groupId || before.number !== one.number;
    }

    function forget(id) {
      mustLay = seats.delete(id) || mustLay;
      crowd.forget(id);
    }

    function told(message) {
      var body = message.body;
      if (body && body.at) {
        words.itIs(body.at);
      }
      if (message.type === 'snapshot') {
        var there = new Set(body.seats.map(function (one) { return one.id; }));
        Array.from(seats.keys()).filter(function (id) { return !there.has(id); }).forEach(forget);
        mustLay = true;
      }
      if (message.type === 'snapshot' || message.type === 'seats') {
        body.seats.forEach(know);
        (body.gone || []).forEach(forget);
        later();
      }
      box.dispatchEvent(new CustomEvent('floor-' + message.type, { detail: body }));
    }

    function state(isLive, since) {
      var live = part('live');
      live.className = 'live ' + (isLive ? 'is-live' : 'is-lost');
      live.textContent = isLive ? live.dataset.live : words.filled(live.dataset.since, words.time(since));
      box.classList.toggle('is-stale', !isLive);
    }

    function press(buttons, isPressed) {
      buttons.forEach(function (button) { button.setAttribute('aria-pressed', isPressed(button)); });
    }

    function turn(to) {
      view = to;
      part('seats-list').hidden = to !== 'list';
      part('seats-plan').hidden = to !== 'plan';
      press(box.querySelectorAll('[data-view]'), function (button) { return button.dataset.view === to; });
      if (part('arrange')) {
        part('arrange').hidden = to !== 'plan';
        arrange(false);
      }
      lay();
    }

    function arrange(isOn) {
      arranging = isOn;
      if (isOn && crowd.isOn()) {
        choose(false);
      }
      if (part('arrange')) {
        part('arrange').setAttribute('aria-pressed', isOn);
      }
      part('arrange-help').hidden = !isOn;
      plan.arrange(isOn);
    }

    function choose(isOn) {
      if (isOn && arranging) {
        arrange(false);
      }
      crowd.choose(isOn);
      lay();
    }

    var ACTS = {
      'choose': function () { choose(!crowd.isOn()); },
      'arrange': function () { arrange(!arranging); },
      'choose-all': function () { crowd.all(shown()); lay(); },
      'choose-none': function () { crowd.none(); lay(); },
      'crowd-leave': function () { part('crowd-ask').close(); },
      'crowd-yes': function () { crowd.tell(); choose(false); }
    };

    function seatPressed(id) {
      if (crowd.isOn()) {
        crowd.toggle(id);
        drawn().touch([seats.get(id)]);
      } else if (!arranging) {
        window.openSeat([{ name: 'chosen', value: id }]);
      }
    }

    box.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (!button) {
        return;
      }
      if (ACTS[button.id]) {
        ACTS[button.id]();
      } else if (button.dataset.seat) {
        seatPressed(button.dataset.seat);
      } else if (button.dataset.view) {
        turn(button.dataset.view);
      } else if (button.dataset.crowd) {
        crowd.ask(button);
      } else if (button.dataset.show) {
        only.show = button.dataset.show;
        press(box.querySelectorAll('[data-show]'), function (one) { return one === button; });
        lay();
      }
    });

    var typing = null;
    box.addEventListener('input', function (event) {
      var id = event.target.id;
      if (id === 'group' || id === 'room') {
        only[id] = event.target.value;
        lay();
      } else if (id === 'find') {
        clearTimeout(typing);
        typing = setTimeout(function () {
          only.text = words.lower(event.target.value.trim());
          lay();
        }, WAIT_MILLIS);
      }
    });

    /* An address may name the view: ?view=plan, or what is to be done there. */
    var first = new URLSearchParams(location.search).get('view');
    if (first === 'plan' || first === 'arrange') {
      turn('plan');
    }
    if ((first === 'arrange' || first === 'choose') && part(first)) {
      ACTS[first]();
    }

    /* Who calls for somebody is shown above the seats, with the words of the call; after a gap it is asked again. */
    ['floor-call', 'floor-snapshot'].forEach(function (name) {
      box.addEventListener(name, function () {
        if (window.refreshCalls) {
          window.refreshCalls();
        }
      });
    });

    setInterval(function () { drawn().tick(); }, 1000);
    window.cafeFloorLive(box.dataset.venue, told, state);
  });
})();
