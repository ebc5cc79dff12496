import { desk, equal, test } from "./harness.js";

const cases = await (await fetch("/form-conditions.json")).json();

const field = (key, when, input) => `<div data-key="${key}" data-kind="${input.kind}"${when ? ` data-when='${JSON.stringify(when).replaceAll("'", "&#39;")}'` : ""}>${input.html}</div>`;
const text = (value) => ({ kind: "text", html: `<input value="${value}">` });
const shown = (key) => !document.querySelector(`[data-key=${key}]`).hidden;

// What is known of the ticket and stands in the fields further up, with their kinds; the server says whether the condition holds.
for (const [number, { condition, facts, answers, holds }] of cases.entries()) {
  test(`condition ${number} shows the field where the server says so: ${JSON.stringify(condition)}`, async () => {
    const above = Object.entries(answers).map(([key, values]) => field(key, null, values.length > 1
      ? { kind: "multiChoice", html: values.map((value) => `<input type="checkbox" data-choice="${value}" checked>`).join("") }
      : text(values[0] ?? ""))).join("");
    await desk("fields.js", `<form><div data-facts='${JSON.stringify(facts)}'>${above}${field("asked", condition, text(""))}</div></form>`);

    equal(shown("asked"), holds);
  });
}

const printer = { all: [{ field: "customFields.product", op: "is", value: "printer" }] };
const broken = { all: [{ field: "customFields.fault", op: "is", value: "broken" }] };

test("a field follows as somebody types", async () => {
  await desk("fields.js", `<form><div data-facts='{}'>${field("product", null, text(""))}${field("serial", printer, text(""))}</div></form>`);
  equal(shown("serial"), false);

  const input = document.querySelector("[data-key=product] input");
  input.value = " printer ";
  input.dispatchEvent(new Event("input", { bubbles: true }));

  equal(shown("serial"), true);
});

test("what depends on a hidden field is hidden, whatever stands in that", async () => {
  await desk("fields.js", `<form><div data-facts='{}'>${field("product", null, text("chair"))}${field("fault", printer, text("broken"))}${field("part", broken, text(""))}</div></form>`);

  equal([shown("fault"), shown("part")], [false, false]);
});

test("the ticket's type is that of the form's own input", async () => {
  const when = { all: [{ field: "type", op: "is", value: "incident" }] };
  await desk("fields.js", `<form><select data-fact="type"><option>question</option><option>incident</option></select>
    <div data-facts='{"type":"question"}'>${field("asked", when, text(""))}</div></form>`);
  equal(shown("asked"), false);

  const select = document.querySelector("select");
  select.value = "incident";
  select.dispatchEvent(new Event("change", { bubbles: true }));

  equal(shown("asked"), true);
});
