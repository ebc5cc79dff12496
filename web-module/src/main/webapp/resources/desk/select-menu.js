// A menu for selects that save at once: letters filter it, arrows move in it, Enter chooses, Escape leaves. A native select would save
// at each arrow key. It is a combobox with a list (ARIA 1.2); the focus stays in the input.
const SAVING = "#properties select, form[data-filters] select";
const menu = document.getElementById("selectMenu");
const input = menu.querySelector("input");
const list = menu.querySelector("[role=listbox]");
const nothing = menu.querySelector("[data-nothing]");
let select = null;

// As the search does: without accents, in upper or lower case.
const plain = (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
const options = () => [...list.querySelectorAll("[role=option]")];
const marked = () => list.querySelector("[aria-selected=true]");

function mark(item) {
  marked()?.setAttribute("aria-selected", "false");
  item?.setAttribute("aria-selected", "true");
  item?.scrollIntoView({ block: "nearest" });
  item ? input.setAttribute("aria-activedescendant", item.id) : input.removeAttribute("aria-activedescendant");
}

function draw() {
  const words = plain(input.value).split(/\s+/).filter((word) => word !== "");
  const fitting = [...select.options].filter((option) => !option.disabled && words.every((word) => plain(option.text).includes(word)));
  list.replaceChildren(...fitting.map((option) => {
    const item = document.createElement("div");
    item.id = `selectMenu${option.index}`;
    item.dataset.value = option.value;
    item.dir = "auto";
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.textContent = option.text;
    item.classList.toggle("current", option.selected);
    return item;
  }));
  nothing.hidden = fitting.length > 0;
  mark(words.length > 0 ? options()[0] : (list.querySelector(".current") ?? options()[0]));
}

function nameOf(one) {
  return one.labels[0]?.textContent.trim() || one.getAttribute("aria-label")
    || document.getElementById(one.getAttribute("aria-labelledby"))?.textContent.trim() || "";
}

// With what was typed already.
function show(one, typed) {
  select = one;
  input.value = typed;
  input.placeholder = nameOf(one);
  input.setAttribute("aria-label", nameOf(one));
  list.setAttribute("aria-label", nameOf(one));
  menu.showModal();
  draw();
}

function choose(item) {
  const now = select.isConnected ? select : document.getElementById(select.id); // it may have been rendered again
  const { value } = item.dataset;
  menu.close();
  if (now && now.value !== value) {
    now.value = value;
    now.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

input.addEventListener("input", draw);
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const all = options();
    mark(all[(all.indexOf(marked()) + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (!event.repeat && marked()) {
      choose(marked());
    }
  } else if (event.key === "Tab") {
    event.preventDefault();
    menu.close();
  }
});
list.addEventListener("click", ({ target }) => target.closest("[role=option]") && choose(target.closest("[role=option]")));
menu.addEventListener("click", ({ target }) => target === menu && menu.close()); // beside it

document.addEventListener("select:menu", ({ target }) => show(target, ""));
const opens = ({ key, altKey }) => ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "Enter", " "].includes(key)
  || (key.length === 1 && !altKey);
document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.(SAVING) || event.ctrlKey || event.metaKey || !opens(event)) {
    return;
  }
  event.preventDefault();
  show(event.target, event.key.length === 1 && event.key !== " " ? event.key : "");
});
