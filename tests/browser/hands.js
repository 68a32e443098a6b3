/* What a keyboard and a screen reader find wrong with the page that is open, each a sentence. The window keeps its size. */
() => {
  const wrong = [];
  const say = (what, element) => wrong.push(`${what}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 160)}`);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)].filter(shown);

  const main = document.querySelector("main#main");
  const levels = all("h1, h2, h3, h4, h5, h6", main).map((each) => [Number(each.tagName[1]), each]);
  if (all("h1").length !== 1) wrong.push(`${all("h1").length} h1`);
  levels.reduce((last, [level, heading]) => (level > last + 1 && say(`h${level} after h${last}`, heading), level), 0);
  const names = all("nav").map((each) => each.getAttribute("aria-label"));
  if (names.includes(null) || new Set(names).size < names.length) wrong.push(`names of nav: ${names}`);

  const controls = all("a[href], button, input, select, textarea, summary, [tabindex]").filter((each) => !each.disabled);
  const stops = controls.filter((each) => each.tabIndex >= 0);
  if (!stops[0].matches(".skip") || !document.querySelector(stops[0].hash)) say("no skip link first", stops[0]);
  for (const each of controls) {
    if (each.tabIndex > 0) say("has an order of its own", each);
    if (each.tabIndex < 0 && !each.matches("main, [data-key], [data-error-summary]")) say("is never reached", each);
  }

  const sides = ["Top", "Bottom"].flatMap((side) => [`border${side}Color`, `border${side}Width`]);
  const drawn = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", ...sides];
  const looks = (element) =>
    [element, element.parentElement, element.closest("label"), element.closest(".segmented"), element.closest(".card"), element.nextElementSibling]
      .map((each) => each && drawn.map((property) => getComputedStyle(each)[property]).join())
      .join();
  // Of its middle and its corners one at least is in sight, and under no bar.
  function isCovered(element) {
    const { left, right, top, bottom } = (element.closest("label") ?? element).getBoundingClientRect();
    const points = [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3]];
    return points.every(([x, y]) => {
      const above = document.elementFromPoint(x, y);
      const bar = above?.closest(".rail, .rail-nav, .room-foot");
      return !above || (bar && !bar.contains(element));
    });
  }
  for (const stop of stops) {
    document.activeElement.blur();
    const before = looks(stop);
    stop.focus();
    if (document.activeElement !== stop) say("takes no focus", stop);
    else if (looks(stop) === before) say("doesn’t show its focus", stop);
    else if (isCovered(stop)) say("is covered or out of sight when it has the focus", stop);
  }
  document.activeElement.blur();
  return wrong;
}
