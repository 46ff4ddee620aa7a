/* Passkeys: asks the browser for what the house wants and hands the answer to the page. Who has a browser without them sees nothing of it. */
(function () {
  'use strict';

  var OPTIONS = '/api/v1/auth/passkeys/login/options';

  function part(id) {
    return document.getElementById(id);
  }

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = buffer ? String.fromCharCode.apply(null, new Uint8Array(buffer)) : '';
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function descriptors(list) {
    return (list || []).map(function (one) {
      return { type: one.type, id: bytes(one.id), transports: one.transports };
    });
  }

  function creation(options) {
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = descriptors(options.excludeCredentials);
    return { publicKey: options };
  }

  function request(options) {
    options.challenge = bytes(options.challenge);
    options.allowCredentials = descriptors(options.allowCredentials);
    return { publicKey: options };
  }

  /* The words in which the house takes it; the same order as in its own records. */
  function made(credential) {
    var answer = credential.response;
    var transports = answer.getTransports ? answer.getTransports() : [];
    return [text(answer.clientDataJSON), text(answer.attestationObject), transports.join(',')].join('.');
  }

  function signed(credential) {
    var answer = credential.response;
    return [credential.rawId, answer.clientDataJSON, answer.authenticatorData, answer.signature, answer.userHandle]
      .map(text).join('.');
  }

  function hand(over, word) {
    part(over.dataset.word).value = word;
    part(over.dataset.send).click();
  }

  /* What a browser says about a failure is for developers; who called it off knows it. */
  function failed(over) {
    var trouble = part(over.dataset.trouble);
    trouble.hidden = false;
    over.disabled = false;
  }

  function sign(button) {
    var given = button.dataset.options;
    var asked = given ? Promise.resolve(JSON.parse(given)) : fetch(OPTIONS, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: '{}'
    }).then(function (answer) {
      return answer.ok ? answer.json() : Promise.reject(new Error('no options'));
    });
    button.disabled = true;
    part(button.dataset.trouble).hidden = true;
    asked.then(function (options) {
      return navigator.credentials.get(request(options));
    }).then(function (credential) {
      hand(button, signed(credential));
    }).catch(function () {
      failed(button);
    });
  }

  function create(box) {
    box.dataset.begun = 'true';
    navigator.credentials.create(creation(JSON.parse(box.dataset.passkeyCreate))).then(function (credential) {
      hand(box, made(credential));
    }).catch(function () {
      failed(box);
    });
  }

  function look() {
    document.querySelectorAll('[data-passkey-create]:not([data-begun])').forEach(create);
    document.querySelectorAll('[data-passkey-area][hidden]').forEach(function (area) { area.hidden = false; });
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (!window.PublicKeyCredential || !navigator.credentials) {
      return;
    }
    look();
    document.addEventListener('click', function (event) {
      var button = event.target.closest('[data-passkey-sign]');
      if (button) {
        sign(button);
      }
    });
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', look);
    }
  });
})();
