/*
 * Tandem: what changes on an open page by itself: the number of what is unread, and a line that tells when there is something new on
 * the record that the page shows. The page stays as it is until somebody asks for it; without a connection it works as ever.
 *
 *   data-inbox             the link to the inbox; its data-unread shows the number
 *   data-live="ticket"     the discussion of the record that the page shows
 */
(function () {
  "use strict";

  const words = document.getElementById("tandem-words")?.dataset ?? {};
  const link = document.querySelector("[data-inbox]");
  if (!words.person || !link || !("WebSocket" in window) || !window.crypto?.getRandomValues) return;

  const ENDED = 4001;
  const LONGEST_PAUSE = 120000;
  const SILENCE = 90000;
  const ticket = document.querySelector("[data-live]")?.dataset.live ?? "";
  let pause = 1000;
  let socket = null;
  let heard = null;
  let timer = null;

  /** What nobody else can guess; crypto.randomUUID wants https. */
  function name() {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function showNew() {
    if (document.getElementById("something-new")) return;
    const line = document.createElement("p");
    line.id = "something-new";
    line.className = "notice notice--new";
    line.setAttribute("role", "status");
    const show = document.createElement("a");
    show.href = window.location.pathname + window.location.search;
    show.textContent = words.showNew || "";
    line.append((words.somethingNew || "") + " ", show);
    document.querySelector(".main__inside .head")?.after(line);
  }

  function hear(news) {
    if (typeof news.unread === "string") {
      const number = link.querySelector("[data-unread]");
      if (number && number.textContent !== news.unread) number.textContent = news.unread;
      link.setAttribute("aria-label", news.words);
    }
    if (news.record === true) showNew();
  }

  function listen() {
    window.clearTimeout(heard);
    // The portal says something every half minute; silence means that the connection is dead.
    heard = window.setTimeout(() => socket?.close(), SILENCE);
  }

  function connect() {
    timer = null;
    const scheme = window.location.protocol === "https:" ? "wss://" : "ws://";
    const address = scheme + window.location.host + (words.path || "/") + "live?name=" + name()
      + (ticket ? "&record=" + encodeURIComponent(ticket) : "");
    const own = new WebSocket(address);
    socket = own;
    own.addEventListener("open", () => {
      pause = 1000;
      document.documentElement.setAttribute("data-connected", "");
      listen();
    });
    own.addEventListener("message", (event) => {
      listen();
      try { hear(JSON.parse(event.data)); } catch (e) { /* not ours */ }
    });
    own.addEventListener("close", (event) => {
      if (socket !== own) return;
      socket = null;
      window.clearTimeout(heard);
      document.documentElement.removeAttribute("data-connected");
      if (event.code !== ENDED) again();
    });
  }

  function again() {
    if (timer !== null || document.visibilityState === "hidden") return;
    // Not all at once after the portal was away.
    timer = window.setTimeout(connect, pause * (0.5 + Math.random()));
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  }

  document.addEventListener("visibilitychange", () => {
    if (socket === null && document.visibilityState === "visible") again();
  });
  window.addEventListener("pagehide", () => {
    const left = socket;
    socket = null;
    left?.close();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && socket === null) again();
  });
  connect();
})();
