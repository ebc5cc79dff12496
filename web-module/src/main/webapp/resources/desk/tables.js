// The box above a table filters its rows while typing.
const PAUSE = 300;
const waiting = new Map();

document.addEventListener("input", ({ target }) => {
  const table = target.dataset.filters;
  if (table) {
    clearTimeout(waiting.get(table));
    waiting.set(table, setTimeout(() => PF(table).filter(), PAUSE));
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.dataset.filters) {
    event.preventDefault(); // the text is already being searched for
  }
});
