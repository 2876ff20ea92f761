/*
 * Hints, while somebody types, that words read like blame. What they are is the server's to say (BlameWords); the hint stands
 * below the field, is told to those who listen, goes with the words, and never holds anything back.
 */
(function () {
  "use strict";

  const given = document.getElementById("gentle-words")?.dataset;
  if (!given?.pattern) return;
  const pattern = new RegExp(given.pattern, "iu");
  const PAUSE = 400;

  function placeBelow(control) {
    const place = document.createElement("div");
    place.setAttribute("role", "status");
    control.after(place);
    return place;
  }

  function hint(place, control) {
    const found = pattern.exec(control.value);
    const text = found ? (given.hint || "{0}").replace("{0}", () => found[0].replace(/\s+/g, " ")) : "";
    if (place.textContent === text) return;
    place.textContent = text;
    place.className = text === "" ? "" : "draft-note";
  }

  document.querySelectorAll("main textarea, main input[data-gentle]").forEach((control) => {
    const place = placeBelow(control);
    let waiting = 0;
    control.addEventListener("input", () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => hint(place, control), PAUSE);
    });
    hint(place, control);
  });
})();
