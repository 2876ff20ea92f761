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

  /* Swagger UI's own layout holds a main part, and the page has its one already; so the parts are put together here. */
  function portalLayout({ React }) {
    function PortalLayout({ getComponent, specSelectors }) {
      const block = (className, ...within) => React.createElement("div", { className }, ...within);
      const part = (name) => React.createElement(getComponent(name, true));
      switch (specSelectors.loadingStatus()) {
        case "success":
          return block("swagger-ui",
            part("errors"),
            block("information-container wrapper", part("InfoContainer")),
            block("scheme-container", block("schemes wrapper", part("AuthorizeBtnContainer"))),
            block("wrapper", part("operations")));
        case "failed":
          return block("swagger-ui", part("errors"));
        default:
          return block("swagger-ui", block("loading-container", block("loading")));
      }
    }

    return { components: { PortalLayout } };
  }

  const place = document.getElementById("api-docs");
  window.SwaggerUIBundle({
    url: place.dataset.description,
    domNode: place,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: "PortalLayout",
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    deepLinking: false,
    // Nothing is asked of other servers.
    validatorUrl: null,
    plugins: [portalLayout],
  });
})();
