// A file that is chosen goes, as text, into the field that the input names: it is looked at like what is pasted.
(function () {
  "use strict";

  document.addEventListener("change", function (event) {
    var input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "file" || !input.dataset.into) {
      return;
    }
    var file = input.files[0];
    input.setCustomValidity("");
    if (!file) {
      return;
    }
    if (file.size > Number(input.dataset.longest)) {
      input.value = "";
      input.setCustomValidity(input.dataset.tooLong);
      input.reportValidity();
      return;
    }
    file.text().then(function (text) {
      document.getElementById(input.dataset.into).value = text;
      document.getElementById(input.dataset.name).value = file.name.slice(0, 120);
    });
  });
})();
