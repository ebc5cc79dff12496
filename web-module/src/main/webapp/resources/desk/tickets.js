// The agents' list: filters that submit themselves, and rows that stay true without moving what is being read.
const rows = document.getElementById("rows");
const bar = document.querySelector(".fresh");
const filters = document.querySelector("[data-filters]");
const isFirstPage = !new URLSearchParams(location.search).has("after");
const PAUSE = 1000; // at most one look a second, however much happens

document.querySelectorAll("form[method=get]").forEach((form) => form.addEventListener("submit", () => {
  // What is empty stays out of the address.
  form.querySelectorAll("input,select").forEach((field) => { field.disabled = field.value === ""; });
}));
addEventListener("pageshow", () => document.querySelectorAll("form[method=get] [disabled]").forEach((field) => { field.disabled = false; }));
filters.addEventListener("change", () => filters.requestSubmit());
document.querySelector("[data-show-side]")?.addEventListener("click", () => document.getElementById("side").classList.toggle("shown"));

async function readAgain() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
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

// Rows that are shown take their new state where they are; rows that are not shown yet are only counted.
async function look() {
  const now = await readAgain();
  if (!now) {
    return;
  }
  const shown = new Map(ticketsIn(rows).map((row) => [row.dataset.ticket, row]));
  let fresh = 0;
  for (const row of ticketsIn(now)) {
    const old = shown.get(row.dataset.ticket);
    if (!old) {
      fresh++;
    } else if (old.innerHTML !== row.innerHTML) {
      old.className = row.className;
      old.replaceChildren(...row.childNodes);
    }
  }
  document.getElementById("side").querySelectorAll(".view b").forEach((count, place) => {
    count.textContent = now.querySelectorAll("#side .view b")[place]?.textContent ?? count.textContent;
  });
  offer(isFirstPage ? fresh : 0);
  document.dispatchEvent(new CustomEvent("desk:updated"));
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
  const now = await readAgain();
  if (!now) {
    return;
  }
  const known = new Set(ticketsIn(rows).map((row) => row.dataset.ticket));
  rows.replaceChildren(...now.getElementById("rows").childNodes);
  ticketsIn(rows).filter((row) => !known.has(row.dataset.ticket)).forEach((row) => row.classList.add("arrived"));
  rows.scrollTop = 0;
  rows.focus({ preventScroll: true });
  offer(0);
  document.dispatchEvent(new CustomEvent("desk:updated"));
});

document.addEventListener("desk:push", (event) => event.detail.kind.startsWith("ticket.") && lookSoon());
let connectedBefore = false;
document.addEventListener("desk:connected", () => {
  if (connectedBefore) {
    lookSoon(); // something may have been missed
  }
  connectedBefore = true;
});
