// The agents' list: filters that submit themselves, further rows when one gets there, and rows that stay true without
// moving what is being read.
const rows = document.getElementById("rows");
const bar = document.querySelector(".fresh");
const filters = document.querySelector("[data-filters]");
const isFirstPage = !new URLSearchParams(location.search).has("after");
const PAUSE = 1000; // at most one look a second, however much happens
const MOST_PAGES = 20; // then the link leads on, so that the page stays light

document.querySelectorAll("form[method=get]").forEach((form) => form.addEventListener("submit", () => {
  // What is empty stays out of the address.
  form.querySelectorAll("input,select").forEach((field) => { field.disabled = field.value === ""; });
}));
addEventListener("pageshow", () => document.querySelectorAll("form[method=get] [disabled]").forEach((field) => { field.disabled = false; }));
filters.addEventListener("change", () => filters.requestSubmit());
document.querySelector("[data-show-side]")?.addEventListener("click", () => document.getElementById("side").classList.toggle("shown"));

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
  return [...root.querySelectorAll("tr[data-ticket]")];
}

// A row takes its new state where it is; whether it is ticked, and where the focus is, stays.
function renew(old, row) {
  old.classList.remove("left");
  if (old.innerHTML === row.innerHTML) {
    return;
  }
  const ticked = old.querySelector(".pick input")?.checked;
  const focused = old.contains(document.activeElement) ? [...old.querySelectorAll("a,input")].indexOf(document.activeElement) : -1;
  old.className = row.className;
  old.replaceChildren(...row.childNodes);
  if (ticked) {
    old.querySelector(".pick input").checked = true;
  }
  if (focused >= 0) {
    old.querySelectorAll("a,input")[focused]?.focus({ preventScroll: true });
  }
}

// Rows of the first page are read again together, others that have changed by name; rows that are not shown yet are only counted.
const touched = new Set();
async function look() {
  const changed = [...touched];
  touched.clear();
  const now = await read(location.href);
  if (!now) {
    return;
  }
  const shown = new Map(ticketsIn(rows).map((row) => [row.dataset.ticket, row]));
  let fresh = 0;
  const there = new Set();
  for (const row of ticketsIn(now)) {
    const old = shown.get(row.dataset.ticket);
    there.add(row.dataset.ticket);
    if (old) {
      renew(old, row);
    } else {
      fresh++;
    }
  }
  await lookAt(changed.filter((ticket) => shown.has(ticket) && !there.has(ticket)).slice(0, 100), shown);
  document.getElementById("side").querySelectorAll(".view b").forEach((count, place) => {
    count.textContent = now.querySelectorAll("#side .view b")[place]?.textContent ?? count.textContent;
  });
  offer(isFirstPage ? fresh : 0);
  document.dispatchEvent(new CustomEvent("desk:updated"));
}

// What is not in the list any more stays where it is until the list is read anew, but pale.
async function lookAt(tickets, shown) {
  if (tickets.length === 0) {
    return;
  }
  const address = new URL(location.href);
  address.searchParams.delete("after");
  address.searchParams.set("only", tickets.join(","));
  const now = await read(address);
  const found = new Map(ticketsIn(now ?? document.createElement("p")).map((row) => [row.dataset.ticket, row]));
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

let waiting = false;
let last = 0;
function lookSoon() {
  if (waiting) {
    return;
  }
  waiting = true;
  setTimeout(async () => {
    await visible();
    waiting = false;
    last = Date.now();
    await look();
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
  const known = new Set(ticketsIn(rows).map((row) => row.dataset.ticket));
  rows.replaceChildren(...now.getElementById("rows").childNodes);
  ticketsIn(rows).filter((row) => !known.has(row.dataset.ticket)).forEach((row) => row.classList.add("arrived"));
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

// Further rows, before one gets to the end.
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
    if (!page) {
      return false;
    }
    const known = new Set(ticketsIn(rows).map((row) => row.dataset.ticket));
    rows.querySelector("tbody").append(...ticketsIn(page).filter((row) => !known.has(row.dataset.ticket)));
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
      watchEnd(); // looks again whether the end is in sight
    }
  }, { root: rows, rootMargin: "600px" });
  end.observe(next());
}

// Who comes back finds as many rows as there were, and the same place among them.
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
