// Custom fields that depend on others show and hide as somebody types. The server decides in the end.
const LISTS = "[data-facts]";

function valuesOf(field) {
  if (field.dataset.kind === "multiChoice") {
    return [...field.querySelectorAll("[data-choice]:checked")].map((choice) => choice.dataset.choice);
  }
  const input = field.querySelector("input,select");
  if (field.dataset.kind === "checkbox") {
    return [String(input.checked)];
  }
  if (input.value === "") {
    return [];
  }
  return [field.dataset.kind === "number" ? String(Number(input.value)) : input.value];
}

function factsOf(list) {
  const facts = {};
  for (const [name, value] of Object.entries(JSON.parse(list.dataset.facts || "{}"))) {
    facts[name] = [value];
  }
  list.closest("form")?.querySelectorAll("[data-fact]").forEach((input) => { facts[input.dataset.fact] = [input.value]; });
  return facts;
}

// From top to bottom: a field that is hidden answers nothing, so what depends on it is hidden too.
function follow(list) {
  const known = factsOf(list);
  for (const field of list.querySelectorAll("[data-key]")) {
    const conditions = JSON.parse(field.dataset.when || "[]");
    field.hidden = !conditions.every((one) => one.values.some((value) => known[one.subject]?.includes(value)));
    if (!field.hidden) {
      known[field.dataset.key] = valuesOf(field);
    }
  }
}

// Without Faces a form that was chosen is shown by sending what was typed so far, which comes back with its fields.
document.addEventListener("change", ({ target }) => {
  if (target.dataset.shows) {
    target.form.append(Object.assign(document.createElement("input"), { type: "hidden", name: target.dataset.shows, value: target.name }));
    target.form.submit(); // whether all is filled in is asked later
  }
});

const followAll = () => document.querySelectorAll(LISTS).forEach(follow);
for (const change of ["input", "change", "desk:answered"]) {
  document.addEventListener(change, followAll);
}
followAll();
