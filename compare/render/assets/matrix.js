(function () {
  "use strict";
  var root = document.documentElement;
  var bar = document.getElementById("bar"), search = document.getElementById("search");
  var uneven = document.getElementById("uneven"), column = document.getElementById("column");
  var tally = document.getElementById("tally"), turn = document.getElementById("turn");
  var rows = Array.prototype.slice.call(document.querySelectorAll("[data-row]"));
  var heads = Array.prototype.slice.call(document.querySelectorAll("tr.field"));
  var data = document.querySelectorAll("template[data-cell]"), cells = {};
  data.forEach(function (one) { cells[one.getAttribute("data-cell")] = one; });
  bar.hidden = false;

  function show() {
    var wanted = search.value.trim().toLowerCase(), at = column.value, count = 0;
    rows.forEach(function (row) {
      var fits = !wanted || row.getAttribute("data-text").toLowerCase().indexOf(wanted) >= 0;
      if (fits && uneven.getAttribute("aria-pressed") === "true") fits = row.getAttribute("data-uneven") !== "0";
      if (fits && at !== "") fits = (" " + row.getAttribute("data-row") + " ").indexOf(" " + at + " ") >= 0;
      row.hidden = !fits;
      count += fits ? 1 : 0;
    });
    heads.forEach(function (head) {
      var next = head.nextElementSibling, any = false;
      while (next && !next.classList.contains("field")) { any = any || !next.hidden; next = next.nextElementSibling; }
      head.hidden = !any;
    });
    tally.textContent = tally.getAttribute("data-words").replace("{}", count).replace("{}", rows.length);
  }
  search.addEventListener("input", show);
  column.addEventListener("change", show);
  uneven.addEventListener("click", function () {
    uneven.setAttribute("aria-pressed", String(uneven.getAttribute("aria-pressed") !== "true"));
    show();
  });
  turn.addEventListener("click", function () {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  var dialog = document.getElementById("said"), body = document.getElementById("said-body"), last = null;
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-open]");
    if (!button) return;
    last = button;
    body.replaceChildren(cells[button.getAttribute("data-open")].content.cloneNode(true));
    dialog.showModal();
  });
  dialog.addEventListener("close", function () { if (last) last.focus(); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(event.target.tagName) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && event.target === search) {
      search.value = "";
      show();
    }
  });
  show();
})();
