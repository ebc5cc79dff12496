// The search box offers earlier searches, tickets and customers: a combobox with a list (ARIA 1.2), the focus stays in the box.
const box = document.querySelector("[data-search]");
const list = document.getElementById("suggestions");
const form = box.form;
const [EARLIER, TICKETS, CUSTOMERS] = list.dataset.headings.split("|");
const KEPT = `searches:${list.dataset.person}`;
const MOST_KEPT = 8;
const PAUSE = 150;
let asked = null;
let soon;

const earlier = () => JSON.parse(localStorage.getItem(KEPT) ?? "[]");

function option(href, label, detail) {
  const made = document.createElement("a");
  made.href = href;
  made.id = `suggestion${list.querySelectorAll("a").length}`;
  made.setAttribute("role", "option");
  made.tabIndex = -1;
  const name = document.createElement("span");
  name.dir = "auto";
  name.textContent = label;
  made.append(name);
  if (detail) {
    const small = document.createElement("small");
    small.textContent = detail;
    made.prepend(small);
  }
  return made;
}

function group(heading, options) {
  if (options.length === 0) return;
  const head = document.createElement("div");
  head.className = "head";
  head.textContent = heading;
  head.setAttribute("aria-hidden", "true");
  const made = document.createElement("div");
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", heading);
  made.append(head);
  list.append(made);
  options.forEach(([href, label, detail]) => made.append(option(href, label, detail)));
}

const searchFor = (words) => `${form.getAttribute("action")}?q=${encodeURIComponent(words)}`;

function draw(found) {
  list.replaceChildren();
  const typed = box.value.trim().toLowerCase();
  group(EARLIER, earlier().filter((words) => words.toLowerCase().startsWith(typed) && words.toLowerCase() !== typed)
    .slice(0, typed ? 3 : MOST_KEPT).map((words) => [searchFor(words), words]));
  group(TICKETS, (found?.tickets ?? []).map((ticket) => [`${form.getAttribute("action")}/${ticket.number}`, ticket.subject, ticket.number]));
  group(CUSTOMERS, (found?.customers ?? []).map((customer) => [searchFor(customer.email), customer.name, customer.email]));
  const open = list.childElementCount > 0 && document.activeElement === box;
  list.hidden = !open;
  box.setAttribute("aria-expanded", String(open));
  choose(null);
}

function choose(item) {
  list.querySelector("[aria-selected=true]")?.removeAttribute("aria-selected");
  if (item) {
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", item.id);
  } else {
    box.removeAttribute("aria-activedescendant");
  }
}

function close() {
  clearTimeout(soon);
  asked?.abort(); // what comes late must not open it again
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  choose(null);
}

async function suggest() {
  const typed = box.value.trim();
  asked?.abort();
  asked = new AbortController();
  if (typed.length < 2) {
    draw(null);
    return;
  }
  try {
    const response = await fetch(`${list.dataset.address}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
    draw(response.ok && !response.redirected ? await response.json() : null);
  } catch (stopped) {
    if (stopped.name !== "AbortError") draw(null);
  }
}

box.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(suggest, PAUSE); });
box.addEventListener("focus", suggest);
box.addEventListener("blur", () => setTimeout(() => { if (!list.matches(":hover")) close(); }, 0));
list.addEventListener("mousedown", (event) => event.preventDefault());

box.addEventListener("keydown", (event) => {
  const items = [...list.querySelectorAll("a")];
  const here = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length > 0) {
    event.preventDefault();
    if (list.hidden) { draw(null); suggest(); return; }
    const step = event.key === "ArrowDown" ? 1 : -1;
    const to = here < 0 && step < 0 ? items.length - 1 : here + step;
    choose(items[to] ?? null);
  } else if (event.key === "Enter" && here >= 0) {
    event.preventDefault();
    items[here].click();
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (event.key === "Escape") {
    box.value = ""; // and shortcuts.js leads out of it
  }
});

form.addEventListener("submit", () => {
  const words = box.value.trim();
  if (words) localStorage.setItem(KEPT, JSON.stringify([words, ...earlier().filter((one) => one !== words)].slice(0, MOST_KEPT)));
});
