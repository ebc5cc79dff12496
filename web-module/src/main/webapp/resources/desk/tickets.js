// The agents' list: filters that are submitted on change, more rows when scrolling, and rows that are updated without moving what
// is being read.
const rows = document.getElementById("rows");
const bar = document.querySelector(".fresh");
const filters = document.querySelector("[data-filters]");
const isFirstPage = !new URLSearchParams(location.search).has("after");
const PAUSE = 1000; // at most one request a second, however much changes
const MOST_PAGES = 20; // then the link leads to the next page, so that the page stays small

document.querySelectorAll("form[method=get]").forEach((form) => form.addEventListener("submit", () => {
  // Empty fields are left out of the URL.
  form.querySelectorAll("input,select").forEach((field) => { field.disabled = field.value === ""; });
}));
addEventListener("pageshow", () => document.querySelectorAll("form[method=get] [disabled]").forEach((field) => { field.disabled = false; }));
filters.addEventListener("change", () => filters.requestSubmit());
const side = document.getElementById("side");
document.querySelector("[data-show-side]")?.addEventListener("click", () => side.classList.toggle("shown"));
document.querySelector("[data-show-search]")?.addEventListener("click", () => {
  side.classList.add("shown");
  side.querySelector("[data-search]").focus();
});

async function read(address) {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  if (response.redirected) {
    location.reload(); // signed out meanwhile
  }
  if (!response.ok) {
    return null;
  }
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function ticketsIn(root) {
  return [...root.querySelectorAll("#rows tr[data-rk]")];
}

// Appends the rows of a page with the headings of their groups: none without a row, and none that the rows above have already.
function append(page, known = new Set()) {
  const body = rows.querySelector("tbody");
  let heading = null;
  page.querySelectorAll("#rows tbody tr").forEach((row) => {
    if (!row.dataset.rk) {
      heading = row;
    } else if (!known.has(row.dataset.rk)) {
      const above = [...body.querySelectorAll(".ui-datatable-headerrow")].pop();
      if (heading && heading.textContent !== above?.textContent) {
        body.append(heading);
      }
      body.append(row);
    }
  });
}

const shownTickets = () => ticketsIn(document);
const columnsOf = (page) => [...page.querySelectorAll("#rows th")].map((heading) => heading.id).join();

// Updates a row in place; its selection, a cell that is being edited, and the focus remain.
// The ids in the cells contain the index with which the row was rendered, so the row takes that over.
function renew(old, row) {
  old.classList.remove("left");
  if (old.querySelector(".ui-cell-editing")) {
    return;
  }
  const focused = old.contains(document.activeElement) ? [...old.querySelectorAll("a")].indexOf(document.activeElement) : -1;
  old.dataset.ri = row.dataset.ri;
  $(old).data("ri", Number(row.dataset.ri)); // PrimeFaces reads it from here after the first time
  old.classList.toggle("unread", row.classList.contains("unread"));
  [...row.cells].forEach((cell, place) => {
    if (!cell.matches(".pick") && old.cells[place].innerHTML !== cell.innerHTML) {
      old.cells[place].innerHTML = cell.innerHTML;
    }
  });
  if (focused >= 0) {
    old.querySelectorAll("a")[focused]?.focus({ preventScroll: true });
  }
}

// Headings show the sort order, and cells with a list of choices are saved at once.
document.querySelectorAll("#rows th:has(.ascending, .descending)").forEach((heading) => {
  heading.setAttribute("aria-sort", heading.querySelector(".ascending") ? "ascending" : "descending");
});
// The browser determines the widths of the columns until a user resizes one: then all widths are fixed, in this view.
const table = document.querySelector("#rows .ui-datatable");
const headings = () => [...document.querySelectorAll("#rows th")];
if (table && !table.matches(".sized")) {
  headings().forEach((heading) => { heading.style.width = ""; }); // PrimeFaces has fixed them
}
table?.addEventListener("pointerdown", (event) => {
  if (event.target.matches(".ui-column-resizer")) {
    const widths = headings().map((heading) => [heading, $(heading).width()]);
    widths.forEach(([heading, width]) => { heading.style.width = `${width}px`; });
    PF("tickets").resizableState = widths.filter(([, width]) => width > 0).map(([heading, width]) => `${heading.id}_${width}`);
    table.classList.add("sized");
  }
}, { capture: true });

// A ticket may have been deleted meanwhile: then there is nothing to write in, and the answer says why. The cell stays as it is.
if (table) {
  $(() => {
    const widget = PF("tickets");
    const show = widget.showCurrentCell;
    widget.showCurrentCell = function showCell(cell) {
      show.call(this, cell);
      if (cell?.length && cell.find(".ui-cell-editor-input").children().length === 0) {
        this.currentCell = null;
        this.viewMode(cell);
      }
    };
  });
}

// Keyboard: "e" opens the first cell of the row, Tab the next one, Enter saves, Escape cancels; then the ticket has the focus again.
let byKey = false; // an arrow key changes a select as well
rows.addEventListener("pointerdown", () => { byKey = false; });
rows.addEventListener("keydown", (event) => {
  byKey = true;
  const cell = event.target.closest(".ui-cell-editing");
  if (cell && event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation(); // PrimeFaces would look for a cell whose input already exists
    editNext(cell, event.shiftKey ? -1 : 1) || leave(cell);
  } else if (cell && (event.key === "Enter" || event.key === "Escape")) {
    setTimeout(() => cell.closest("tr").querySelector(".subj a").focus({ preventScroll: true }));
  } else if (event.key === "e" && event.target.matches(".subj a") && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const first = event.target.closest("tr").querySelector(".ui-editable-column");
    if (first) {
      event.preventDefault();
      PF("tickets").showCellEditor($(first));
    }
  }
}, { capture: true });

function editNext(cell, step) {
  const cells = [...rows.querySelectorAll(".ui-editable-column")].filter((other) => other.offsetParent);
  const next = cells[cells.indexOf(cell) + step];
  if (next) {
    PF("tickets").showCellEditor($(next)); // which saves the previous one
  }
  return Boolean(next);
}

function leave(cell) {
  PF("tickets").saveCell($(cell));
  cell.closest("tr").querySelector(".subj a").focus({ preventScroll: true });
}
rows.addEventListener("change", (event) => {
  const cell = event.target.matches("select") && event.target.closest(".ui-cell-editing");
  if (cell && !byKey) {
    PF("tickets").saveCell($(cell));
  }
});
rows.addEventListener("mousedown", (event) => {
  if (event.shiftKey && event.target.closest(".pick")) {
    event.preventDefault(); // selects rows, not text
    PF("tickets").selectRowsInRange = selectRange;
  }
}, { capture: true });

// PrimeFaces would use the indexes that rows had on their own page.
function selectRange([clicked]) {
  const all = shownTickets();
  const places = [all.findIndex((row) => row.dataset.rk === this.originRowMeta.key), all.indexOf(clicked)].sort((a, b) => a - b);
  all.slice(Math.max(0, places[0]), places[1] + 1).forEach((row) => this.selectRow($(row), true));
}

// Rows of the first page are read again together, others by ticket if they have changed; rows that are not shown yet are only counted.
const touched = new Set();
async function look() {
  const changed = [...touched];
  touched.clear();
  const now = await read(location.href);
  if (!now) {
    return;
  }
  if (!PrimeFaces.ajax.Queue.isEmpty()) {
    changed.forEach((ticket) => touched.add(ticket));
    again = true; // a cell is being opened or saved
    return;
  }
  if (columnsOf(now) !== columnsOf(document)) {
    location.reload(); // changed here or in another window
    return;
  }
  const shown = new Map(shownTickets().map((row) => [row.dataset.rk, row]));
  let fresh = 0;
  const there = new Set();
  for (const row of ticketsIn(now)) {
    const old = shown.get(row.dataset.rk);
    there.add(row.dataset.rk);
    if (old) {
      renew(old, row);
    } else {
      fresh++;
    }
  }
  await lookAt(changed.filter((ticket) => shown.has(ticket) && !there.has(ticket)).slice(0, 100), shown);
  side.querySelectorAll(".view b").forEach((count, place) => {
    count.textContent = now.querySelectorAll("#side .view b")[place]?.textContent ?? count.textContent;
  });
  offer(isFirstPage ? fresh : 0);
  document.dispatchEvent(new CustomEvent("desk:updated"));
}

// Tickets that no longer belong to the list stay where they are, greyed out, until the list is read again.
async function lookAt(tickets, shown) {
  if (tickets.length === 0) {
    return;
  }
  const address = new URL(location.href);
  address.searchParams.delete("after");
  address.searchParams.set("only", tickets.join(","));
  const now = await read(address);
  const found = new Map(ticketsIn(now ?? document.createElement("p")).map((row) => [row.dataset.rk, row]));
  for (const ticket of tickets) {
    if (found.has(ticket)) {
      renew(shown.get(ticket), found.get(ticket));
    } else {
      shown.get(ticket).classList.add("left");
    }
  }
}

function offer(fresh) {
  bar.hidden = fresh === 0;
  bar.textContent = (fresh === 1 ? bar.dataset.one : bar.dataset.many).replace("{0}", fresh);
}

// One request at a time, so that an older response can't overwrite a newer one.
let waiting = false;
let again = false;
let last = 0;
function lookSoon() {
  if (waiting) {
    again = true;
    return;
  }
  waiting = true;
  setTimeout(async () => {
    await visible();
    again = false;
    last = Date.now();
    try {
      await look();
    } finally {
      waiting = false;
      if (again) {
        lookSoon();
      }
    }
  }, Math.max(0, last + PAUSE - Date.now()));
}

function visible() {
  return document.hidden
    ? new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }))
    : Promise.resolve();
}

bar.addEventListener("click", async () => {
  const now = await read(location.href);
  if (!now) {
    return;
  }
  const known = new Set(shownTickets().map((row) => row.dataset.rk));
  const table = rows.querySelector("tbody");
  if (!table || ticketsIn(now).length === 0) {
    location.reload();
    return;
  }
  PF("tickets").unselectAllRows();
  table.replaceChildren();
  append(now);
  rows.querySelector(".pager").replaceChildren(...now.querySelector("#rows .pager").childNodes);
  shownTickets().filter((row) => !known.has(row.dataset.rk)).forEach((row) => row.classList.add("arrived"));
  pages = 1;
  rows.scrollTop = 0;
  rows.focus({ preventScroll: true });
  offer(0);
  watchEnd();
  document.dispatchEvent(new CustomEvent("desk:updated"));
});

document.addEventListener("desk:push", (event) => {
  if (!event.detail.kind.startsWith("ticket.")) {
    return;
  }
  if (event.detail.ticket) {
    touched.add(event.detail.ticket);
  }
  lookSoon();
});
document.addEventListener("desk:missed", () => lookSoon());

// Loads more rows before the end is reached.
let pages = 1;
let reading = false;
const next = () => rows.querySelector("a[rel=next]");

async function more() {
  const link = next();
  if (!link || reading || pages >= MOST_PAGES) {
    return false;
  }
  reading = true;
  rows.setAttribute("aria-busy", "true");
  try {
    const page = await read(link.href);
    if (!page || columnsOf(page) !== columnsOf(document)) {
      return false;
    }
    const known = new Set(shownTickets().map((row) => row.dataset.rk));
    append(page, known);
    const further = page.querySelector("#rows a[rel=next]");
    if (further) {
      link.href = further.getAttribute("href");
    } else {
      link.remove();
    }
    pages++;
    remember();
    document.dispatchEvent(new CustomEvent("desk:updated"));
    return true;
  } finally {
    reading = false;
    rows.removeAttribute("aria-busy");
  }
}

let end = null;
function watchEnd() {
  end?.disconnect();
  if (!next()) {
    return;
  }
  end = new IntersectionObserver(async ([seen]) => {
    if (seen.isIntersecting && await more()) {
      watchEnd(); // checks again whether the end is visible
    }
  }, { root: rows, rootMargin: "600px" });
  end.observe(next());
}

// After coming back, the list has as many rows as before, and the same scroll position.
function remember() {
  history.replaceState({ pages, top: rows.scrollTop }, "");
}
rows.addEventListener("scrollend", remember);
addEventListener("pagehide", remember);

async function comeBack() {
  const before = performance.getEntriesByType("navigation")[0]?.type === "navigate" ? null : history.state;
  while (before?.pages > pages && await more());
  if (before?.top) {
    rows.scrollTop = before.top;
  }
  watchEnd();
}
comeBack();
