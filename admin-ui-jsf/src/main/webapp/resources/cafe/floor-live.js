/* The connection to what happens on the floor: a socket, or a stream of events where none goes through. It comes back by itself, on whatever node, and goes on where it was broken off. */
(function () {
  'use strict';

  var PROTOCOL = 1;
  var SILENT_MILLIS = 35000;
  var WAITS_MILLIS = [300, 1000, 2000, 5000, 10000];

  /* told(message) for each event; state(isLive, since) when the connection is there or gone. */
  window.cafeFloorLive = function (venue, told, state) {
    var line = null;
    var lastId = null;
    var heardAt = 0;
    var failures = 0;
    var isLive = false;
    var waiting = null;

    function hear(text) {
      var message = JSON.parse(text);
      heardAt = Date.now();
      if (message.type === 'problem') {
        return;
      }
      if (message.body && message.body.id) {
        lastId = message.body.id;
      }
      if (!isLive) {
        isLive = true;
        failures = 0;
        state(true, heardAt);
      }
      told(message);
    }

    function lost(mine) {
      if (line !== mine || !mine) {
        return;
      }
      line = null;
      mine.close();
      if (isLive) {
        isLive = false;
        state(false, heardAt);
      }
      again();
    }

    function again() {
      clearTimeout(waiting);
      var wait = WAITS_MILLIS[Math.min(failures, WAITS_MILLIS.length - 1)];
      failures++;
      waiting = setTimeout(connect, wait * (0.75 + Math.random() / 2));
    }

    /* Every third try goes another way: some proxies let no socket through. */
    function connect() {
      fetch('/floor-code', { method: 'POST', credentials: 'same-origin', headers: { 'X-Unattended': 'true' } })
        .then(function (answer) {
          return answer.ok ? answer.json() : Promise.reject(new Error('no code'));
        })
        .then(function (given) {
          if (failures % 3 === 2 || !window.WebSocket) {
            listen(given.code);
          } else {
            open(given.code);
          }
        })
        .catch(again);
    }

    function open(code) {
      var socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/api/v1/ws/floor');
      line = socket;
      heardAt = Date.now();
      socket.onopen = function () {
        var hello = { protocol: PROTOCOL, venue: venue, code: code };
        if (lastId) {
          hello.lastEventId = lastId;
        }
        socket.send(JSON.stringify({ type: 'hello', body: hello }));
      };
      socket.onmessage = function (event) {
        hear(event.data);
        if (event.data.indexOf('{"type":"alive"') === 0) {
          socket.send('{"type":"alive"}');
        }
      };
      socket.onclose = function () { lost(socket); };
    }

    function listen(code) {
      var stream = new EventSource('/api/v1/events?venue=' + venue + '&code=' + encodeURIComponent(code));
      line = stream;
      heardAt = Date.now();
      stream.onmessage = function (event) { hear(event.data); };
      stream.onerror = function () { lost(stream); };
    }

    setInterval(function () {
      if (line && Date.now() - heardAt > SILENT_MILLIS) {
        lost(line);
      }
    }, 2000);
    window.addEventListener('online', function () {
      if (!line) {
        failures = 0;
        again();
      }
    });
    connect();
  };
})();
