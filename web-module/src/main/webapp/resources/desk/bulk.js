// Edits the selected tickets of the list together; the progress is shown on every list.
const form = document.getElementById("bulk");
const rows = document.getElementById("rows");
const [SELECTED, WHOLE, CHANGING, CHANGED, SOME_CHANGED, UNDOING, UNDONE, SOME_UNDONE, DETAILS, UNDO, CLOSE, FAILED] = form.dataset.texts.split("|");
const wrong = form.querySelector("[data-wrong]");
const pickView = form.querySelector("[data-pick-view]");
const PAUSE = 700;
let whole = false;

const say = (pattern, ...values) => values.reduce((text, value, place) => text.replace(`{${place}}`, value.toLocaleString(document.documentElement.lang)), pattern);
const tickets = () => [...rows.querySelectorAll("tr[data-rk]")];
const picked = () => tickets().filter((row) => row.getAttribute("aria-selected") === "true");

// The choices are taken from the filters above.
form.querySelectorAll("select[data-like]").forEach((select) => {
  const like = document.querySelector(`[data-filters] select[name=${select.dataset.like}]`);
  [...like.options].filter((option) => option.value !== "").forEach((option) => {
    if (select.dataset.like !== "status" || option.value !== "new") select.add(new Option(option.text, option.value));
  });
});

function show() {
  const many = picked().length;
  if (many === 0) whole = false;
  form.hidden = many === 0;
  form.parentElement.classList.toggle("picking", many > 0);
  form.querySelector("[data-picked]").textContent = whole ? WHOLE : say(SELECTED, many);
  pickView.hidden = whole || many < tickets().length || !document.querySelector("a[rel=next]");
}

// Marks the selected rows in the table, for mouse and keyboard.
let before = "";
new MutationObserver(() => {
  const now = picked().map((row) => row.dataset.rk).join();
  if (now !== before) {
    before = now;
    whole = false;
    show();
  }
}).observe(rows, { subtree: true, childList: true, attributeFilter: ["aria-selected"] });

pickView.addEventListener("click", () => { whole = true; show(); form.querySelector("select").focus(); });
document.addEventListener("desk:updated", show);

function clear() {
  if (picked().length > 0) PF("tickets").unselectAllRows();
  form.reset();
  wrong.textContent = "";
  show();
}
form.querySelector("[data-clear]").addEventListener("click", clear);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && !event.target.closest("#rows td") && !form.hidden && !document.querySelector("dialog[open]")) clear();
  if (event.key === "x" && !event.target.closest("input,textarea,select") && !event.ctrlKey && !event.metaKey && !event.altKey) {
    document.activeElement?.closest("tr[data-rk]")?.querySelector(".pick .ui-chkbox-box")?.click();
  }
});

async function send(url, body) {
  const response = await fetch(url, { method: "POST", body });
  if (response.redirected) location.reload(); // signed out meanwhile
  if (!response.ok) throw new Error(response.status === 422 ? await response.text() : FAILED);
  return response.json();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  change(new FormData(form));
});

// The context menu of a row acts on the selection, which includes the row.
document.addEventListener("click", (event) => {
  const item = event.target.closest(".ui-contextmenu a");
  if (!item) return;
  event.preventDefault();
  if (item.dataset.set) {
    change({ csrf: form.elements.csrf.value, [`set.${item.dataset.set}`]: item.dataset.to });
  } else if ("open" in item.dataset) {
    picked().forEach((row) => window.open(row.querySelector(".subj a").href, "_blank", "noopener"));
  }
});

async function change(changes) {
  wrong.textContent = "";
  const body = new URLSearchParams(changes);
  if (whole) {
    body.set("all", "true");
    // the filters of the list; a link can't contain the changes
    new URLSearchParams(location.search).forEach((value, name) => /^(set|field)\./.test(name) || body.set(name, value));
  } else {
    picked().forEach((row) => body.append("ticket", row.dataset.rk));
  }
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  try {
    follow(await send(form.action, body));
    clear();
  } catch (failed) {
    wrong.textContent = failed.message || FAILED;
  }
  button.disabled = false;
}

// The latest bulk edit of this tab, until it is closed; other pages of the list continue to show it.
const KEPT = "bulk";
const toast = document.createElement("div");
toast.className = "toasts";
toast.setAttribute("role", "status");
document.body.append(toast);

function words(bulk) {
  switch (bulk.state) {
    case "running": return say(CHANGING, bulk.done, bulk.tickets);
    case "done": return bulk.refused ? say(SOME_CHANGED, bulk.changed, bulk.refused) : say(CHANGED, bulk.changed);
    case "undoing": return say(UNDOING, bulk.undone + bulk.kept, bulk.changed);
    default: return bulk.kept ? say(SOME_UNDONE, bulk.undone, bulk.kept) : say(UNDONE, bulk.undone);
  }
}

function button(label, work) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", work);
  return made;
}

function draw(bulk) {
  const box = document.createElement("div");
  box.className = "toast";
  box.dataset.bulk = bulk.state;
  const text = document.createElement("span");
  text.textContent = words(bulk);
  const details = document.createElement("a");
  details.href = `${form.dataset.page}?id=${bulk.id}`;
  details.textContent = DETAILS;
  box.append(text);
  if (bulk.state === "running" || bulk.state === "undoing") {
    const progress = document.createElement("progress");
    progress.max = bulk.state === "running" ? bulk.tickets : Math.max(1, bulk.changed);
    progress.value = bulk.state === "running" ? bulk.done : bulk.undone + bulk.kept;
    progress.setAttribute("aria-label", words(bulk));
    box.append(progress, details);
  } else {
    box.append(details);
    if (bulk.state === "done" && bulk.changed > 0) box.append(button(UNDO, () => undo(bulk.id)));
    box.append(button(CLOSE, () => { sessionStorage.removeItem(KEPT); toast.replaceChildren(); }));
  }
  toast.replaceChildren(box);
}

async function undo(id) {
  const body = new URLSearchParams({ id, csrf: form.elements.csrf.value });
  follow(await send(form.action.replace(/start$/, "undo"), body));
}

async function follow(bulk) {
  sessionStorage.setItem(KEPT, bulk.id);
  draw(bulk);
  if (bulk.state === "running" || bulk.state === "undoing") {
    setTimeout(() => look(bulk.id), PAUSE);
  }
}

async function look(id) {
  const response = await fetch(form.action.replace(/start$/, "state") + `?id=${id}`);
  if (response.ok && !response.redirected) {
    follow(await response.json());
  } else {
    sessionStorage.removeItem(KEPT);
    toast.replaceChildren();
  }
}

if (sessionStorage.getItem(KEPT)) look(sessionStorage.getItem(KEPT));
show();
