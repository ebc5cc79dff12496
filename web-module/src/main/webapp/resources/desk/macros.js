// Macros and canned replies on a ticket's page: searchable lists with keyboard navigation, the preview of a macro, and "/name"
// while writing. The server fills in the values; texts are inserted into the composer with "composer:insert".
const popup = document.getElementById("cannedPopup");
const MOST_SHOWN = 8;
const NAME = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u; // the text after a slash, up to the caret

// A list below a search field: the arrow keys select, and the field announces the selected entry.
const options = (list) => [...list.querySelectorAll("[role=option]")].filter((option) => !option.hidden);
function choose(field, list, option) {
  list.querySelectorAll("[role=option]").forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  option ? field.setAttribute("aria-activedescendant", option.id) : field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}
const chosenIn = (list) => options(list).find((option) => option.getAttribute("aria-selected") === "true");
function step(field, list, by) {
  const all = options(list);
  const here = all.indexOf(chosenIn(list));
  const next = all[(here < 0 && by < 0 ? all.length - 1 : here + by + all.length) % all.length];
  choose(field, list, next);
  return next;
}

const fields = [...document.querySelectorAll("[data-pick]")];
const listOf = (field) => document.getElementById(field.getAttribute("aria-controls"));
function filter(field) {
  const words = field.value.trim().toLowerCase().split(/\s+/);
  const list = listOf(field);
  list.querySelectorAll("[role=option]").forEach((option) => {
    const text = option.textContent.toLowerCase();
    option.hidden = !words.every((word) => text.includes(word));
  });
  const none = list.parentElement.querySelector("[data-none]");
  none.hidden = options(list).length > 0 || field.value.trim() === "";
  choose(field, list, chosenIn(list));
}

// The button applies the macro whose preview is shown, which may still be another one's.
const isShown = (option) => document.querySelector("[data-shown]")?.dataset.shown === option.dataset.id;
let soon;
function look(option) {
  clearTimeout(soon);
  if (option) {
    soon = setTimeout(() => window.previewMacro([{ name: "id", value: option.dataset.id }]), 150);
  }
}
function fill(option) {
  window.fillCanned([{ name: "id", value: option.dataset.id }]);
}
fields.forEach((field) => {
  const isMacro = field.dataset.pick === "macro";
  field.addEventListener("input", () => filter(field));
  field.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      const option = step(field, listOf(field), by);
      if (isMacro) {
        look(option);
      }
    } else if (event.key === "Enter") {
      event.preventDefault();
      const option = chosenIn(listOf(field)) ?? step(field, listOf(field), 1);
      if (option && !isMacro && !event.repeat) {
        fill(option);
      } else if (option && isMacro) {
        isShown(option) ? document.getElementById("macro:send").focus() : look(option);
      }
    }
  });
});
document.addEventListener("click", (event) => {
  const option = event.target.closest("dialog.picks [role=option]");
  const opener = event.target.closest("[data-dialog=macroDialog],[data-dialog=cannedDialog]");
  if (option) {
    const field = option.closest("dialog").querySelector("[data-pick]");
    choose(field, listOf(field), option);
    field.dataset.pick === "macro" ? look(option) : fill(option);
  } else if (opener) {
    const field = document.getElementById(opener.dataset.dialog).querySelector("[data-pick]");
    field.value = "";
    field.focus();
    field.dataset.pick === "macro" ? window.readMacros() : window.readCanned();
  }
});

// Text after a slash offers the canned replies whose names begin with it; the caret stays in the text.
let typed = null; // the range of "/name" in the editor
let writing = null;
let waiting = null; // the editor in which a name is typed, until the list has come
let asked = false; // the list is read once; opening the menu reads it again
function tokenBefore(selection) {
  const node = selection?.isCollapsed ? selection.anchorNode : null;
  const match = node?.nodeType === Node.TEXT_NODE ? NAME.exec(node.data.slice(0, selection.anchorOffset)) : null;
  if (!match) {
    return null;
  }
  const range = document.createRange();
  range.setStart(node, selection.anchorOffset - match[1].length - 1);
  range.setEnd(node, selection.anchorOffset);
  return { range, name: match[1].toLowerCase() };
}
function offer(editor) {
  const token = tokenBefore(document.getSelection());
  if (!token) {
    hide();
    return;
  }
  const source = document.getElementById("canned:options");
  if (source.childElementCount === 0 && !asked) {
    asked = true;
    waiting = editor;
    window.readCanned();
    return;
  }
  const found = [...source.querySelectorAll("[role=option]")].filter((option) => option.dataset.name.startsWith(token.name));
  popup.replaceChildren(...found.slice(0, MOST_SHOWN).map((option) => {
    const copy = option.cloneNode(true);
    copy.hidden = false;
    copy.id = `popup-${option.dataset.id}`;
    return copy;
  }));
  if (found.length === 0) {
    hide();
    return;
  }
  typed = token.range;
  writing = editor;
  const place = token.range.getBoundingClientRect();
  popup.hidden = false;
  popup.style.left = `${Math.max(8, Math.min(place.left, innerWidth - popup.offsetWidth - 8))}px`;
  popup.style.top = `${place.top - popup.offsetHeight > 8 ? place.top - popup.offsetHeight - 4 : place.bottom + 4}px`;
  editor.setAttribute("aria-controls", popup.id);
  choose(editor, popup, popup.firstElementChild);
}
function hide() {
  popup.hidden = true;
  writing?.removeAttribute("aria-controls");
  writing?.removeAttribute("aria-activedescendant");
  typed = null;
}
function take(option) {
  const range = typed;
  hide();
  typed = range;
  fill(option);
}
document.addEventListener("input", (event) => {
  const editor = event.target.closest?.(".rich [contenteditable]");
  if (editor) {
    offer(editor);
  }
});
document.addEventListener("keydown", (event) => {
  if (popup.hidden || !event.target.closest?.(".rich [contenteditable]")) {
    return;
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    step(event.target, popup, by);
  } else if (event.key === "Enter" || event.key === "Tab") {
    take(chosenIn(popup));
  } else if (event.key === "Escape") {
    hide();
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation(); // the editor must not handle it, too
}, true);
document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest("#cannedPopup [role=option]");
  if (option) {
    event.preventDefault(); // the caret stays
    take(option);
  } else if (!popup.hidden) {
    hide();
  }
});

function insert(done) {
  const { text, html, into } = done.dataset;
  done.remove();
  document.querySelectorAll("dialog.picks[open]").forEach((dialog) => dialog.close());
  if (typed?.startContainer.isConnected) {
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(typed);
  }
  typed = null;
  document.getElementById(into)?.click(); // the reply of a macro belongs to the reply tab, whatever tab was open
  if (text) {
    document.dispatchEvent(new CustomEvent("composer:insert", { detail: { html, text } }));
  }
}
document.addEventListener("desk:answered", () => {
  document.querySelectorAll("[data-done]").forEach(insert);
  fields.filter((field) => field.closest("dialog").open).forEach(filter);
  if (waiting && document.getElementById("canned:options").childElementCount > 0) {
    if (document.activeElement === waiting) {
      offer(waiting);
    }
    waiting = null;
  }
});
