/*
 * Passkeys: the browser asks the device. What it is to ask comes from the portal, and what the device answers goes back there;
 * nothing is decided here.
 *
 *   data-passkey-with="origin"     shown where this browser can use passkeys at that address
 *   data-passkey-without="origin"  shown where it cannot; data-elsewhere is said if only the address is another one
 *   data-passkey-add="options"     a passkey is to be made; the answer is sent by the form `made`
 *   data-passkey-step="first"      signs in by the button inside; "second" after the password. data-to is where to go then
 */
(function () {
  "use strict";

  const able = Boolean(window.PublicKeyCredential && navigator.credentials);
  const usable = (origin) => able && window.location.origin === origin;

  document.querySelectorAll("[data-passkey-with]").forEach((part) => {
    part.hidden = !usable(part.dataset.passkeyWith);
  });
  document.querySelectorAll("[data-passkey-without]").forEach((part) => {
    part.hidden = usable(part.dataset.passkeyWithout);
    if (able || window.location.origin !== part.dataset.passkeyWithout) part.textContent = part.dataset.elsewhere ?? part.textContent;
  });

  // Bytes travel as Base64url.
  const bytes = (text) => Uint8Array.from(window.atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) => window.btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const withBytes = (descriptors) => descriptors.map((one) => ({ ...one, id: bytes(one.id) }));

  async function make(options) {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: withBytes(options.excludeCredentials),
      },
    });
    return {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    };
  }

  async function use(options) {
    const used = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: withBytes(options.allowCredentials) },
    });
    return {
      id: text(used.rawId),
      clientDataJSON: text(used.response.clientDataJSON),
      authenticatorData: text(used.response.authenticatorData),
      signature: text(used.response.signature),
      userHandle: used.response.userHandle ? text(used.response.userHandle) : null,
    };
  }

  /** Does something on a press of the button inside, once at a time, and says inside what became of it. */
  function onPress(part, work) {
    const button = part.querySelector("[data-passkey-go]");
    const said = part.querySelector("[data-passkey-said]");
    async function press() {
      button.disabled = true;
      said.textContent = "";
      said.classList.remove("notice", "notice--bad");
      try {
        await work();
      } catch (problem) {
        // The browser does not tell why: nobody may learn from it which passkeys there are.
        said.textContent = problem.name === "InvalidStateError" ? part.dataset.known : problem.told ?? part.dataset.failed;
        said.classList.add("notice", "notice--bad");
        button.disabled = false;
      }
    }
    button.addEventListener("click", press);
    return press;
  }

  document.querySelectorAll("[data-passkey-add]").forEach((part) => {
    const press = onPress(part, async () => {
      const made = await make(JSON.parse(part.dataset.passkeyAdd));
      document.getElementById("made:answer").value = JSON.stringify(made);
      document.getElementById("made:finish").click();
    });
    // Some browsers wait for a press of the button.
    if (able) press();
  });

  async function send(path, content) {
    const response = await window.fetch("/sign-in/passkey/" + path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(content),
    });
    const answer = await response.json();
    if (answer.message) throw Object.assign(new Error(), { told: answer.message });
    return answer;
  }

  document.querySelectorAll("[data-passkey-step]").forEach((part) => {
    const step = part.dataset.passkeyStep;
    onPress(part, async () => {
      let answer = await send("options", { step });
      if (!answer.to) answer = await send("answer", { step, to: part.dataset.to ?? "", answer: await use(answer) });
      window.location.assign(answer.to);
    });
  });
})();
