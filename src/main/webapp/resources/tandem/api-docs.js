/*
 * Starts Swagger UI on /api/docs. Its dark clothes are chosen by a class on <html>; ours by an attribute there or by the
 * system, so the one follows the other.
 */
(function () {
  "use strict";

  const root = document.documentElement;
  const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

  function follow() {
    const theme = root.getAttribute("data-theme");
    root.classList.toggle("dark-mode", theme === "dark" || (theme !== "light" && darkSystem.matches));
  }

  follow();
  darkSystem.addEventListener("change", follow);
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-theme"] });

  const place = document.getElementById("api-docs");
  window.SwaggerUIBundle({
    url: place.dataset.description,
    domNode: place,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    deepLinking: false,
    // Nothing is asked of other servers.
    validatorUrl: null,
    // The page has its one main part already.
    onComplete: () => document.getElementById("operations")?.setAttribute("role", "group"),
  });
})();
