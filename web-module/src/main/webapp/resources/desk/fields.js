// Shows and hides custom fields that depend on others while somebody types. The server decides in the end, with the same
// conditions: io.insightdesk.ticket.property.Condition.
const LISTS = "[data-facts]";
const COMPARED = 200;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const NUMBER = /^-?[0-9]+([.][0-9]+)?$/;

const GROUPS = {
  all: (parts, known) => parts.every((part) => holds(part, known)),
  any: (parts, known) => parts.length === 0 || parts.some((part) => holds(part, known)),
  none: (parts, known) => !parts.some((part) => holds(part, known)),
};

const COMPARISONS = {
  is: isOneOf,
  isNot: (found, values) => !isOneOf(found, values),
  from: (found, [bound]) => found.some((value) => order(value, bound) >= 0),
  to: (found, [bound]) => found.some((value) => order(value, bound) <= 0),
};

// A condition as in the API. known: the values by their names in conditions.
function holds(condition, known) {
  if (condition.field) {
    return COMPARISONS[condition.op](known[condition.field] ?? [], [condition.value].flat());
  }
  const [[group, parts]] = Object.entries(condition);
  return GROUPS[group](parts, known);
}

function isOneOf(found, values) {
  const wanted = values.map(beginning);
  return found.some((value) => wanted.includes(beginning(value)));
}

const beginning = (text) => [...text].slice(0, COMPARED).join("");

// NaN, which fails every comparison, if the two are not both dates or both numbers.
function order(value, bound) {
  const form = DAY.test(bound) ? DAY : NUMBER;
  if (!form.test(value)) {
    return NaN;
  }
  return form === DAY ? (value > bound) - (value < bound) : Number(value) - Number(bound);
}

function valuesOf(field) {
  if (field.dataset.kind === "multiChoice") {
    return [...field.querySelectorAll("[data-choice]:checked")].map((choice) => choice.dataset.choice);
  }
  const input = field.querySelector("input,select");
  if (field.dataset.kind === "checkbox") {
    return [String(input.checked)];
  }
  const value = input.value.trim();
  if (value === "") {
    return [];
  }
  return [field.dataset.kind === "number" ? String(Number(value)) : value];
}

function factsOf(list) {
  const facts = {};
  for (const [name, value] of Object.entries(JSON.parse(list.dataset.facts || "{}"))) {
    facts[name] = [value];
  }
  list.closest("form")?.querySelectorAll("[data-fact]").forEach((input) => { facts[input.dataset.fact] = [input.value]; });
  return facts;
}

// From top to bottom: a hidden field has no value, so fields that depend on it are hidden, too.
function follow(list) {
  const known = factsOf(list);
  for (const field of list.querySelectorAll("[data-key]")) {
    field.hidden = Boolean(field.dataset.when) && !holds(JSON.parse(field.dataset.when), known);
    if (!field.hidden) {
      known["customFields." + field.dataset.key] = valuesOf(field);
    }
  }
}

// Without Faces, choosing a form submits the text so far, and the response contains it with the fields of the form.
document.addEventListener("change", ({ target }) => {
  if (target.dataset.shows) {
    target.form.append(Object.assign(document.createElement("input"), { type: "hidden", name: target.dataset.shows, value: target.name }));
    target.form.submit(); // required fields are checked later
  }
});

const followAll = () => document.querySelectorAll(LISTS).forEach(follow);
for (const change of ["input", "change", "desk:answered"]) {
  document.addEventListener(change, followAll);
}
followAll();
