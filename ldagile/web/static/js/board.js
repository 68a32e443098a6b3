/* The board: dragging, and the keys between cards. "Move to…" does all of it without this file. */
"use strict";
(() => {
  const board = document.querySelector("[data-board]");
  if (!board) return;
  const page = board.closest(".page");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let dropped; // while something is dragged: the promise that the drop resolves
  let drop;
  let current; // the number of the card that the keys act on

  // What others change waits for the drop: a morph in the middle would break the drag.
  document.addEventListener("htmx:sse:before:message", (event) => dropped && event.detail.waitUntil(dropped));

  function grab() {
    dropped = new Promise((resolve) => (drop = resolve));
  }

  function back({ item, from, oldIndex }) {
    from.insertBefore(item, from.children[oldIndex + (item.parentNode === from && oldIndex > [...from.children].indexOf(item) ? 1 : 0)] ?? null);
  }

  async function land(event) {
    const { item, from, to } = event;
    try {
      if (from === to && event.oldIndex === event.newIndex) return;
      if (from === to && "byWorth" in to.dataset) return back(event);
      const before = item.previousElementSibling?.dataset.card ?? 0;
      const said = { from_lane: from.dataset.lane, to_lane: to.dataset.lane, after: before };
      const failed = (heard) => heard.detail.error instanceof TypeError && back(event);
      document.addEventListener("htmx:error", failed);
      await htmx.ajax("POST", `${board.dataset.cards}/${item.dataset.card}/move?dropped=yes`, { source: "#board-moves", values: said, swap: "none" });
      document.removeEventListener("htmx:error", failed);
    } finally {
      drop();
      dropped = undefined;
    }
  }

  function tend() {
    if (board.dataset.moves !== "yes" || !window.Sortable) return;
    board.querySelectorAll(".cards").forEach((list) => {
      if (Sortable.get(list)) return;
      Sortable.create(list, {
        group: `row-${list.dataset.row}`,
        draggable: ".card",
        sort: !("byWorth" in list.dataset),
        animation: calm ? 0 : 120,
        ghostClass: "ghost",
        delay: 200,
        delayOnTouchOnly: true,
        onStart: grab,
        onEnd: land,
      });
    });
  }

  const links = () => [...board.querySelectorAll(".card > h3 > a")];
  const linkOf = (number) => board.querySelector(`#tile-${number} > h3 > a`);

  board.addEventListener("focusin", (event) => {
    current = event.target.closest(".card")?.dataset.card ?? current;
  });

  function step(by) {
    const all = links();
    const here = all.indexOf(linkOf(current));
    const next = all[here < 0 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1)];
    next?.focus();
    next?.closest(".card").scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function openMove() {
    if (!current || !linkOf(current)) return step(1);
    htmx.ajax("GET", `${board.dataset.cards}/${current}/move`, { source: "#board-moves", target: "#dialogs", swap: "innerHTML" });
  }

  page.addEventListener("click", (event) => {
    const by = event.target.closest("[data-step]");
    if (by) step(Number(by.dataset.step));
    if (event.target.closest("[data-move]")) openMove();
  });

  // When the dialog has gone, the card it was about has the focus again.
  document.addEventListener("htmx:after:swap", () => {
    tend();
    const lost = document.activeElement === document.body || !document.activeElement;
    if (lost && current && !document.querySelector("dialog[open]")) linkOf(current)?.focus({ preventScroll: true });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (event.target.matches?.("input, textarea, select")) return;
    document.querySelector("[data-close]")?.click();
  });

  board.querySelector(".card.open")?.scrollIntoView({ block: "nearest", inline: "center" });
  tend();
})();
