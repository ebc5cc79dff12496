// What one writes into a ticket: the tabs of reply and note, drafts, and sending by Ctrl+Enter.
const ticket = document.querySelector("[data-conversation]").dataset.conversation;

// Two composers, each with its own text.
const tabs = [...document.querySelectorAll("[role=tab]")];
function select(tab) {
  tabs.forEach((other) => {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
    document.getElementById(other.getAttribute("aria-controls")).hidden = other !== tab;
  });
  document.getElementById(tab.getAttribute("aria-controls")).querySelector("[contenteditable],textarea").focus();
}
tabs.forEach((tab, place) => {
  tab.addEventListener("click", () => select(tab));
  tab.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      select(tabs[(place + 1) % tabs.length]);
    }
  });
});

// Drafts survive a reload; what was sent is none.
const draftKey = (form) => `draft:${form.dataset.composer}:${ticket}`;
const textOf = (form) => form.querySelector("textarea");
const htmlOf = (form) => form.querySelector("[data-editor] input[type=hidden]");
function composers() {
  return [...document.querySelectorAll("form[data-composer]")];
}
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-composer]");
  if (form && event.target.matches("textarea")) {
    sessionStorage.setItem(draftKey(form), JSON.stringify({ text: event.target.value, html: htmlOf(form)?.value }));
  }
});
composers().forEach((form) => {
  const draft = JSON.parse(sessionStorage.getItem(draftKey(form)) ?? "{}");
  if (draft.text && textOf(form).value === "") {
    textOf(form).value = draft.text;
    htmlOf(form)?.setAttribute("value", draft.html);
  }
});
document.addEventListener("desk:answered", () => {
  if (document.querySelector("[data-expired]")) {
    location.reload(); // nothing is lost by it: the draft is kept
    return;
  }
  composers().filter((form) => textOf(form).value === "").forEach((form) => sessionStorage.removeItem(draftKey(form)));
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-composer]");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.querySelector(".btn.primary").click();
  }
});
