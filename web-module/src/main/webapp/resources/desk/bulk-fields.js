// Custom fields in the bar below the list: a chosen field gets its own line, with the input that the server renders.
const form = document.getElementById("bulk");
const choice = form.querySelector("[data-set-field]");
const lines = form.querySelector("[data-giving]");
const wrong = form.querySelector("[data-wrong]");
const optionOf = (key) => [...choice.options].find((option) => option.value === key);
let reset = 0; // lines that arrive after the bar was cleared are ignored

async function lineOf(key) {
  const response = await fetch(`${choice.dataset.setField}?${new URLSearchParams({ key })}`, { headers: { Accept: "text/html" } });
  if (response.redirected) location.reload(); // signed out meanwhile
  if (!response.ok) throw new Error(response.statusText);
  return new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-key]");
}

async function give(key) {
  const began = reset;
  optionOf(key).disabled = true;
  choice.value = "";
  wrong.textContent = "";
  try {
    const line = await lineOf(key);
    if (began === reset) {
      lines.append(document.adoptNode(line));
      line.querySelector("input:not([type=hidden]),select").focus();
    }
  } catch {
    optionOf(key).disabled = false;
    wrong.textContent = choice.dataset.failed;
  }
}

function leave(line) {
  optionOf(line.dataset.key).disabled = false;
  line.remove();
}

choice?.addEventListener("change", () => choice.value !== "" && give(choice.value));
lines.addEventListener("click", (event) => {
  if (event.target.closest("[data-leave]")) {
    leave(event.target.closest("[data-key]"));
    choice.focus();
  }
});
form.addEventListener("reset", () => {
  reset += 1;
  lines.replaceChildren();
  [...(choice?.options ?? [])].forEach((option) => { option.disabled = false; });
});
