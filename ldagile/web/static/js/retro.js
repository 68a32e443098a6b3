/* A retro's room: drafts that outlive a reload and a lost network, Enter to send, copying the link. */
"use strict";
(() => {
  const drafts = `retro-draft ${location.pathname} `;
  const storeOf = (form) => drafts + form.dataset.draft;
  const formOf = (event) => event.target.closest?.("form[data-draft]");
  const textOf = (form) => form.querySelector("textarea");
  const keyOf = (form) => form.querySelector('[name="request_key"]');

  // A draft keeps its text and the key it was first sent with: sent twice, it is still one card.
  function read(form) {
    return JSON.parse(sessionStorage.getItem(storeOf(form)) ?? "null");
  }

  function keep(form, changes) {
    const draft = { key: keyOf(form).value, waiting: false, ...read(form), ...changes };
    if (draft.text.trim()) sessionStorage.setItem(storeOf(form), JSON.stringify(draft));
    else sessionStorage.removeItem(storeOf(form));
  }

  function forget(form) {
    sessionStorage.removeItem(storeOf(form));
    textOf(form).value = "";
    note(form, false);
  }

  const note = (form, waiting) => (form.querySelector(".draft-note").hidden = !waiting);
  const forms = () => document.querySelectorAll("form[data-draft]");

  function restore() {
    for (const form of forms()) {
      const draft = read(form);
      if (!draft) continue;
      if (!textOf(form).value) textOf(form).value = draft.text;
      note(form, draft.waiting);
    }
    tellUnsent();
  }

  // The cards were revealed while somebody still wrote.
  function tellUnsent() {
    const place = document.querySelector("#unsent");
    if (!place) return;
    const key = Object.keys(sessionStorage).find((each) => each.startsWith(drafts));
    place.hidden = !key;
    if (key) place.querySelector("q").textContent = JSON.parse(sessionStorage.getItem(key)).text;
  }

  // A new step begins at its top, unless somebody is typing.
  const stepNow = () => document.querySelector("#now")?.textContent;
  let step = stepNow();
  function goToItsTop() {
    if (step === stepNow()) return;
    step = stepNow();
    if (!document.activeElement.matches("input, textarea, select")) scrollTo(0, 0);
  }

  document.addEventListener("input", (event) => {
    const form = formOf(event);
    // What waits may have arrived after all: other words are then another card.
    if (form) keep(form, { text: event.target.value, ...(read(form)?.waiting ? { key: crypto.randomUUID(), waiting: false } : {}) });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    const form = formOf(event);
    if (!form || event.target.tagName !== "TEXTAREA") return;
    event.preventDefault();
    if (event.target.value.trim()) form.requestSubmit();
  });

  document.addEventListener("htmx:config:request", (event) => {
    const form = formOf(event);
    const draft = form && read(form);
    if (draft) event.detail.ctx.request.body.set("request_key", draft.key);
  });

  document.addEventListener("htmx:after:request", (event) => {
    const form = formOf(event);
    if (form && event.detail.ctx.response.status < 400) forget(form);
  });

  document.addEventListener("htmx:error", (event) => {
    const form = formOf(event);
    if (!form || !textOf(form).value.trim()) return;
    keep(form, { text: textOf(form).value, waiting: true });
    note(form, true);
  });

  function retry() {
    for (const form of forms()) if (read(form)?.waiting) form.requestSubmit();
  }
  window.addEventListener("online", retry);
  setInterval(retry, 5000);

  // Browsers have a clipboard only over https and on their own machine.
  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }

  document.addEventListener("click", async (event) => {
    const copies = event.target.closest("[data-copy]");
    if (!copies) return;
    await copy(copies.dataset.copy);
    copies.textContent = copies.dataset.done;
  });

  document.addEventListener("htmx:after:swap", () => {
    restore();
    goToItsTop();
  });
  restore();
})();
