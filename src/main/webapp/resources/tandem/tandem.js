/*
 * Tandem: the little that pages do by themselves. Every page also works without it, apart from what is marked
 * `needs-script`. No inline handlers and no styles are written, so a strict content security policy holds.
 *
 *   data-theme-choice, data-language-choice   buttons that set the cookies tandem-theme and tandem-language
 *   data-shortcut="x"                         the key x follows the link, presses the button or focuses the input
 *   data-keyboard-list                        on a table or list: j and k walk along the rows' first links, Enter opens
 *   data-copy="text"                          button that copies the text
 *   data-keep="name"                          input whose unsent text is kept in this browser until it has been sent
 *   data-field="id"                           place of an input: its help and error are tied to it for those who listen
 *   data-progress="true"                      on an element with an id: read anew every now and then until it says false
 */
(function () {
  "use strict";

  const root = document.documentElement;
  root.setAttribute("data-script", "");

  const words = document.getElementById("tandem-words")?.dataset ?? {};
  const live = document.getElementById("tandem-live");

  function say(text) {
    if (!live) return;
    live.textContent = "";
    window.setTimeout(() => { live.textContent = text; }, 50);
  }

  /** Storage may be forbidden by the browser; the page works on without it. */
  const store = {
    get(key) { try { return window.localStorage.getItem(key); } catch (e) { return null; } },
    set(key, value) { try { window.localStorage.setItem(key, value); } catch (e) { /* full or forbidden */ } },
    remove(key) { try { window.localStorage.removeItem(key); } catch (e) { /* forbidden */ } },
    keys() { try { return Object.keys(window.localStorage); } catch (e) { return []; } },
  };

  // Theme and language ------------------------------------------------------------------------------------------------

  function setCookie(name, value) {
    const secure = window.location.protocol === "https:" ? "; Secure" : "";
    document.cookie = name + "=" + value + "; Path=" + (words.path || "/") + "; Max-Age=31536000; SameSite=Lax" + secure;
  }

  function chooseTheme(theme) {
    setCookie("tandem-theme", theme);
    root.setAttribute("data-theme", theme);
    document.querySelectorAll("[data-theme-choice]").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
    });
  }

  function chooseLanguage(language) {
    setCookie("tandem-language", language);
    // Asking for the address again instead of reloading: a form that was just sent must not be sent twice.
    window.location.replace(window.location.pathname + window.location.search);
  }

  // Menus ---------------------------------------------------------------------------------------------------------------

  function closeMenus(except) {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (menu !== except) menu.open = false;
    });
  }

  // Copying a key ---------------------------------------------------------------------------------------------------------

  async function copy(button) {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch (e) {
      // Without https there is no clipboard interface; a selected text can still be copied.
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "visually-hidden";
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
    button.setAttribute("data-copied", "");
    window.setTimeout(() => button.removeAttribute("data-copied"), 1500);
    say((words.copied || "{0}").replace("{0}", text));
  }

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    closeMenus(target.closest("details.menu"));
    const theme = target.closest("[data-theme-choice]");
    if (theme) chooseTheme(theme.dataset.themeChoice);
    const language = target.closest("[data-language-choice]");
    if (language) chooseLanguage(language.dataset.languageChoice);
    const key = target.closest("[data-copy]");
    if (key) copy(key);
  });

  // Keys ------------------------------------------------------------------------------------------------------------------

  const SHORTCUTS_OFF = "tandem-shortcuts-off";
  const shortcutsOn = () => store.get(SHORTCUTS_OFF) === null;

  document.querySelectorAll("[data-shortcuts-switch]").forEach((box) => {
    box.checked = shortcutsOn();
    box.addEventListener("change", () => {
      if (box.checked) store.remove(SHORTCUTS_OFF); else store.set(SHORTCUTS_OFF, "1");
    });
  });

  function isTyping(element) {
    return element instanceof HTMLElement
      && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) && element.type !== "checkbox";
  }

  function rowsOf(list) {
    return Array.from(list.matches("table") ? list.querySelectorAll("tbody > tr") : list.children)
      .map((row) => ({ row, link: row.querySelector("[data-row-link]") || row.querySelector("a[href]") }))
      .filter((entry) => entry.link && entry.row.getClientRects().length > 0);
  }

  function walk(step) {
    const lists = Array.from(document.querySelectorAll("[data-keyboard-list]"));
    const entries = lists.flatMap(rowsOf);
    if (entries.length === 0) return false;
    const now = entries.findIndex((entry) => entry.row.contains(document.activeElement));
    const next = now < 0 ? (step > 0 ? 0 : entries.length - 1) : Math.min(entries.length - 1, Math.max(0, now + step));
    entries[next].link.focus();
    return true;
  }

  function useShortcut(key) {
    const element = Array.from(document.querySelectorAll("[data-shortcut]"))
      .find((candidate) => candidate.dataset.shortcut === key && candidate.getClientRects().length > 0);
    if (!element) return false;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) {
      element.focus();
      element.select?.();
    } else {
      element.click();
    }
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target) || !shortcutsOn() || document.querySelector("dialog[open]")) return;
    const done = event.key === "j" ? walk(1) : event.key === "k" ? walk(-1) : event.key.length === 1 && useShortcut(event.key);
    if (done) event.preventDefault();
  });

  // Fields: help and error belong to their input ----------------------------------------------------------------------------

  function tieFields(within) {
    within.querySelectorAll("[data-field]").forEach((place) => {
      const control = place.querySelector("input:not([type=hidden]), select, textarea");
      if (!control) return;
      const field = place.closest(".field");
      const help = field?.querySelector(".field__help");
      const error = Array.from(field?.querySelectorAll(".field__error > *") ?? []).find((element) => element.textContent.trim() !== "");
      const described = new Set((control.getAttribute("aria-describedby") || "").split(/\s+/).filter(Boolean));
      if (help?.id) {
        // Two forms of a page may have a field of the same name.
        if (document.querySelectorAll("#" + CSS.escape(help.id)).length > 1) help.id = control.id + "-help";
        described.add(help.id);
      }
      if (error) {
        if (!error.id) error.id = control.id + "-error-text";
        described.add(error.id);
        control.setAttribute("aria-invalid", "true");
        const fold = field.closest("details.fold");
        if (fold) fold.open = true;
      } else if (control.getAttribute("aria-invalid") === "true" && !control.classList.contains("ui-state-error")) {
        control.removeAttribute("aria-invalid");
      }
      if (described.size > 0) control.setAttribute("aria-describedby", Array.from(described).join(" "));
      if (field.querySelector(".field__mark")) control.setAttribute("aria-required", "true");
      // PrimeFaces names the button of its date picker "ui-button".
      const trigger = place.querySelector(".ui-datepicker-trigger");
      if (trigger) {
        trigger.removeAttribute("aria-label");
        trigger.querySelector(".ui-button-text").textContent = words.calendar || "";
      }
    });
  }

  /** Lets each line of a form's summary of errors lead to the field that it speaks of. */
  function linkErrors(within) {
    within.querySelectorAll(".errors:not([data-linked])").forEach((summary) => {
      summary.setAttribute("data-linked", "");
      const form = summary.closest("form") || document;
      const waiting = Array.from(form.querySelectorAll(".field")).map((field) => ({
        control: field.querySelector("[data-field] :is(input:not([type=hidden]), select, textarea)"),
        label: field.querySelector("label")?.textContent.trim() ?? "",
        text: Array.from(field.querySelectorAll(".field__error > *")).map((element) => element.textContent.trim()).join(" ").trim(),
      })).filter((entry) => entry.control?.id && entry.text !== "");
      summary.querySelectorAll("li").forEach((item) => {
        const text = item.textContent.trim();
        const found = waiting.findIndex((entry) => entry.text === text);
        if (found < 0) return;
        const [entry] = waiting.splice(found, 1);
        const link = document.createElement("a");
        link.href = "#" + entry.control.id;
        link.textContent = entry.label === "" || text.includes(entry.label) ? text : entry.label + ": " + text;
        link.addEventListener("click", (event) => {
          event.preventDefault();
          entry.control.focus();
        });
        item.replaceChildren(link);
      });
      summary.setAttribute("tabindex", "-1");
      summary.setAttribute("role", "alert");
      summary.focus();
    });
  }

  // Kept drafts -----------------------------------------------------------------------------------------------------------------

  // A text is kept under person, page and name. It goes when the page that follows its sending shows that it arrived; a page
  // that asks to sign in again, an error page, or the same form anew (the session had ended) leaves it where it is.
  const DRAFT = "tandem-draft|" + (words.person || "") + "|";
  const SENT = "tandem-sent";
  const DRAFT_DAYS = 30;

  const draftKey = (control) => DRAFT + window.location.pathname + "|" + control.dataset.keep;

  function keep(control) {
    const key = draftKey(control);
    if (control.value === control.dataset.keepOriginal) store.remove(key);
    else store.set(key, JSON.stringify({ text: control.value, original: control.dataset.keepOriginal, at: Date.now() }));
  }

  function dropNote(control) {
    const note = document.getElementById(control.id + "-draft");
    if (note) note.remove();
  }

  function showNote(control) {
    if (!control.id || document.getElementById(control.id + "-draft")) return;
    const note = document.createElement("div");
    note.className = "draft-note";
    note.id = control.id + "-draft";
    const text = document.createElement("span");
    text.textContent = words.draftRestored || "";
    const discard = document.createElement("button");
    discard.type = "button";
    discard.textContent = words.draftDiscard || "";
    discard.addEventListener("click", () => {
      control.value = control.dataset.keepOriginal;
      store.remove(draftKey(control));
      note.remove();
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.focus();
    });
    note.append(text, discard);
    control.after(note);
  }

  function restoreDrafts(within) {
    within.querySelectorAll("[data-keep]:not([data-keep-original])").forEach((control) => {
      if (!("value" in control) || control.type === "password" || control.type === "file") return;
      control.dataset.keepOriginal = control.value;
      const kept = store.get(draftKey(control));
      if (kept !== null) {
        let draft = null;
        try { draft = JSON.parse(kept); } catch (e) { /* not ours */ }
        if (!draft || Date.now() - draft.at > DRAFT_DAYS * 86400000) {
          store.remove(draftKey(control));
        } else if (draft.text === control.value) {
          // Either saved meanwhile, or refused and shown again: then it is still unsent.
          if (hasErrors(document)) control.dataset.keepOriginal = draft.original ?? "";
          else store.remove(draftKey(control));
        } else {
          control.value = draft.text;
          showNote(control);
        }
      }
      control.addEventListener("input", () => keep(control));
      control.addEventListener("change", () => keep(control));
    });
  }

  function draftsOf(form) {
    return Array.from(form.querySelectorAll("[data-keep]")).filter((control) => control.dataset.keepOriginal !== undefined);
  }

  function rememberSent(form) {
    const controls = draftsOf(form);
    if (controls.length === 0) return;
    controls.forEach(keep);
    const sent = { path: window.location.pathname, drafts: controls.map((control) => ({ key: draftKey(control), text: control.value })) };
    try { window.sessionStorage.setItem(SENT, JSON.stringify(sent)); } catch (e) { /* forbidden */ }
  }

  /** The words of a text without its marks, so that a rendered comment can be found again. */
  const plainWords = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  /** Whether the page shows a text outside its inputs, by its first words. */
  function isShown(text) {
    const first = plainWords(text).slice(0, 8).join(" ");
    return first !== "" && (" " + plainWords(document.getElementById("content")?.innerText ?? "").join(" ") + " ").includes(" " + first + " ");
  }

  function hasErrors(within) {
    return within.querySelector(".errors, .field__error > :not(:empty), .messages .notice--bad, .ui-messages-error, .ui-messages-fatal") !== null;
  }

  function settleSent() {
    let sent = null;
    try {
      sent = JSON.parse(window.sessionStorage.getItem(SENT));
      window.sessionStorage.removeItem(SENT);
    } catch (e) { /* forbidden, or not ours */ }
    if (!sent?.drafts || !words.person || hasErrors(document)) return;
    // Coming back by the Back button means that no page answered the sending: the network or the server was away.
    const back = window.performance?.getEntriesByType?.("navigation")[0]?.type === "back_forward";
    if (back) return;
    const arrived = sent.path !== window.location.pathname || document.querySelector(".messages .notice--good") !== null;
    sent.drafts.forEach((draft) => {
      if (arrived || isShown(draft.text)) store.remove(draft.key);
    });
  }

  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) rememberSent(event.target);
  });

  // Ajax: Faces' own and PrimeFaces' requests both end here. What is still on the page afterwards was either refused (then an
  // error shows) or sent.
  function afterAjax(form, answer) {
    settle(document);
    if (!form) return;
    if (/<redirect\b/.test(answer)) {
      rememberSent(form);
    } else if (!hasErrors(document)) {
      draftsOf(form).forEach((control) => {
        store.remove(draftKey(control));
        control.dataset.keepOriginal = control.value;
        dropNote(control);
      });
    }
  }

  function listenToAjax() {
    window.faces?.ajax?.addOnEvent?.((event) => {
      if (event.status === "success") afterAjax(event.source?.form ?? event.source?.closest?.("form"), event.responseText ?? "");
    });
    window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings) => {
      if (xhr?.status !== 200) return;
      const source = settings?.source ? document.getElementById(settings.source.id ?? settings.source) : null;
      afterAjax(source?.closest("form"), xhr.responseText ?? "");
    });
  }

  // All together ---------------------------------------------------------------------------------------------------------------------

  function settle(within) {
    tieFields(within);
    linkErrors(within);
    restoreDrafts(within);
    fitRegions(within);
  }

  /** A region that has nothing to scroll is no stop on the way of the Tab key. */
  function fitRegions(within) {
    within.querySelectorAll(".table-region, .tabs").forEach((region) => {
      const scrolls = region.scrollWidth > region.clientWidth + 1 && window.getComputedStyle(region).overflowX !== "visible";
      if (region.matches(".table-region")) region.setAttribute("tabindex", scrolls ? "0" : "-1");
      const current = region.matches(".tabs") ? region.querySelector("[aria-current=page]") : null;
      if (scrolls && current) region.scrollLeft = current.offsetLeft - region.clientWidth / 3;
    });
  }

  // Work that goes on by itself ------------------------------------------------------------------------------------------------------

  const PROGRESS_EVERY = 2000;

  /** Reads the page anew and puts its place here in; the whole page once the work has ended. */
  async function follow(place) {
    try {
      const answer = await fetch(window.location.href, { credentials: "same-origin" });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(place.id);
      if (!answer.ok || fresh?.dataset.progress !== "true") {
        window.location.replace(window.location.href);
        return;
      }
      if (!place.contains(document.activeElement)) place.replaceChildren(...fresh.childNodes);
    } catch (e) {
      // The network may be away for a while.
    }
    window.setTimeout(() => follow(place), PROGRESS_EVERY);
  }

  document.querySelectorAll("[data-progress=true][id]").forEach((place) => {
    window.setTimeout(() => follow(place), PROGRESS_EVERY);
  });

  settleSent();
  settle(document);
  listenToAjax();
  window.addEventListener("resize", () => fitRegions(document));
})();
