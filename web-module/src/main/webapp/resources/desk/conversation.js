// A ticket's page, for agents and customers: new entries appear without losing text, scroll position or focus.
const conversation = document.querySelector("[data-conversation]");
const scroller = [conversation, conversation.closest(".work")].find(scrolls) ?? document.scrollingElement;
const NEAR = 80;

function scrolls(element) {
  return element !== null && getComputedStyle(element).overflowY !== "visible";
}
function highest() {
  return Math.max(0, ...[...conversation.querySelectorAll("[data-seq]")].map((entry) => Number(entry.dataset.seq)));
}
function isAtEnd() {
  const end = conversation.querySelector("ol").getBoundingClientRect().bottom;
  return end - Math.min(scroller.getBoundingClientRect().bottom, innerHeight) < NEAR;
}
// On a phone the properties are below the entries, so the last entry is not the end of the page.
function toEnd() {
  conversation.querySelector("ol")?.lastElementChild?.scrollIntoView({ block: "end" });
}

// Faces replaces the whole list: a reader at the end stays at the end, a reader further up stays there.
let seen = highest();
let wasAtEnd = true;
(scroller === document.scrollingElement ? window : scroller)
  .addEventListener("scroll", () => { wasAtEnd = isAtEnd(); }, { passive: true });
new MutationObserver(() => {
  conversation.querySelectorAll("[data-seq]").forEach((entry) => entry.classList.toggle("arrived", Number(entry.dataset.seq) > seen));
  if (wasAtEnd && highest() > seen) {
    toEnd();
  }
  seen = highest();
  document.dispatchEvent(new CustomEvent("desk:updated"));
}).observe(conversation, { childList: true });
if (scroller !== document.scrollingElement) {
  toEnd();
}

// Push messages only say which ticket has changed; the page reads again with its user's permissions.
let soon;
function readSoon() {
  clearTimeout(soon);
  soon = setTimeout(() => {
    // an open menu of the ticket stays open
    if (document.querySelector("#head details[open]")) {
      window.readThread();
    } else {
      window.readAgain();
    }
    if (document.getElementById("properties") && !document.activeElement?.closest("#properties, [id='reply:then']")) {
      window.readProperties();
    }
  }, 50);
}
document.addEventListener("desk:push", (event) => {
  if (event.detail.ticket === conversation.dataset.conversation && event.detail.kind.startsWith("ticket.")) {
    readSoon();
  }
});
document.addEventListener("desk:missed", readSoon);

// A choice in the side panel is not lost while the page is reading: the response renders the fields again before PrimeFaces sends
// the choice, which is queued behind it.
const chosen = new Map(); // by the ids of the fields, until their own responses arrive
document.addEventListener("change", ({ target }) => {
  if (target.id && target.closest("#properties") && !PrimeFaces.ajax.Queue.isEmpty()) {
    chosen.set(target.id, { value: target.value, checked: target.checked });
  }
}, { capture: true });
function keepChosen() {
  const [answered] = PrimeFaces.ajax.Queue.requests;
  chosen.delete(answered?.source?.id ?? answered?.source);
  chosen.forEach((choice, id) => {
    const field = document.getElementById(id);
    if (field) {
      Object.assign(field, choice);
    }
  });
}
document.addEventListener("desk:drawn", keepChosen);

// A menu that was opened while the page was reading stays open, too.
let menu = document.querySelector("#head details");
if (menu) {
  new MutationObserver(() => {
    const drawn = document.querySelector("#head details");
    if (drawn && drawn !== menu) {
      drawn.open = menu.open;
      menu = drawn;
    }
  }).observe(document.getElementById("head").parentElement, { childList: true });
}

// Back to the list as it was: its filters are in its URL.
const back = document.querySelector("[data-back]");
if (back && document.referrer.startsWith(new URL(back.href).origin + new URL(back.href).pathname + "?")) {
  back.href = document.referrer;
}
