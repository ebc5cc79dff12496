// Rich text in the agents' composers. The text field below it is sent to the server, with the HTML in a hidden field; without scripts
// there is only the text field. Other scripts insert text with the event "composer:insert" and {html} or {text}, at the caret of the
// visible composer.
const ALLOWED = new Set(
  ("P BR DIV SPAN B STRONG I EM U S SUP SUB DEL INS UL OL LI BLOCKQUOTE PRE CODE H1 H2 H3"
    + " TABLE CAPTION THEAD TBODY TFOOT TR TH TD HR A").split(" "));
const OTHER_BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE CENTER DD DETAILS DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H4 H5 H6 HEADER HGROUP LEGEND MAIN NAV"
    + " SECTION SUMMARY").split(" "));
const MOST_CELLS = 100;
const cells = (value) => (/^[1-9]\d{0,5}$/.test(value) ? String(Math.min(MOST_CELLS, value)) : null);
const number = (value) => (/^-?\d{1,6}$/.test(value) ? value : null);
const ATTRIBUTES = { // name -> [elements, what is allowed of a value]
  href: ["A", (value) => (/^(https?:|mailto:)/i.test(value) ? value : null)],
  dir: ["*", (value) => (/^(ltr|rtl|auto)$/i.test(value) ? value : null)],
  start: ["OL", number], value: ["LI", number],
  colspan: ["TD TH", cells], rowspan: ["TD TH", cells]
};
const DROPPED = new Set("SCRIPT STYLE TITLE META LINK TEMPLATE NOSCRIPT IFRAME OBJECT SVG MATH".split(" "));
const FORMATS = { bold: ["B"], italic: ["I"], bullets: ["UL"], numbers: ["OL"], quote: ["BLOCKQUOTE"], code: ["CODE", "PRE"], link: ["A"] };
const editors = new Map(); // element of the form -> its editor; Faces renders forms again

const areas = () => [...document.querySelectorAll("[data-editor]")];
let Squire;

// The same allow-list as on the server (MessageHtml), so that pasted text looks as it will be displayed.
// The content of a template belongs to no page: nothing in it runs, loads, or violates the content security policy.
function clean(html) {
  const given = Object.assign(document.createElement("template"), { innerHTML: html });
  const fragment = document.createDocumentFragment();
  fragment.append(...[...given.content.childNodes].flatMap(cleaned));
  return fragment;
}
function cleaned(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return [document.createTextNode(node.data)];
  }
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName.toUpperCase())) {
    return [];
  }
  if (node.tagName === "IMG") {
    const alt = node.alt.trim();
    return alt === "" ? [] : [document.createTextNode(`[${alt}]`)];
  }
  const inside = [...node.childNodes].flatMap(cleaned);
  if (!ALLOWED.has(node.tagName) && !OTHER_BLOCKS.has(node.tagName)) {
    return inside;
  }
  const copy = document.createElement(OTHER_BLOCKS.has(node.tagName) ? "DIV" : node.tagName);
  for (const [name, [elements, allowed]] of Object.entries(ATTRIBUTES)) {
    const isOn = elements === "*" || elements.split(" ").includes(node.tagName);
    const value = isOn && node.hasAttribute(name) ? allowed(node.getAttribute(name)) : null;
    if (value !== null) {
      copy.setAttribute(name, value);
    }
  }
  if (node.dataset.mention && node.tagName === "SPAN") {
    copy.dataset.mention = node.dataset.mention;
  }
  copy.append(...inside);
  return [copy];
}
function paragraphs(text) {
  const box = document.createElement("div");
  box.append(...text.split("\n").map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  return box.innerHTML;
}

function upgrade(area) {
  const field = area.querySelector("textarea");
  const hidden = area.querySelector("input[type=hidden]");
  const marks = area.querySelector("[role=toolbar]");
  const root = Object.assign(document.createElement("div"), { className: "text", dir: "auto", contentEditable: "true" });
  for (const name of ["aria-label", "aria-invalid", "aria-describedby"]) {
    root.setAttribute(name, field.getAttribute(name));
  }
  root.setAttribute("role", "textbox");
  root.setAttribute("aria-multiline", "true");
  root.dataset.placeholder = field.placeholder;
  const focused = document.activeElement === field;
  const given = hidden.value || paragraphs(field.value);
  field.before(root);
  field.hidden = true;
  marks.hidden = false;

  const editor = new Squire(root, { blockTag: "P", sanitizeToDOMFragment: clean, didError: () => {} });
  editors.set(area.closest("form"), editor);
  editor.setHTML(given).moveCursorToEnd();
  root.classList.toggle("blank", isEmpty(root));
  editor.addEventListener("input", () => {
    const empty = isEmpty(root);
    root.classList.toggle("blank", empty);
    field.value = empty ? "" : root.innerText.replaceAll("\u200b", "").trim();
    hidden.value = empty ? "" : editor.getHTML();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  ["pathChange", "select", "cursor"].forEach((kind) => editor.addEventListener(kind, () => show(marks, editor)));
  editor.setKeyHandler(/Mac/.test(navigator.platform) ? "Meta-k" : "Ctrl-k", (self, event) => {
    event.preventDefault();
    mark(area, editor, "link");
  });
  if (focused) {
    editor.focus();
  }
}
function isEmpty(root) {
  return root.textContent.trim() === "" && !root.querySelector("li,blockquote,pre,hr,table");
}

// The toolbar: one tab stop, arrow keys inside; each button shows whether its format is active.
function isOn(editor, name) {
  return FORMATS[name].some((tag) => editor.hasFormat(tag));
}
function show(marks, editor) {
  marks.querySelectorAll("[data-mark]").forEach((button) =>
    button.setAttribute("aria-pressed", String(isOn(editor, button.dataset.mark))));
}
function mark(area, editor, name) {
  const on = isOn(editor, name);
  switch (name) {
    case "bold": on ? editor.removeBold() : editor.bold(); break;
    case "italic": on ? editor.removeItalic() : editor.italic(); break;
    case "bullets": on ? editor.removeList() : editor.makeUnorderedList(); break;
    case "numbers": on ? editor.removeList() : editor.makeOrderedList(); break;
    case "quote": on ? editor.decreaseQuoteLevel() : editor.increaseQuoteLevel(); break;
    case "code": editor.toggleCode(); break;
    case "link": on ? editor.removeLink() : askForLink(area); return;
  }
  editor.focus();
}
function askForLink(area) {
  const linking = area.querySelector(".linking");
  linking.hidden = false;
  linking.querySelector("input").value = "";
  linking.querySelector("input").focus();
}
function link(area, editor) {
  const address = area.querySelector(".linking input").value.trim();
  area.querySelector(".linking").hidden = true;
  if (address !== "") {
    editor.makeLink(/^(https?:|mailto:)/i.test(address) ? address : `https://${address}`);
  }
  editor.focus();
}

const editorOf = (element) => editors.get(element.closest("form"));
document.addEventListener("mousedown", (event) => {
  if (event.target.closest?.("[data-mark]")) {
    event.preventDefault(); // the selection stays
  }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-mark],[data-link]");
  if (button) {
    const area = button.closest("[data-editor]");
    button.dataset.link ? link(area, editorOf(button)) : mark(area, editorOf(button), button.dataset.mark);
  }
});
document.addEventListener("keydown", (event) => {
  const marks = event.target.closest?.(".marks");
  if (!marks || event.ctrlKey || event.metaKey) {
    return;
  }
  if (event.target.matches("input")) {
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      event.target.value = event.key === "Enter" ? event.target.value : "";
      link(marks.closest("[data-editor]"), editorOf(marks));
    }
    return;
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...marks.querySelectorAll("[data-mark]")];
  if (step && buttons.includes(event.target)) {
    const next = buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length];
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  }
});

document.addEventListener("composer:insert", (event) => {
  const { html, text } = event.detail;
  const area = areas().find((shown) => shown.closest("[hidden]") === null);
  const editor = area && editorOf(area);
  if (editor) {
    editor.focus();
    html ? editor.insertHTML(html) : editor.insertPlainText(text, false);
  } else {
    const field = area?.querySelector("textarea");
    field?.setRangeText(text ?? clean(html).textContent, field.selectionStart, field.selectionEnd, "end");
    field?.dispatchEvent(new Event("input", { bubbles: true }));
  }
});

document.addEventListener("composer:replace", (event) => {
  const editor = editorOf(event.target);
  const area = event.target.querySelector("[data-editor]");
  if (editor) {
    editor.setHTML(area.querySelector("input[type=hidden]").value || paragraphs(area.querySelector("textarea").value)).moveCursorToEnd();
    editor.getRoot().classList.toggle("blank", isEmpty(editor.getRoot()));
  }
});

// If Faces has rendered the form that had the focus again, its editor gets the focus.
let last = null;
document.addEventListener("focusin", (event) => { last = event.target.closest("form")?.id; });
function upgradeNew() {
  for (const [form, editor] of editors) {
    if (!form.isConnected) {
      editor.destroy();
      editors.delete(form);
    }
  }
  areas().filter((area) => !area.querySelector("[contenteditable]")).forEach((area) => {
    upgrade(area);
    if (document.activeElement === document.body && area.closest("form").id === last) {
      editorOf(area).focus();
    }
  });
}
async function begin() {
  ({ default: Squire } = await import(areas()[0].dataset.editor));
  upgradeNew();
  document.addEventListener("desk:answered", upgradeNew);
}
if (areas().length > 0) {
  begin();
}
