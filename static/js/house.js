/* The little that the pages do in the browser. Everything works without it. */
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
     fragment, or a focus that is already inside it, leaves the user where he is. */

  function focusInto(part) {
    if (part.contains(document.activeElement) || part.closest("[data-keep-focus]")) { return; }
    var field = part.querySelector("[data-module='error-summary'], [data-focus]") ||
      part.querySelector("[aria-invalid='true']") ||
      part.querySelector("input:not([type='hidden']), select, textarea");
    if (field) { field.focus(); }
  }

  /* What was typed in a form marked data-keep outlives a login that ran out, a line that broke and a page that was left. It is
     kept in this tab only, for this user only, never passwords or files; put back with a message; thrown away once saved.
     A form is known by the address it is sent to; forms that share one say with data-keep="word" which they are. */

  var KEPT = "kept:";
  var SENT = "sent";
  var TYPED = "textarea, input[type='text'], input[type='email'], input[type='tel'], input[type='url'], " +
    "input[type='number'], input[type='search'], input:not([type])";

  function keyOf(form) {
    return keyAt(form.getAttribute("action") || location.pathname) + (form.dataset.keep && " " + form.dataset.keep);
  }

  function keyAt(address) { return KEPT + body.dataset.user + ":" + address; }

  function fieldsOf(form) {
    // elements, since a cell of the budget's grid belongs to its line's form without standing in it.
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.matches(TYPED) && field.name && !/^(off|one-time-code|current-password|new-password)$/.test(field.autocomplete);
    });
  }

  /* The rows of a list share one name: each is known by its number among them, too. */
  function eachField(form, act) {
    var seen = {};
    fieldsOf(form).forEach(function (field) {
      seen[field.name] = (seen[field.name] || 0) + 1;
      act(field, field.name + " " + seen[field.name]);
    });
  }

  function keep(form) {
    var texts = {};
    eachField(form, function (field, key) {
      if (field.value !== field.defaultValue) { texts[key] = field.value; }
    });
    if (Object.keys(texts).length) {
      store.setItem(keyOf(form), JSON.stringify(texts));
    } else {
      store.removeItem(keyOf(form));
    }
  }

  function restore(form) {
    var kept = JSON.parse(store.getItem(keyOf(form)) || "null");
    if (!kept || form.querySelector("[aria-invalid='true']")) { return; }
    var changed = [];
    eachField(form, function (field, key) {
      if (!(key in kept) || kept[key] === field.value) { return; }
      field.value = kept[key];
      changed.push(field);
    });
    if (!changed.length) { store.removeItem(keyOf(form)); return; }
    tell(form, changed);
  }

  function tell(form, changed) {
    var template = document.getElementById("kept-message");
    var note = template.content.firstElementChild.cloneNode(true);
    note.querySelector("button").addEventListener("click", function () {
      changed.forEach(function (field) { field.value = field.defaultValue; });
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
      if (isSaved(event.detail)) { store.removeItem(keyAt(event.detail.requestConfig.path)); }
    });
  }

  /* Asked before the answer is put in: then the form that was sent is gone, and the next one may have come. */
  function isSaved(detail) {
    var sent = detail.requestConfig;
    return sent.verb === "post" && !sent.elt.matches(".preview") && detail.xhr.status < 300 && !isLogin(detail.xhr) &&
      detail.xhr.responseText.indexOf('aria-invalid="true"') < 0;
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

  DKFDS.init();
  if (store) { startKeeping(); }
  body.addEventListener("htmx:beforeSwap", leaveForLogin);
  body.addEventListener("htmx:load", function (event) {
    var part = event.detail.elt;
    if (part === body) { return; }
    start(part);
    if (store) { each(part, "form[data-keep]", restore); }
    focusInto(part);
  });
}());
