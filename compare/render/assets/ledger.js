// Show the tasks of one status. Without it the page shows all.
(function () {
  var box = document.getElementById("filter"), rows = document.querySelectorAll("tr[data-status]");
  box.hidden = false;
  box.addEventListener("click", function (event) {
    var wanted = event.target.getAttribute("data-show");
    if (wanted === null) return;
    box.querySelectorAll("button").forEach(function (one) {
      one.setAttribute("aria-pressed", String(one === event.target));
    });
    rows.forEach(function (row) { row.hidden = wanted !== "" && row.getAttribute("data-status") !== wanted; });
  });
})();
