/*
 * Tandem: cards of the board are moved with the mouse or with the keys, on top of the menu that each card has anyway. What
 * can be chosen is what that menu offers; what is sent is its form. After each attempt the board is read anew, so that it
 * shows where everything is, whoever moved it.
 */
(function () {
  "use strict";

  const board = () => document.getElementById("board");
  const said = document.getElementById("board-said");
  const dialog = document.getElementById("board-reason");
  if (!board() || !said || !dialog) return;

  const words = board().dataset;
  const live = document.getElementById("tandem-live");

  /** The card that is being moved: { card, targets: [{ to, label, element }], chosen }. */
  let moving = null;
  /** An attempt is under way: whatever else is pressed meanwhile does nothing. */
  let busy = false;

  const fill = (text, ...values) => values.reduce((filled, value, index) => filled.replace("{" + index + "}", value), text || "");

  function whisper(text) {
    if (live) live.textContent = text;
  }

  function tell(text, tone) {
    const notice = document.createElement("p");
    notice.className = "notice notice--" + tone;
    notice.textContent = text;
    said.replaceChildren(notice);
    const box = said.getBoundingClientRect();
    if (box.top < 48 || box.bottom > window.innerHeight) said.scrollIntoView({ block: "center" });
  }

  const keyOf = (card) => card.dataset.card;
  const cardOf = (key) => board().querySelector("[data-card='" + CSS.escape(key) + "']");
  const linkOf = (card) => card.querySelector(".board-card__key");
  const formOf = (card) => card.querySelector("form");

  // Choosing where to ----------------------------------------------------------------------------------------------------

  function begin(card) {
    end();
    const lane = card.closest(".board__lane");
    const targets = Array.from(card.querySelectorAll("button[name=to]")).map((button) => {
      const cell = lane.querySelector(".board__cell[data-column='" + button.dataset.column + "']");
      let place = cell.querySelector(".board__targets");
      if (!place) {
        place = document.createElement("div");
        place.className = "board__targets";
        place.setAttribute("aria-hidden", "true");
        cell.append(place);
      }
      const element = document.createElement("div");
      element.className = "board__target";
      element.textContent = button.textContent.trim();
      place.append(element);
      const column = document.querySelectorAll(".board__column")[Array.from(cell.parentElement.children).indexOf(cell)];
      return { to: button.value, label: element.textContent, column: column ? column.firstChild.textContent.trim() : "", element };
    });
    if (targets.length === 0) return false;
    lane.classList.add("board__lane--moving");
    card.classList.add("board-card--moving");
    moving = { card, lane, targets, chosen: -1 };
    return true;
  }

  function end() {
    if (!moving) return;
    moving.lane.classList.remove("board__lane--moving");
    moving.card.classList.remove("board-card--moving");
    moving.lane.querySelectorAll(".board__targets").forEach((place) => place.remove());
    moving = null;
  }

  function choose(index, aloud) {
    moving.targets.forEach((target, place) => target.element.classList.toggle("board__target--chosen", place === index));
    moving.chosen = index;
    if (index < 0) return;
    const target = moving.targets[index];
    target.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (aloud) whisper(fill(words.saidChosen, target.label, target.column));
  }

  // Keys ---------------------------------------------------------------------------------------------------------------------

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!moving) {
      const card = event.key.toLowerCase() === "m" && event.target instanceof Element
        && event.target.matches(".board-card__key") ? event.target.closest("[data-card]") : null;
      if (!card || busy) return;
      event.preventDefault();
      if (begin(card)) {
        choose(0, false);
        whisper(fill(words.saidChoose, keyOf(card)) + " " + fill(words.saidChosen, moving.targets[0].label, moving.targets[0].column));
      } else {
        whisper(fill(words.saidNone, keyOf(card)));
      }
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const many = moving.targets.length;
      choose((moving.chosen + step + many) % many, true);
    } else if (event.key === "Enter") {
      const { card, targets, chosen } = moving;
      end();
      if (chosen >= 0) send(card, targets[chosen].to);
    } else if (event.key === "Escape") {
      const { card } = moving;
      end();
      whisper(fill(words.saidLeft, keyOf(card)));
    } else if (event.key !== "Tab") {
      return;
    } else {
      end();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  // Mouse ----------------------------------------------------------------------------------------------------------------------

  document.addEventListener("dragstart", (event) => {
    const card = event.target instanceof Element ? event.target.closest("[data-card][draggable=true]") : null;
    if (!card) return;
    if (busy) {
      event.preventDefault();
      return;
    }
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", keyOf(card));
    // Not at once: a page that changes beneath the pointer ends the drag before it has begun.
    window.setTimeout(() => begin(card), 0);
  });

  const targetAt = (event) => {
    const element = event.target instanceof Element ? event.target.closest(".board__target") : null;
    return moving && element ? moving.targets.findIndex((target) => target.element === element) : -1;
  };

  document.addEventListener("dragover", (event) => {
    if (!moving) return;
    const index = targetAt(event);
    if (index >= 0) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
    }
    if (index !== moving.chosen) choose(index, false);
  });

  document.addEventListener("drop", (event) => {
    const index = targetAt(event);
    if (index < 0) return;
    event.preventDefault();
    const { card, targets } = moving;
    end();
    send(card, targets[index].to);
  });

  document.addEventListener("dragend", end);

  // The menu --------------------------------------------------------------------------------------------------------------------

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const card = form.closest?.("[data-card]");
    if (!card || !event.submitter) return;
    event.preventDefault();
    send(card, event.submitter.value, form.elements.reason.value);
  });

  // Sending ---------------------------------------------------------------------------------------------------------------------

  async function send(card, to, reason) {
    if (busy) return;
    busy = true;
    board().setAttribute("aria-busy", "true");
    const key = keyOf(card);
    let ask = null;
    try {
      const form = new URLSearchParams(new FormData(formOf(card)));
      form.set("to", to);
      form.set("reason", reason || "");
      const answer = await fetch(formOf(card).action, { method: "POST", headers: { Accept: "application/json" }, body: form });
      if (answer.status === 401) {
        window.location.reload();
        return;
      }
      // What is gone, or no longer the viewer's to see, is not there any more when the board is read anew.
      const told = answer.status === 404 ? null : await answer.json();
      if (told?.outcome === "REASON") {
        ask = told.message;
      } else {
        await readAnew();
        said.replaceChildren();
        if (told) tell(told.message, told.tone);
        const now = cardOf(key);
        if (now) linkOf(now).focus();
      }
    } catch (e) {
      tell(words.saidFailed, "bad");
      linkOf(card)?.focus();
    } finally {
      busy = false;
      board().removeAttribute("aria-busy");
    }
    if (ask) askWhy(card, to, ask);
  }

  async function readAnew() {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("board");
    if (!fresh) {
      window.location.reload();
      return;
    }
    const place = board().scrollLeft;
    board().replaceChildren(...fresh.childNodes);
    board().scrollLeft = place;
  }

  function askWhy(card, to, message) {
    const form = dialog.querySelector("form");
    const text = form.elements.reason;
    dialog.querySelector("[data-message]").textContent = message;
    text.value = formOf(card)?.elements.reason.value || "";
    dialog.onclose = () => {
      const why = text.value.trim();
      if (dialog.returnValue === "go" && why !== "") {
        send(card, to, why);
      } else {
        whisper(fill(words.saidLeft, keyOf(card)));
        linkOf(card).focus();
      }
    };
    dialog.returnValue = "";
    dialog.showModal();
    text.focus();
  }

  dialog.querySelector("[data-cancel]").addEventListener("click", () => dialog.close(""));
})();
