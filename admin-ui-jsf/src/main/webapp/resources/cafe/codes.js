/* Backup codes leave the page by the hand of their owner only: to the clipboard, or into a file that the browser makes. */
(function () {
  'use strict';

  function lines(id) {
    return Array.from(document.querySelectorAll('#' + id + ' li'), function (item) {
      return item.textContent.trim();
    }).join('\n') + '\n';
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-copy], button[data-save]');
    if (!button) {
      return;
    }
    if (button.dataset.copy) {
      navigator.clipboard.writeText(lines(button.dataset.copy)).then(function () {
        document.getElementById(button.dataset.then).hidden = false;
      });
    } else {
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([lines(button.dataset.save)], { type: 'text/plain' }));
      link.download = button.dataset.name;
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    }
  });
})();
