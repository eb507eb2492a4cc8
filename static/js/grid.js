/* The grid as a spreadsheet: arrows and Enter move, a block from Excel fills from the cell in focus and makes the lines it
   needs. Saving is htmx's. */
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

  var newLines = []; /* what is pasted and has no line yet */
  var sentText = ""; /* of the new line that waits for its answer */

  /* Uncovered is computed and no cell: a block has no column for it. */
  function write(row, column, values) {
    var cells = cellsOf(row), touched = null;
    values.forEach(function (value, across) {
      var cell = cells[column + across];
      if (!cell) { if (value) { tell("outside"); } }
      else if (cell.value !== value) { cell.value = value; touched = cell; }
    });
    if (touched) { touched.dispatchEvent(new Event("change", { bubbles: true })); }
  }

  function fill(start, block) {
    var from = placeOf(start), rows = rowsOf().slice(from.row);
    block.slice(0, rows.length).forEach(function (values, down) { write(rows[down], from.column, values); });
    var below = block.slice(rows.length).filter(hasWords);
    if (from.column === 0) { addLines(below); } else if (below.length) { tell("outside"); }
  }

  function hasWords(values) { return values.some(Boolean); }

  /* A line is added by its form, as by hand; when it stands in the grid, it is filled and the next one is added. */
  function addLines(block) {
    newLines = block;
    if (!block.length) { return; }
    document.getElementById("ny-tekst").value = block[0][0];
    document.getElementById("ny-linje").requestSubmit();
  }

  document.body.addEventListener("htmx:load", function (event) {
    if (!newLines.length || sentText !== newLines[0][0] || !event.target.matches("tbody.budget-line")) { return; }
    write(event.target, 1, newLines[0].slice(1));
    addLines(newLines.slice(1));
  });

  document.body.addEventListener("htmx:afterRequest", function (event) {
    if (event.target.id !== "ny-linje" || !newLines.length || event.detail.xhr.status === 200) { return; }
    newLines = [];
    tell("unfinished");
  });

  function tell(what) {
    var told = document.getElementById("budget-pasted");
    told.textContent = what ? told.dataset[what] : "";
  }

  document.addEventListener("paste", function (event) {
    var into = event.target, isNew = into.id === "ny-tekst";
    if (!isNew && !(into.matches(".cell") && table.contains(into))) { return; }
    var text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!/[\t\n]/.test(text)) { return; }
    event.preventDefault();
    tell();
    var block = text.split("\n").map(function (line) { return line.split("\t").map(function (value) { return value.trim(); }); });
    if (isNew) { addLines(block.filter(hasWords)); } else { fill(into, block); }
  });

  /* "Nej, ret": back to the cell, as it was typed. */
  table.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-cell]");
    if (button && go(document.getElementById(button.dataset.cell))) { event.preventDefault(); }
  });

  /* What was not answered was not saved: say so, and keep what was typed. */
  ["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach(function (name) {
    document.body.addEventListener(name, function (event) {
      var status = document.getElementById("budget-status"), row = event.detail.elt.closest("tbody.budget-line");
      if (row) { row.dataset.unsent = "true"; }
      if (!event.detail.xhr || ![409, 422].includes(event.detail.xhr.status)) { status.textContent = status.dataset.failed; }
    });
  });

  /* A line that was not answered is sent again as soon as another one is: "Gemt" would be read as said of both. */
  document.body.addEventListener("htmx:afterRequest", function (event) {
    if (!event.detail.successful || !event.detail.elt.closest("tbody.budget-line")) { return; }
    table.querySelectorAll("tbody[data-unsent]").forEach(function (row) { row.dispatchEvent(new Event("change")); });
  });

  /* A button that went away with its answer leaves the focus in the cell or the line it was about. */
  document.body.addEventListener("htmx:afterRequest", function (event) {
    var button = event.detail.requestConfig.elt;
    if (document.activeElement !== document.body || !button.matches("button[form]")) { return; }
    var cell = "c" + button.getAttribute("form").slice(1) + "-";
    go(document.getElementById(cell + button.value.split(":")[0]) || document.getElementById(cell + "tekst"));
  });

  /* What each cell said when its line was sent. */
  document.body.addEventListener("htmx:configRequest", function (event) {
    var row = event.detail.elt.closest("tbody.budget-line");
    if (event.detail.elt.id === "ny-linje") { sentText = document.getElementById("ny-tekst").value; }
    if (!row) { return; }
    delete row.dataset.unsent;
    cellsOf(row).forEach(function (cell) { cell.dataset.sent = cell.value; });
  });

  /* The answer to a new line brings its field anew: what was typed since is the next line, and behind a refused one its
     mending. */
  document.body.addEventListener("htmx:oobBeforeSwap", function (event) {
    if (event.detail.target.id !== "ny-linje-felt") { return; }
    var typed = document.getElementById("ny-tekst").value, field = event.detail.fragment.querySelector("#ny-tekst");
    var isNext = typed.startsWith(sentText) && !field.matches("[aria-invalid]");
    if (typed !== sentText) { field.value = isNext ? typed.slice(sentText.length) : typed; }
  });

  /* A cell that is typed in, or was typed in since its line was sent, is left alone when the answer arrives: the next
     request, which waits for this answer, reads it. Escape goes back to what was answered. */
  document.body.addEventListener("htmx:oobBeforeSwap", function (event) {
    var cell = event.detail.target;
    if (!cell.matches(".cell")) { return; }
    if (cell === document.activeElement || (cell.dataset.sent !== undefined && cell.dataset.sent !== cell.value)) {
      event.detail.shouldSwap = false;
      cell.defaultValue = event.detail.fragment.querySelector(".cell").defaultValue;
    }
  });
}());
