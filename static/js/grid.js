/* The grid as a spreadsheet: arrows and Enter move, a block from Excel fills from the cell in focus. Saving is htmx's. */
(function () {
  "use strict";

  var table = document.getElementById("grid");
  if (!table) { return; }
  document.body.classList.add("scripted");

  function rowsOf() { return Array.from(table.querySelectorAll("tbody.budget-line")); }
  function cellsOf(row) { return Array.from(row.querySelectorAll(".cell")); }

  function placeOf(cell) {
    var row = cell.closest("tbody.budget-line");
    return { row: rowsOf().indexOf(row), column: cellsOf(row).indexOf(cell) };
  }

  function cellAt(row, column) {
    var line = rowsOf()[row];
    return line ? cellsOf(line)[column] : undefined;
  }

  function go(cell) {
    if (cell) { cell.focus(); cell.select(); }
    return Boolean(cell);
  }

  function atEdge(cell, backwards) {
    var whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    return whole || (cell.selectionStart === cell.selectionEnd && cell.selectionStart === (backwards ? 0 : cell.value.length));
  }

  function moved(event) {
    var cell = event.target, place = placeOf(cell), step = event.shiftKey ? -1 : 1;
    switch (event.key) {
      case "Enter": return go(cellAt(place.row + step, place.column)) || go(step > 0 && document.getElementById("ny-tekst"));
      case "ArrowDown": return !cell.matches("textarea") && go(cellAt(place.row + 1, place.column));
      case "ArrowUp": return !cell.matches("textarea") && go(cellAt(place.row - 1, place.column));
      case "ArrowLeft": return atEdge(cell, true) && place.column > 0 && go(cellAt(place.row, place.column - 1));
      case "ArrowRight": return atEdge(cell, false) && go(cellAt(place.row, place.column + 1));
      case "Escape": cell.value = cell.defaultValue; cell.select(); return true;
      default: return false;
    }
  }

  table.addEventListener("keydown", function (event) {
    if (!event.target.matches(".cell") || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) { return; }
    if (moved(event) || (event.key === "Enter" && event.target.matches("textarea"))) { event.preventDefault(); }
  });

  /* Uncovered is computed: a block from Excel passes over it, as it passes over what lies outside the grid. */
  function fill(start, block) {
    var from = placeOf(start);
    block.forEach(function (values, down) {
      var touched = null;
      values.forEach(function (value, across) {
        var cell = cellAt(from.row + down, from.column + across);
        if (cell && cell.value !== value.trim()) { cell.value = value.trim(); touched = cell; }
      });
      if (touched) { touched.dispatchEvent(new Event("change", { bubbles: true })); }
    });
  }

  table.addEventListener("paste", function (event) {
    if (!event.target.matches(".cell")) { return; }
    var text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!/[\t\n]/.test(text)) { return; }
    event.preventDefault();
    fill(event.target, text.split("\n").map(function (line) { return line.split("\t"); }));
  });

  /* "Nej, ret": back to the cell, as it was typed. */
  table.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-cell]");
    if (button && go(document.getElementById(button.dataset.cell))) { event.preventDefault(); }
  });

  /* What was not answered was not saved: say so, and keep what was typed. */
  ["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach(function (name) {
    document.body.addEventListener(name, function (event) {
      var status = document.getElementById("budget-status");
      if (!event.detail.xhr || ![409, 422].includes(event.detail.xhr.status)) { status.textContent = status.dataset.failed; }
    });
  });

  /* What each cell said when its line was sent. */
  document.body.addEventListener("htmx:configRequest", function (event) {
    var row = event.detail.elt.closest("tbody.budget-line");
    if (row) { cellsOf(row).forEach(function (cell) { cell.dataset.sent = cell.value; }); }
  });

  /* A cell that is typed in, or was typed in since its line was sent, is left alone when the answer arrives: the next
     request, which waits for this answer, reads it. */
  document.body.addEventListener("htmx:oobBeforeSwap", function (event) {
    var cell = event.detail.target;
    if (!cell.matches(".cell")) { return; }
    if (cell === document.activeElement || (cell.dataset.sent !== undefined && cell.dataset.sent !== cell.value)) {
      event.detail.shouldSwap = false;
    }
  });
}());
