/*
 * Tandem: moving changes in the calendar by hand. A change that can be moved says so by data-start (its wall time) and
 * data-version. With the mouse it is dragged to another day; with the keyboard: m on its link, arrows, Enter or Escape. Both end in
 * the form #mover, which is sent like any other: what is refused stays where it was, with the reason above.
 */
(function () {
  "use strict";

  const calendar = document.querySelector("[data-calendar]");
  const mover = document.querySelector(".calendar-mover");
  const ask = document.querySelector(".calendar-ask");
  const moving = document.querySelector(".calendar-moving");
  if (!calendar || !mover || !ask || !moving) return;

  const words = calendar.dataset;
  const weekly = calendar.dataset.view === "MONTH";
  const MOVED = "tandem-calendar-moved";
  const DAY = 86400000;
  const MINUTE = 60000;
  /** The change that is being moved: { entry, place, next, days, minutes }. */
  let now = null;

  const format = new Intl.DateTimeFormat(words.language === "de" ? "de" : "en-GB",
    { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

  /** Wall times are reckoned as if they were UTC: the server knows the zone. */
  const wall = (text) => Date.parse(text + (text.length === 10 ? "T00:00" : "") + "Z");
  const target = (entry, days, minutes) => wall(entry.dataset.start) + days * DAY + minutes * MINUTE;
  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll("{" + i + "}", value), text ?? "");
  const dayOf = (moment) => calendar.querySelector('[data-date="' + new Date(moment).toISOString().slice(0, 10) + '"]');

  function say(text) {
    moving.textContent = text;
    moving.classList.toggle("calendar-moving--shown", text !== "");
  }

  function begin(entry) {
    now = { entry, place: entry.parentElement, next: entry.nextSibling, days: 0, minutes: 0 };
    entry.classList.add("entry--moving");
  }

  function show() {
    const moment = target(now.entry, now.days, now.minutes);
    const day = dayOf(moment);
    const focused = now.entry.contains(document.activeElement);
    if (day && day !== now.entry.closest(".day")) day.querySelector(".day__entries").append(now.entry);
    if (focused) now.entry.querySelector("a").focus();
    return format.format(moment);
  }

  /** Puts it back to where it was. */
  function leave(text) {
    const entry = now.entry;
    const focused = entry.contains(document.activeElement);
    now.place.insertBefore(entry, now.next);
    entry.classList.remove("entry--moving");
    now = null;
    say(text);
    if (focused) entry.querySelector("a").focus();
  }

  function send() {
    const { entry, days, minutes } = now;
    const input = (name) => mover.querySelector("[id$=':" + name + "']");
    input("key").value = entry.dataset.key;
    input("version").value = entry.dataset.version;
    input("days").value = String(days);
    input("minutes").value = String(minutes);
    try { window.sessionStorage.setItem(MOVED, entry.dataset.key); } catch (e) { /* forbidden */ }
    input("move").click();
  }

  const asked = (entry, when) => fill(words.ask, entry.dataset.label, when) + (entry.dataset.agreed === "true" ? " " + words.agreed : "");

  // By keyboard -----------------------------------------------------------------------------------------------------------

  const STEPS = weekly
    ? { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [-7, 0], ArrowDown: [7, 0] }
    : { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -30], ArrowDown: [0, 30] };

  calendar.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const entry = event.target instanceof Element ? event.target.closest(".entry[data-start]") : null;
    if (!now) {
      if (!entry || event.key !== "m") return;
      event.preventDefault();
      begin(entry);
      say(fill(words.begun, entry.dataset.label) + (entry.dataset.agreed === "true" ? " " + words.agreed : ""));
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave(words.cancelled);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (now.days === 0 && now.minutes === 0) leave(words.cancelled); else send();
    } else if (STEPS[event.key]) {
      event.preventDefault();
      now.days += STEPS[event.key][0];
      now.minutes += STEPS[event.key][1];
      // A day of minutes is a day, so that wall times are kept over changes of the clock.
      if (Math.abs(now.minutes) >= 1440) {
        now.days += Math.sign(now.minutes);
        now.minutes -= Math.sign(now.minutes) * 1440;
      }
      say(fill(words.now, show()));
    } else if (event.key.length === 1) {
      // Other letters are for the page, but not now.
      event.preventDefault();
    }
  });

  calendar.addEventListener("focusout", (event) => {
    if (now && !now.dragged && event.relatedTarget && !now.entry.contains(event.relatedTarget)) leave(words.cancelled);
  });

  // With the mouse --------------------------------------------------------------------------------------------------------

  calendar.querySelectorAll(".entry[data-start]").forEach((entry) => {
    entry.draggable = true;
    entry.querySelector("a").draggable = false;
    entry.addEventListener("dragstart", (event) => {
      if (now) leave("");
      begin(entry);
      now.dragged = true;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", entry.dataset.key);
    });
    entry.addEventListener("dragend", () => {
      calendar.querySelectorAll(".day--target").forEach((day) => day.classList.remove("day--target"));
      if (now && now.dragged && !ask.open) leave("");
    });
  });

  calendar.addEventListener("dragover", (event) => {
    const day = event.target instanceof Element ? event.target.closest(".day") : null;
    if (!now || !day) return;
    event.preventDefault();
    calendar.querySelectorAll(".day--target").forEach((other) => other.classList.toggle("day--target", other === day));
    day.classList.add("day--target");
  });

  calendar.addEventListener("drop", (event) => {
    const day = event.target instanceof Element ? event.target.closest(".day") : null;
    if (!now || !day) return;
    event.preventDefault();
    now.days = Math.round((wall(day.dataset.date) - wall(now.entry.dataset.start.slice(0, 10))) / DAY);
    if (now.days === 0) return;
    const when = show();
    ask.querySelector("p").textContent = asked(now.entry, when);
    ask.returnValue = "";
    ask.showModal();
  });

  ask.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) ask.close(button.value);
  });
  ask.addEventListener("close", () => {
    if (!now) return;
    if (ask.returnValue === "move") send(); else leave(words.cancelled);
  });

  // Back on the page: what was moved is looked at, wherever it is now ---------------------------------------------------------

  let moved = null;
  try {
    moved = window.sessionStorage.getItem(MOVED);
    window.sessionStorage.removeItem(MOVED);
  } catch (e) { /* forbidden */ }
  if (moved) calendar.querySelector('.entry[data-key="' + CSS.escape(moved) + '"] a')?.focus();
})();
