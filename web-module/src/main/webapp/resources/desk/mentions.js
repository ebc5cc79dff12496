// "@" in a note offers colleagues by the beginning of their names; the chosen one is mentioned by id.
const MOST = 8;
const people = [...document.querySelectorAll("#colleagues option")].map((option) => ({ id: option.value, name: option.label }));
const list = document.getElementById("mentioned");
let query = null; // the range of "@" and the text after it
let chosen = 0;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
function noteOf(target) {
  return target.closest?.("[data-composer=note] [contenteditable]");
}
function typed() {
  const selection = getSelection();
  const node = selection.anchorNode;
  if (!selection.isCollapsed || node?.nodeType !== Node.TEXT_NODE || node.parentElement.closest("[data-mention],code,pre")) {
    return null;
  }
  const found = /(?:^|[\s(\u00a0])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(node.data.slice(0, selection.anchorOffset));
  if (!found) {
    return null;
  }
  const range = document.createRange();
  range.setStart(node, selection.anchorOffset - found[1].length - 1);
  range.setEnd(node, selection.anchorOffset);
  return { range, words: plain(found[1]) };
}
function fitting(words) {
  return people.filter(({ name }) => plain(name).startsWith(words) || plain(name).split(" ").some((part) => part.startsWith(words)));
}

function close() {
  list.hidden = true;
  query = null;
  document.querySelectorAll(`[aria-controls=${list.id}]`).forEach((field) => {
    field.removeAttribute("aria-controls");
    field.removeAttribute("aria-activedescendant");
  });
}
function choose(place, field) {
  const options = [...list.children];
  chosen = (place + options.length) % options.length;
  options.forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
  options[chosen].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", options[chosen].id);
}
function offer(field) {
  const now = typed();
  const found = now ? fitting(now.words).slice(0, MOST) : [];
  if (found.length === 0) {
    close();
    return;
  }
  query = now.range;
  list.replaceChildren(...found.map(({ id, name }) => {
    const option = Object.assign(document.createElement("li"), { id: `mention-${id}`, textContent: name });
    option.setAttribute("role", "option");
    option.dataset.person = id;
    return option;
  }));
  list.hidden = false;
  const place = query.getBoundingClientRect();
  list.style.left = `${Math.min(place.left, innerWidth - list.offsetWidth - 8)}px`;
  list.style.top = `${place.top - list.offsetHeight - 4}px`;
  field.setAttribute("aria-controls", list.id);
  choose(0, field);
}
function mention(option) {
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(query);
  const chip = Object.assign(document.createElement("span"), { textContent: `@${option.textContent}` });
  chip.dataset.mention = option.dataset.person;
  close();
  document.dispatchEvent(new CustomEvent("composer:insert", { detail: { html: `${chip.outerHTML}&nbsp;` } }));
}

document.addEventListener("keyup", (event) => {
  const field = noteOf(event.target);
  if (field && !["ArrowDown", "ArrowUp", "Enter", "Tab", "Escape", "Shift", "Control"].includes(event.key)) {
    offer(field);
  }
});
document.addEventListener("keydown", (event) => {
  const field = noteOf(event.target);
  if (!field || list.hidden || event.ctrlKey || event.metaKey) {
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    choose(chosen + step, field);
  } else if (event.key === "Enter" || event.key === "Tab") {
    mention(list.children[chosen]);
  } else if (event.key === "Escape") {
    close();
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
list.addEventListener("mousedown", (event) => {
  event.preventDefault(); // the caret stays
  const option = event.target.closest("[data-person]");
  if (option) {
    mention(option);
  }
});
document.addEventListener("focusout", (event) => noteOf(event.target) && close());
