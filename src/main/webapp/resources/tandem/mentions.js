/*
 * Tandem: naming somebody in a text. After an @ a list of the engagement's participants opens below the field; the arrow keys walk
 * in it, Enter or Tab takes the marked one, Escape closes it. What is typed is @[Full Name]; without this script people type that.
 *
 *   data-people="address"     on a textarea: where the people are listed, as the API lists participants
 *   data-people-side="SIDE"   only people of this side can be named; empty for both
 */
(function () {
  "use strict";

  const words = document.getElementById("tandem-words")?.dataset ?? {};
  const known = new Map();
  const MOST = 8;
  let open = null;
  let number = 0;

  function peopleOf(field) {
    const address = field.dataset.people;
    if (!known.has(address)) {
      known.set(address, fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" })
        .then((answer) => (answer.ok ? answer.json() : { items: [] }))
        .then((answer) => answer.items ?? [])
        .catch(() => {
          known.delete(address);
          return [];
        }));
    }
    return known.get(address);
  }

  /** What stands between the last @ and the cursor; null where nobody is being named. */
  function asked(field) {
    if (field.selectionStart !== field.selectionEnd) return null;
    const before = field.value.slice(0, field.selectionStart);
    const found = /(^|[\s([{>"'])@\[?([\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+){0,2})$/u.exec(before);
    return found ? { from: found.index + found[1].length, text: found[2] } : null;
  }

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function fits(person, text) {
    const wanted = folded(text);
    const name = folded(person.name);
    return name.startsWith(wanted) || name.split(/[\s-]+/).some((part) => part.startsWith(wanted));
  }

  function say(text) {
    const live = document.getElementById("tandem-live");
    if (live) live.textContent = text;
  }

  function close() {
    if (!open) return;
    open.list.remove();
    open.field.removeAttribute("aria-activedescendant");
    open.field.removeAttribute("aria-controls");
    open = null;
  }

  function mark(index) {
    open.index = (index + open.people.length) % open.people.length;
    Array.from(open.list.children).forEach((item, place) => {
      item.setAttribute("aria-selected", String(place === open.index));
      if (place === open.index) {
        open.field.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      }
    });
  }

  function take(person) {
    const { field, from, twice } = open;
    const behind = field.value.slice(field.selectionStart).replace(/^]/, "");
    const name = "@[" + person.name + "]" + (twice.has(person.name) ? "(" + person.id + ")" : "");
    const space = /^\s/.test(behind) ? "" : " ";
    close();
    field.value = field.value.slice(0, from) + name + space + behind;
    const cursor = from + name.length + 1;
    field.focus();
    field.setSelectionRange(cursor, cursor);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show(field, question, people, twice) {
    close();
    if (people.length === 0) {
      if (question.text !== "") say(words.mentionNone || "");
      return;
    }
    const list = document.createElement("ul");
    list.className = "people";
    list.id = "people-" + (++number);
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.mentionChoose || "");
    people.forEach((person, place) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + place;
      item.className = "people__one people__one--" + String(person.side).toLowerCase();
      item.setAttribute("role", "option");
      item.textContent = person.name;
      // Not click: the field must not lose the focus before.
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(person);
      });
      list.append(item);
    });
    field.after(list);
    field.setAttribute("aria-controls", list.id);
    open = { field, list, people, from: question.from, index: 0, twice };
    mark(0);
    say((words.mentionFound || "").replace("{0}", String(people.length)));
  }

  async function look(field) {
    const question = asked(field);
    if (!question) {
      close();
      return;
    }
    const all = await peopleOf(field);
    const now = asked(field);
    if (!now || now.from !== question.from || now.text !== question.text || document.activeElement !== field) return;
    const side = field.dataset.peopleSide;
    const names = all.map((person) => person.name);
    const twice = new Set(names.filter((name, place) => names.indexOf(name) !== place));
    const people = all.filter((person) => (!side || person.side === side) && fits(person, now.text)).slice(0, MOST);
    show(field, now, people, twice);
  }

  document.querySelectorAll("textarea[data-people]").forEach((field) => {
    if (!field.dataset.people) return;
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-haspopup", "listbox");
    field.addEventListener("input", () => look(field));
    field.addEventListener("click", () => look(field));
    field.addEventListener("blur", () => close());
    field.addEventListener("keydown", (event) => {
      if (!open || open.field !== field || event.isComposing) return;
      if (event.key === "ArrowDown") mark(open.index + 1);
      else if (event.key === "ArrowUp") mark(open.index - 1);
      else if (event.key === "Enter" || event.key === "Tab") take(open.people[open.index]);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  });
})();
