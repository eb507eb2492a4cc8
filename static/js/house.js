/* What every page does in the browser: dkfds and the focus, text that is kept, forms that stay open. All works without it. */
(function () {
  "use strict";

  var body = document.body;
  var store = safeStore();

  function safeStore() {
    try {
      return window.sessionStorage;
    } catch (refused) {
      return null; // The browser keeps nothing: then nothing is kept.
    }
  }

  /* dkfds: once for the page; for a fragment only what the fragment has (init would double the menus). */

  function start(part) {
    DKFDS.datePicker.on(part);
    each(part, ".form-limit", function (el) {
      var counter = new DKFDS.CharacterLimit(el);
      counter.init();
      counter.updateMessages();
    });
    each(part, ".js-dropdown", function (el) { new DKFDS.Dropdown(el).init(); });
    each(part, ".js-checkbox-toggle-content", function (el) { new DKFDS.CheckboxToggleContent(el).init(); });
    each(part, ".accordion", function (el) { new DKFDS.Accordion(el).init(); });
    each(part, "[data-module='error-summary']", function (el) { new DKFDS.ErrorSummary(el).init(); });
  }

  function each(part, selector, act) {
    if (part.matches && part.matches(selector)) { act(part); }
    part.querySelectorAll(selector).forEach(act);
  }

  /* Focus goes to what came in: the field in error, else the first field. `data-keep-focus` on the
     fragment, a focus that is already inside it, or a field elsewhere that is being typed in, leaves the user where he is. */

  var writing = null; // the field with the focus when an answer arrives that is about something else

  function noteWriting(detail) {
    var at = document.activeElement, asking = detail.requestConfig.elt.closest("form");
    writing = at.matches("input, select, textarea") && !detail.target.contains(at) && !(asking && asking.contains(at)) ? at : null;
  }

  function focusInto(part) {
    var at = document.activeElement;
    if (part.contains(at) || part.closest("[data-keep-focus]") || at === writing) { return; }
    var field = part.querySelector("[data-module='error-summary'], [data-focus]") ||
      part.querySelector("[aria-invalid='true']") ||
      part.querySelector("input:not([type='hidden']), select, textarea");
    if (field) { field.focus(); }
  }

  /* What was typed and chosen in a form marked data-keep outlives a login that ran out, a line that broke and a page that was
     left. It is kept in this tab only, for this user only, never passwords or files; put back with a message; thrown away once
     saved. A form is known by the address it is sent to; forms that share one say with data-keep="word" which they are. */

  var KEPT = "kept:";
  var SENT = "sent";
  var TYPED = "textarea, input[type='text'], input[type='email'], input[type='tel'], input[type='url'], " +
    "input[type='number'], input[type='search'], input:not([type])";
  // A tick that is demanded is somebody's word, and given anew.
  var CHOSEN = "select:not([multiple]), input[type='radio'], input[type='checkbox']:not([required])";

  function keyOf(form) {
    return keyAt(form.getAttribute("action") || location.pathname) + (form.dataset.keep && " " + form.dataset.keep);
  }

  function keyAt(address) { return KEPT + body.dataset.user + ":" + address; }

  function fieldsOf(form) {
    // elements, since a cell of the budget's grid belongs to its line's form without standing in it.
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.matches(TYPED + "," + CHOSEN) && field.name && !/^(off|one-time-code|current-password|new-password)$/.test(field.autocomplete);
    });
  }

  function isTick(field) { return field.matches("[type='radio'], [type='checkbox']"); }

  function said(field) { return isTick(field) ? String(field.checked) : field.value; }

  function saidAtFirst(field) {
    if (isTick(field)) { return String(field.defaultChecked); }
    if (!field.options) { return field.defaultValue; }
    var chosen = Array.prototype.find.call(field.options, function (option) { return option.defaultSelected; });
    return (chosen || field.options[0] || field).value;
  }

  function say(field, words) {
    if (isTick(field)) { field.checked = words === "true"; } else { field.value = words; }
  }

  /* The rows of a list share one name: each is known by its number among them, too. */
  function eachField(form, act) {
    var seen = {};
    fieldsOf(form).forEach(function (field) {
      seen[field.name] = (seen[field.name] || 0) + 1;
      act(field, field.name + " " + seen[field.name]);
    });
  }

  /* Drawn again with what was typed in it: there a field that says what it said at first may be typed all the same. */
  function isRedrawn(form) {
    return form.matches("[data-unsaved]") || Array.prototype.some.call(form.elements, function (field) {
      return field.matches("[aria-invalid='true']");
    });
  }

  function isTyped(form) {
    return isRedrawn(form) || fieldsOf(form).some(function (field) { return said(field) !== saidAtFirst(field); });
  }

  function keptOf(form) { return JSON.parse(store.getItem(keyOf(form)) || "null"); }

  function keep(form) {
    var texts = isRedrawn(form) && keptOf(form) || {};
    eachField(form, function (field, key) {
      if (said(field) !== saidAtFirst(field) || key in texts) { texts[key] = said(field); }
    });
    if (Object.keys(texts).length) {
      store.setItem(keyOf(form), JSON.stringify(texts));
    } else {
      store.removeItem(keyOf(form));
    }
  }

  function restore(form) {
    var kept = keptOf(form);
    if (!kept || isRedrawn(form)) { return; }
    var changed = [];
    each(form, ".rows", function (rows) { addRows(rows, kept); });
    eachField(form, function (field, key) {
      if (!(key in kept) || kept[key] === said(field)) { return; }
      say(field, kept[key]);
      changed.push(field);
    });
    if (!changed.length) { store.removeItem(keyOf(form)); return; }
    tell(form, changed);
  }

  /* A row that was added is not in the form as it is stored: it gets its place again. */
  function addRows(rows, kept) {
    var all = rows.querySelectorAll(".rows-row"), last = all[all.length - 1], at = all.length;
    var name = last.querySelector("input[type='text']").name;
    var most = Math.max.apply(null, Object.keys(kept).map(function (key) {
      return key.indexOf(name + " ") === 0 ? Number(key.slice(name.length + 1)) : 0;
    }));
    for (; at < most; at += 1) {
      var row = last.cloneNode(true), field = row.querySelector("input[type='text']");
      row.querySelectorAll("input").forEach(function (input) { input.value = input.defaultValue = ""; });
      row.querySelectorAll(".sr-only").forEach(function (words) { words.textContent = words.textContent.replace(at, at + 1); });
      field.id = row.querySelector("label").htmlFor = field.id.replace(/\d+$/, at);
      row.querySelector("button").value = at;
      last.after(row);
      last = row;
    }
  }

  function tell(form, changed) {
    var template = document.getElementById("kept-message");
    var note = template.content.firstElementChild.cloneNode(true);
    if (!form.querySelector("input[type='file']")) { note.querySelector(".kept-files").remove(); }
    note.querySelector("button").addEventListener("click", function () {
      changed.forEach(function (field) { say(field, saidAtFirst(field)); });
      store.removeItem(keyOf(form));
      note.remove();
      changed[0].focus();
    });
    form.prepend(note);
  }

  function forget(all) {
    Object.keys(store).forEach(function (key) {
      var own = key.indexOf(KEPT + body.dataset.user + ":") === 0;
      if (key.indexOf(KEPT) === 0 && (all || !own)) { store.removeItem(key); }
    });
  }

  /* A form was sent, and here is the next page: only an ordinary page of ours without its error means saved. */
  function settle() {
    var sent = store.getItem(SENT);
    store.removeItem(SENT);
    if (sent && body.dataset.page === "page" && !document.querySelector("form[data-keep] [aria-invalid='true'], [data-unsaved]")) {
      store.removeItem(sent);
    }
  }

  function startKeeping() {
    settle();
    if (body.dataset.page === "page" && body.dataset.user) { forget(false); }
    each(document, "form[data-keep]", restore);
    goOn();
    document.addEventListener("input", function (event) {
      var form = event.target.form;
      if (form && form.matches("[data-keep]")) { keep(form); }
    });
    document.addEventListener("submit", function (event) {
      var form = event.target;
      if (form.matches("[data-forget]")) { forget(true); }
      if (!form.matches("[data-keep]")) { return; }
      keep(form);
      // What htmx sends is answered below; a button with an address of its own saves something else.
      var elsewhere = event.submitter && event.submitter.hasAttribute("formaction");
      if (!event.defaultPrevented && !elsewhere) { store.setItem(SENT, keyOf(form)); }
    });
    document.addEventListener("click", function (event) {
      // "Fortryd", beside the form's own button.
      var link = event.target.closest("form[data-keep] .button-group > a.button");
      if (link) { store.removeItem(keyOf(link.closest("form"))); }
    });
    body.addEventListener("htmx:beforeSwap", function (event) {
      if (isSaved(event.detail)) { settleFor(event.detail.requestConfig.path); }
    });
    // A line of the grid may have been typed in since it was sent.
    body.addEventListener("htmx:afterRequest", function (event) {
      var form = event.detail.elt.querySelector("form[data-keep]");
      if (form && event.detail.successful && !isLogin(event.detail.xhr)) { keep(form); }
    });
  }

  /* What is kept of a block's form shows on the sheet it was written on: its form is opened again. */
  function reopen() {
    Object.keys(store).forEach(function (key) {
      var address = key.indexOf(keyAt("")) === 0 && key.slice(keyAt("").length), link = address && linkTo(address);
      if (link && link.getAttribute("hx-get") === address) { link.click(); }
    });
  }

  /* The page that shows what was sent when the login had run out is for browsers without this: what is kept is put back. */
  function goOn() {
    var link = document.querySelector("a[data-onward]");
    var isKept = Object.keys(store).some(function (key) {
      return key.indexOf(KEPT) === 0 && key.slice(KEPT.length).replace(/^\d*:/, "").split(" ")[0] === location.pathname;
    });
    if (link && isKept) { location.replace(link.href); }
  }

  /* A line of the budget's grid stays where it is when it is saved: the message about its text goes. */
  function settleFor(address) {
    store.removeItem(keyAt(address));
    document.querySelectorAll("form[action='" + CSS.escape(address) + "'] > .kept").forEach(function (note) { note.remove(); });
  }

  /* Asked before the answer is put in: then the form that was sent is gone, and the next one may have come. */
  function isSaved(detail) {
    var sent = detail.requestConfig;
    return sent.verb === "post" && !sent.elt.matches(".preview") && detail.xhr.status < 300 && !isLogin(detail.xhr) &&
      !/aria-invalid="true"|data-unsaved/.test(detail.xhr.responseText);
  }

  /* When the login has run out, an htmx answer is the login page: go there whole, do not put it into the page. Once: the
     answer to what else was sent, e.g. a preview, would break off the way there. */
  var isLeaving = false;

  function isLogin(xhr) {
    return new URL(xhr.responseURL || location.href, location.href).pathname === body.dataset.login;
  }

  function leaveForLogin(event) {
    if (isLogin(event.detail.xhr) && location.pathname !== body.dataset.login) {
      event.detail.shouldSwap = false;
      if (!isLeaving) { location.reload(); }
      isLeaving = true;
    }
  }

  /* The sheet of a document is drawn anew around what is being written in it: a form that did not ask for that is taken out,
     and put back where the way to it stands now. So is the form of a row that was moved with text in it. */

  var out = [], asking = null;
  var park = document.createElement("div"); // in the page, since htmx looks from who asked for what else came
  park.hidden = true;
  body.append(park);

  /* Gives the form that is answered, and so leaves the page. */
  function askingForm(sent) {
    var form = sent.elt.closest("form[action]");
    var moved = form && sent.verb === "post" && sent.path !== form.getAttribute("action") && store && store.getItem(keyOf(form));
    return moved ? null : form;
  }

  function takeOut(part) {
    each(part, "#sheet form[data-keep]", function (form) {
      if (form === asking) { return; }
      var at = form.contains(document.activeElement) ? document.activeElement : null;
      out.push({ form: form, at: at, from: at && at.selectionStart, to: at && at.selectionEnd });
    });
    out.forEach(function (taken) { park.append(taken.form); });
  }

  /* The link that opens the form with this address, or that led to the question with it. */
  function linkTo(address) {
    return Array.from(document.querySelectorAll("#sheet a[hx-get]:not([hx-select])")).find(function (link) {
      var own = link.getAttribute("hx-get");
      return address === own || (own.endsWith("/") && address.indexOf(own) === 0);
    });
  }

  function putBack() {
    out.splice(0).forEach(function (taken) {
      var link = linkTo(taken.form.getAttribute("action"));
      if (!link && !isTyped(taken.form)) { taken.form.remove(); return; }
      if (!link) {
        document.getElementById("sheet").prepend(taken.form); // What it belongs to is gone; what was typed is not.
      } else if (taken.form.matches(".note-remark")) {
        link.closest(".block").querySelector(".remark-slot").append(taken.form);
      } else {
        link.closest(link.getAttribute("hx-target").replace("closest ", "")).replaceWith(taken.form);
      }
      if (!taken.at) { return; }
      taken.at.focus();
      if (taken.from !== null && taken.from !== undefined) { taken.at.setSelectionRange(taken.from, taken.to); }
    });
    var back = asking && document.activeElement === body && (linkTo(asking.getAttribute("action")) || linkNear(asking));
    if (back) { back.focus(); }
    asking = null;
  }

  /* What the form was about is gone: what stood nearest before it in its block, else the first link there, else the last one
     of the nearest block before it. */
  function linkNear(form) {
    var own = form.closest(".block");
    var before = own ? Array.from(own.querySelectorAll("a[hx-get]:not([hx-select])")).reverse() : [];
    var near = before.filter(function (link) { return link.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING; })
      .map(function (link) { return linkTo(link.getAttribute("hx-get")); }).find(Boolean);
    for (var block = own; block && !near; block = block.previousElementSibling) {
      var links = Array.from(document.querySelectorAll("#" + block.id + " a"));
      near = block === own ? links[0] : links.pop();
    }
    return near;
  }

  /* While a form is being answered nothing more can be typed in it: it would be lost when the answer takes its place. */
  function lock(event) {
    var form = event.detail.elt.closest("#sheet form[data-keep]");
    if (!form || event.detail.elt.matches("a, .preview")) { return; }
    fieldsOf(form).forEach(function (field) { field.readOnly = event.type === "htmx:beforeRequest"; });
  }

  /* What was not answered was not saved: say so where it was asked for. The budget's grid says it itself. */
  function tellOfFailure(event) {
    var asking = event.detail.requestConfig.elt, place = asking.closest(".button-group") || asking.querySelector(".button-group");
    if (asking.matches(".preview") || !asking.closest("#sheet")) { return; }
    silence();
    (place || asking).before(document.getElementById("failed-message").content.firstElementChild.cloneNode(true));
  }

  function silence() {
    document.querySelectorAll(".not-answered").forEach(function (note) { note.remove(); });
  }

  /* A double click sends once: else the answer to the second, e.g. that somebody is invited already, is what is read. Only for
     a moment, since a form that is answered with a file stays on its page. What htmx sends is its own. */
  var MOMENT = 2000;
  var sentAt = new WeakMap();

  function sendOnce(event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== "post") { return; }
    if (event.timeStamp - sentAt.get(form) < MOMENT) { event.preventDefault(); } else { sentAt.set(form, event.timeStamp); }
  }

  DKFDS.init();
  document.addEventListener("submit", sendOnce);
  if (store) { startKeeping(); }
  body.addEventListener("htmx:beforeSwap", leaveForLogin);
  body.addEventListener("htmx:beforeSwap", function (event) {
    if (!event.detail.shouldSwap) { return; }
    silence();
    noteWriting(event.detail);
    asking = askingForm(event.detail.requestConfig);
    takeOut(event.detail.target);
  });
  body.addEventListener("htmx:oobBeforeSwap", function (event) { takeOut(event.detail.target); });
  body.addEventListener("htmx:afterSettle", putBack);
  body.addEventListener("htmx:beforeRequest", lock);
  body.addEventListener("htmx:afterRequest", lock);
  ["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach(function (name) { body.addEventListener(name, tellOfFailure); });
  body.addEventListener("htmx:load", function (event) {
    var part = event.detail.elt;
    if (part === body) {
      if (store) { reopen(); }
      return;
    }
    start(part);
    if (store) { each(part, "form[data-keep]", restore); }
    focusInto(part);
  });
}());
