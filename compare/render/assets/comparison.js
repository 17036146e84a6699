// Filter, search and keys of a comparison page. Without it the page still shows everything.
(function () {
  "use strict";
  var root = document.documentElement;
  var byId = function (id) { return document.getElementById(id); };
  var all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };
  var rows = all(".row[data-number]"), sections = all("main section"), chips = all("[data-facet]");
  var query = byId("query"), hitsOut = byId("hits"), positionOut = byId("position");
  var current = -1, hits = [], hit = -1;
  root.classList.add("scripted");

  function fill(pattern, first, second) { return pattern.replace("{}", first).replace("{}", second); }
  function shown() { return rows.filter(function (row) { return !row.hidden; }); }

  function tellPosition() {
    var list = shown(), at = current < 0 ? -1 : list.indexOf(rows[current]);
    positionOut.textContent = fill(positionOut.dataset.pattern, at < 0 ? "–" : at + 1, list.length);
  }
  function goTo(row, quiet) {
    if (current >= 0) rows[current].classList.remove("current");
    current = rows.indexOf(row);
    row.classList.add("current");
    if (!quiet) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "center" });
    }
    tellPosition();
  }
  function firstBelow(list) {
    var edge = document.querySelector(".bar").getBoundingClientRect().bottom;
    return list.findIndex(function (row) { return row.getBoundingClientRect().top >= edge; });
  }
  function step(by) {
    var list = shown(), at = current < 0 ? -1 : list.indexOf(rows[current]);
    if (!list.length) return;
    if (at < 0) {
      at = firstBelow(list);
      at = by > 0 ? (at < 0 ? 0 : at) : (at < 0 ? list.length : at) - 1;
    } else {
      at += by;
    }
    goTo(list[Math.max(0, Math.min(list.length - 1, at))]);
  }

  function filter() {
    var wanted = chips.filter(function (chip) {
      return chip.dataset.facet && chip.getAttribute("aria-pressed") === "true";
    }).map(function (chip) { return chip.dataset.facet; });
    chips.forEach(function (chip) {
      if (!chip.dataset.facet) chip.setAttribute("aria-pressed", String(!wanted.length));
    });
    rows.forEach(function (row) {
      var has = row.dataset.facets.split(" ");
      row.hidden = wanted.length > 0 && !wanted.some(function (facet) { return has.includes(facet); });
    });
    all("details.equal").forEach(function (run) { run.hidden = wanted.length > 0; });
    sections.forEach(function (section) {
      section.hidden = wanted.length > 0 && !section.querySelector(".row[data-number]:not([hidden])");
    });
    byId("nothing").hidden = shown().length > 0 || !rows.length;
    find();
    tellPosition();
  }

  function rangesIn(side, wanted) {
    var nodes = [], text = "", walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT), ranges = [];
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.data;
    }
    // a letter whose lower case is longer would shift every place after it
    var lower = text.toLowerCase();
    if (lower.length !== text.length) lower = text;
    // the same text in simplified script, character by character
    var folded = side.dataset.folded || "";
    if (folded.length === text.length && lower.indexOf(wanted) < 0) lower = folded.toLowerCase();
    function place(at, closing) {
      var found = nodes.length - 1;
      while (found > 0 && (closing ? nodes[found].start >= at : nodes[found].start > at)) found -= 1;
      return [nodes[found].node, at - nodes[found].start];
    }
    for (var at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      var range = document.createRange();
      range.setStart.apply(range, place(at, false));
      range.setEnd.apply(range, place(at + wanted.length, true));
      ranges.push(range);
    }
    return ranges;
  }
  var paints = Boolean(window.CSS && CSS.highlights && window.Highlight);
  function paint() {
    if (!paints) return;
    CSS.highlights.clear();
    if (!hits.length) return;
    CSS.highlights.set("found", new Highlight(...hits));
    if (hit >= 0) CSS.highlights.set("found-now", new Highlight(hits[hit]));
  }
  function tellHits() {
    hitsOut.textContent = query.value ? fill(hitsOut.dataset.pattern, hits.length ? hit + 1 : 0, hits.length) : "";
  }
  function find() {
    var wanted = query.value.trim().toLowerCase();
    hits = [];
    hit = -1;
    all(".row.found").forEach(function (row) { row.classList.remove("found"); });
    if (wanted) {
      all(".side p").forEach(function (side) {
        if (!side.closest("[hidden]")) hits.push.apply(hits, rangesIn(side, wanted));
      });
    }
    paint();
    tellHits();
  }
  function stepHit(by) {
    if (!hits.length) return;
    hit = (hit + by + hits.length) % hits.length;
    if (hit < 0) hit = 0;
    var row = hits[hit].startContainer.parentElement.closest(".row"), run = row.closest("details");
    if (run) run.open = true;
    all(".row.found").forEach(function (one) { one.classList.remove("found"); });
    if (!paints) row.classList.add("found");
    row.scrollIntoView({ block: "center" });
    if (row.dataset.number) goTo(row, true);
    paint();
    tellHits();
  }

  function openEqual(open) { all("details.equal").forEach(function (run) { run.open = open; }); }
  function turn() {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }
  function reset() { query.value = ""; chips.forEach(function (chip) { chip.setAttribute("aria-pressed", "false"); }); filter(); }

  chips.forEach(function (chip) {
    chip.addEventListener("click", function () {
      if (chip.dataset.facet) chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      else chips.forEach(function (one) { one.setAttribute("aria-pressed", "false"); });
      filter();
    });
  });
  query.addEventListener("input", find);
  query.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); stepHit(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape") { query.value = ""; find(); query.blur(); }
  });
  byId("previous").addEventListener("click", function () { step(-1); });
  byId("next").addEventListener("click", function () { step(1); });
  byId("equal").addEventListener("change", function () { openEqual(this.checked); });
  byId("turn").addEventListener("click", turn);
  byId("keys").addEventListener("click", function () { byId("help").showModal(); });
  all(".row[data-number]").forEach(function (row) { row.addEventListener("click", function () { goTo(row, true); }); });

  var actions = {
    "]": function () { step(1); }, "j": function () { step(1); },
    "[": function () { step(-1); }, "k": function () { step(-1); },
    "/": function () { query.focus(); query.select(); },
    "n": function () { stepHit(1); }, "N": function () { stepHit(-1); },
    "o": function () { byId("outline").open = !byId("outline").open; },
    "c": function () { byId("equal").click(); },
    "t": turn,
    "0": reset,
    "?": function () { byId("help").showModal(); }
  };
  var twins = { "】": "]", "【": "[", "、": "/", "？": "?" };
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (byId("help").open || !byId("single").checked) return;
    var key = twins[event.key] || event.key;
    if (/^[1-7]$/.test(key)) { var chip = chips[Number(key)]; if (chip) chip.click(); return; }
    if (actions[key]) { event.preventDefault(); actions[key](); }
  });
  if (matchMedia("(max-width: 64rem)").matches) byId("outline").open = false;
  filter();
})();
