/* Tandem: error pages are plain files; what they know of the reader, theme and language, is read from the cookies here. */
(function () {
  "use strict";
  const cookie = (name) => document.cookie.split("; ").find((part) => part.startsWith(name + "="))?.slice(name.length + 1);
  const theme = cookie("tandem-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  const chosen = cookie("tandem-language") ?? (navigator.language.startsWith("de") ? "de" : "en");
  const language = chosen === "de" ? "de" : "en";
  document.documentElement.lang = language;
  document.querySelectorAll(".error-page").forEach((part) => { part.hidden = part.lang !== language; });
  const title = document.querySelector(".error-page[lang=" + language + "] h1, .error-page[lang=" + language + "] h2");
  if (title) document.title = title.textContent + " · Tandem";
  // What was typed has not arrived, so it must not count as sent.
  try { window.sessionStorage.removeItem("tandem-sent"); } catch (e) { /* forbidden: then nothing was kept either */ }
})();
