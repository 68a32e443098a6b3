/* What every page needs. Main actions work without this file. */
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  // The token travels in a header, so that cached fragments hold none.
  document.addEventListener("htmx:config:request", (event) => {
    const token = document.querySelector('meta[name="csrf-token"]')?.content;
    const { request } = event.detail.ctx;
    if (token && request.method.toUpperCase() !== "GET") request.headers["X-CSRFToken"] = token;
  });

  // Toasts: the newest with a way back stays until it is closed, the others leave when they have been read.
  const readingTime = 8000;
  function tendToast(toast) {
    if (toast.dataset.tended) return;
    toast.dataset.tended = "yes";
    if (toast.querySelector("a, button")) {
      document.querySelectorAll("[data-stays]").forEach((older) => older.remove());
      toast.dataset.stays = "yes";
      return;
    }
    const leave = () => (toast.matches(":hover") ? setTimeout(leave, readingTime) : toast.remove());
    setTimeout(leave, readingTime);
  }

  // A form that adds something is empty again once it has: the swap leaves what was typed as it is.
  document.addEventListener("htmx:after:request", (event) => {
    const form = event.target.closest?.("form[data-resets]");
    if (form && event.detail.ctx.response?.raw?.ok) form.reset();
  });

  // Who has been signed out meanwhile: a form that was written in is sent as without scripts, and waits at the sign-in.
  document.addEventListener("htmx:after:request", (event) => {
    const address = event.detail.ctx.response?.raw?.headers?.get("X-Sign-In");
    if (!address) return;
    const form = event.target.closest?.("form");
    const written = form && [...form.elements].some((each) => each.matches("textarea, [type=text], [type=date]") && each.value);
    if (written) HTMLFormElement.prototype.submit.call(form);
    else location.assign(address);
  });

  // A form goes out once: until its answer is here its button is busy, and a second click does nothing. After a second
  // the page says so. Who comes back to the page, or stopped it, can send again.
  const sent = new Map();
  const working = document.getElementById("working");
  let soon;
  function release(form) {
    if (!sent.has(form)) return;
    const { button, patience } = sent.get(form);
    clearTimeout(patience);
    button?.removeAttribute("aria-busy");
    sent.delete(form);
    if (sent.size) return;
    clearTimeout(soon);
    working.hidden = true;
  }
  // Without a connection a form that leaves its page would take its words along: it waits, unless the server answers.
  let reached;
  function sendOnce(event) {
    const form = event.target;
    if (form.getAttribute("method")?.toLowerCase() !== "post") return;
    if (sent.has(form)) {
      event.preventDefault();
      return event.stopImmediatePropagation();
    }
    const button = event.submitter;
    if (!navigator.onLine && reached !== form && !form.hasAttribute("hx-post")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return fetch(location.href, { method: "HEAD" })
        .then(() => (reached = form))
        .then(() => form.requestSubmit(button), () => (offline.hidden = false));
    }
    reached = undefined;
    button?.setAttribute("aria-busy", "true");
    sent.set(form, { button, patience: setTimeout(release, 30000, form) });
    if (sent.size === 1) soon = setTimeout(() => (working.hidden = false), 1000);
  }
  document.addEventListener("submit", sendOnce, true);
  document.addEventListener("htmx:finally:request", (event) => release(event.detail.ctx.sourceElement?.closest("form")));
  window.addEventListener("pageshow", () => [...sent.keys()].forEach(release));

  // A live region speaks of what comes into it, not of what came with the page: that is put there once more.
  const toasts = document.getElementById("toasts");
  setTimeout(() => toasts.append(...toasts.children), 300);

  // What others change on an open page is said, once, to who can't see it. Where nothing is swapped the answer says it itself.
  const said = document.getElementById("said");
  const words = () => document.getElementById("main").textContent.replace(/\s+/g, " ");
  const byOthers = (source) => said && source.matches('[hx-trigger*="from:#live"]:not([hx-swap="none"])');
  let saying;
  let mine;
  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    if (!said || ctx.request.method.toUpperCase() === "GET") return;
    said.ariaLive = "off"; // who changes something hears of it by a toast
    clearTimeout(mine);
    mine = setTimeout(() => said.removeAttribute("aria-live"), 2000);
  });
  document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => (ctx.words = byOthers(ctx.sourceElement) && words()));
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    if (!ctx.words || ctx.words === words()) return;
    said.textContent = "";
    clearTimeout(saying);
    saying = setTimeout(() => (said.textContent = said.dataset.changed), 500);
  });

  // Dialogs that the server sent are opened over the page, and taken away when they close.
  function openDialog(dialog) {
    if (dialog.open) return;
    dialog.showModal();
    dialog.addEventListener("close", () => dialog.hasAttribute("data-modal") && dialog.remove(), { once: true });
  }

  // What is wrong takes the focus once, when it arrives, and never again when something else is swapped.
  function readErrors() {
    const wrong = document.querySelector("[data-error-summary]") ?? document.querySelector('[aria-invalid="true"]');
    if (!wrong || wrong.dataset.tended) return;
    wrong.dataset.tended = "yes";
    (wrong.matches("fieldset") ? wrong.querySelector("input") : wrong).focus();
  }

  // Set-up takes the browser's time zone for the team's.
  const zone = document.querySelector("[data-time-zone]");
  if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;

  function tend() {
    document.querySelectorAll("[data-toast]").forEach(tendToast);
    document.querySelectorAll("dialog[data-modal]").forEach(openDialog);
    if (document.readyState === "complete") readErrors();
  }

  document.addEventListener("htmx:after:swap", tend);
  window.addEventListener("load", readErrors); // not before: a jump to the address' #part would take the focus away again

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) openDialog(fillKeys(document.getElementById(opener.dataset.opens)));
    event.target.closest("[data-closes]")?.closest("dialog")?.close();
    event.target.closest("[data-dismisses]")?.closest("[data-toast]").remove();
    closeMenus((menu) => !menu.contains(event.target));
  });

  function closeMenus(which) {
    const open = [...document.querySelectorAll("details.menu[open]")].filter(which);
    open.forEach((menu) => menu.removeAttribute("open"));
    return open;
  }

  // Single keys come from the page: whatever carries data-key, in the order it stands there.
  function keyed() {
    return [...document.querySelectorAll("[data-key]")].filter((element) => !element.closest("dialog:not([open])"));
  }

  function fillKeys(dialog) {
    const list = dialog.querySelector("#keys dl");
    if (!list) return dialog;
    const rows = new Map(keyed().map((element) => [element.dataset.key, element]));
    list.replaceChildren(...[...rows].map(([key, element]) => {
      const row = document.createElement("div");
      const word = document.createElement("dt");
      const stroke = document.createElement("dd");
      word.textContent = nameOf(element);
      stroke.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      row.append(word, stroke);
      return row;
    }));
    return dialog;
  }

  function nameOf(element) {
    const words = element.cloneNode(true);
    words.querySelectorAll("kbd, .rail-count").forEach((part) => part.remove());
    return element.dataset.keyLabel || element.getAttribute("aria-label") || words.textContent.trim();
  }

  const typing = (target) => target.isContentEditable || target.matches?.('textarea, select, input:not([type="checkbox"], [type="radio"])');
  let typed = "";
  let forget;

  function press(key) {
    clearTimeout(forget);
    typed = typed ? `${typed} ${key}` : key;
    const candidates = keyed();
    const hit = candidates.find((element) => element.dataset.key === typed);
    const begun = candidates.some((element) => element.dataset.key.startsWith(`${typed} `));
    if (!hit && !begun && typed !== key) {
      typed = "";
      return press(key);
    }
    if (begun && !hit) forget = setTimeout(() => (typed = ""), 1200);
    else typed = "";
    return hit;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog:modal")) {
      const menus = closeMenus(() => true);
      menus.forEach((menu) => menu.querySelector("summary").focus());
      const toast = document.querySelector("[data-toast]:last-child");
      toast?.remove();
      if (toast || menus.length) event.preventDefault(); // one press closes one thing
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.body.dataset.keys === "off" || typing(event.target) || document.querySelector("dialog:modal")) return;
    const hit = press(event.key);
    if (!hit) return;
    event.preventDefault();
    // A button that a key presses leaves the focus where it was: a dialog gives it back to there.
    const field = hit.matches("input, select, textarea");
    if (!hit.matches("button")) hit.focus({ preventScroll: !field });
    if (!field) hit.click();
  });

  // htmx may begin before its extension is here, and would then never open the stream: it is told of it after both.
  // An open stream mends itself; one that never came about is asked for again.
  const live = document.getElementById("live");
  function openStream() {
    live.setAttribute("hx-sse:connect", live.dataset.live);
    htmx.process(live);
    setInterval(() => document.hidden || htmx.trigger(live, "again"), 15000);
  }
  if (live) setTimeout(openStream);

  // Lost network: said after five seconds, at once to who sends something that nobody sends again; taken back at once.
  const offline = document.getElementById("offline");
  let waiting;
  const lost = () => (waiting ??= setTimeout(() => (offline.hidden = false), 5000));
  function back() {
    clearTimeout(waiting);
    waiting = undefined;
    offline.hidden = true;
  }
  window.addEventListener("offline", lost);
  window.addEventListener("online", back);
  document.addEventListener("htmx:error", ({ detail: { error, ctx } }) => {
    if (!(error instanceof TypeError)) return;
    lost();
    const sent = ctx?.request && ctx.request.method.toUpperCase() !== "GET";
    if (sent && !ctx.sourceElement?.closest("[data-draft]")) offline.hidden = false;
  });
  document.addEventListener("htmx:sse:error", lost);
  for (const heard of ["htmx:after:request", "htmx:sse:after:connection", "htmx:sse:after:message"]) {
    document.addEventListener(heard, back);
  }

  tend();
})();
