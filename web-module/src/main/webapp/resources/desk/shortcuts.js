// Keyboard shortcuts. They are ignored while typing, in a dialog, and with Ctrl, Alt or Meta. Escape leads out of what one types in.
const base = document.querySelector(".rail .logo").getAttribute("href").replace(/\/agent\/tickets$/, "");

const keys = {
  "?": () => document.getElementById("shortcuts").showModal(),
  "/": () => document.querySelector("[data-search]")?.focus(),
  c: () => { location.href = `${base}/agent/new`; },
  r: () => document.getElementById("replyTab")?.click(),
  n: () => document.getElementById("noteTab")?.click(),
  m: () => document.querySelector("[data-dialog=macroDialog]")?.click(),
  z: () => document.querySelector("[data-undo]")?.click(),
  s: () => menuOf("status"),
  p: () => menuOf("priority"),
  a: () => menuOf("assignee"),
  j: () => move(1),
  k: () => move(-1),
};

function menuOf(property) {
  document.getElementById(`properties:${property}`)?.dispatchEvent(new CustomEvent("select:menu", { bubbles: true }));
}

function move(step) {
  const links = [...document.querySelectorAll(".list tbody .subj a")];
  const here = links.indexOf(document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, here + step))]?.focus();
}

// The order of the list, for going from ticket to ticket in this tab.
addEventListener("pagehide", () => {
  const links = [...document.querySelectorAll(".list tbody .subj a")];
  if (links.length > 0) {
    sessionStorage.setItem("list", JSON.stringify(links.map((link) => link.pathname)));
  }
});

// To where keys work: the conversation, or the list.
function leave(field) {
  field.blur();
  document.querySelector("[data-conversation], #rows")?.focus({ preventScroll: true });
}

let before = "";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) {
    return;
  }
  const field = event.target.closest("input,textarea,select,[contenteditable]");
  if (field) {
    if (event.key === "Escape" && !event.defaultPrevented && !field.closest(".ui-cell-editing")) {
      leave(field);
    }
    return;
  }
  if (before === "g" && event.key === "i") {
    location.href = `${base}/agent/tickets`;
  } else if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
  before = event.key;
});
