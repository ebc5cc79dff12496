// Ajax of the pages' forms: a progress bar, no double submits, focus on the first invalid field.
// PrimeFaces reports its requests by jQuery events only; this is the one place that listens to them.
const SENDS = "[type=submit],a.btn,[data-sends] > script";
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

const jquery = window.jQuery;
if (jquery) {
  jquery(document).on("pfAjaxSend", () => {
    document.querySelector("[data-no-answer]")?.remove();
    tell("desk:busy", true);
  });
  // Without delay: right after this, PrimeFaces collects the fields of the next request in its queue.
  jquery(document).on("pfAjaxUpdated", () => tell("desk:drawn"));
  jquery(document).on("pfAjaxComplete", (event, request, settings) => {
    tell("desk:busy", false);
    setTimeout(() => answered(settings?.source, request), 0);
  });
}

function answered(source, request) {
  // The source may have been rendered again, so it is looked up by its id.
  const sender = document.getElementById(source?.id ?? source);
  const failed = request?.status !== 200;
  if (failed && sender?.matches(SENDS)) {
    sender.closest("form").prepend(document.getElementById("noAnswer").content.cloneNode(true));
  }
  const wrong = sender?.closest("form")?.querySelector("[aria-invalid=true]");
  if (wrong === sender || sender?.matches(SENDS)) {
    wrong?.focus(); // not when something else was read or saved meanwhile
  }
  if (document.querySelector("main :is([aria-invalid=true],.banner.bad)")) {
    document.querySelector("main p.banner.good[role=status]")?.remove(); // it speaks of what was sent before
  }
  const redirect = request?.responseXML?.querySelector("redirect")?.getAttribute("url");
  tell("desk:answered", { source: source?.id ?? source, failed, redirect });
}

// A key by which somebody composes a word (Enter takes it, arrows choose) is for no script, PrimeFaces' own among them.
const COMPOSING = 229; // Safari's Enter comes when the word is composed already
addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === COMPOSING) {
    event.stopImmediatePropagation();
  }
}, { capture: true });

// The second click of a double click would submit again.
document.addEventListener("click", (event) => {
  if (event.detail > 1 && event.target.closest("[type=submit],a.btn[onclick],a.btn[id]")) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);
