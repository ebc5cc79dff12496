import { asking, desk, equal, left, press, settled, stopTheClock, test, type } from "./harness.js";

const page = `<form action="/agent/tickets"><input data-search name="q" role="combobox" aria-expanded="false" aria-controls="suggestions"></form>
  <div id="suggestions" role="listbox" hidden data-address="/agent/suggestions" data-person="ana" data-headings="Earlier|Tickets|Customers"></div><button id="other">Other</button>`;
const FOUND = { tickets: [{ number: "ACME-1", subject: "Printer on fire" }, { number: "ACME-2", subject: "<b>Print</b>" }], customers: [{ name: "Carla", email: "carla@customer.test" }] };

const box = () => document.querySelector("[data-search]");
const list = () => document.getElementById("suggestions");
const labels = () => [...list().querySelectorAll("a span")].map((label) => label.textContent);
const chosen = () => document.getElementById(box().getAttribute("aria-activedescendant"))?.querySelector("span").textContent ?? null;

let clock;
let requests;
async function open(prepare = () => {}) {
  requests = asking();
  await desk("search.js", page, () => {
    clock = stopTheClock();
    prepare();
  });
}
async function search(words, found = FOUND) {
  type(box(), words);
  await clock.pass(150);
  await requests.at(-1).answer(found);
}

test("tickets and customers are offered, in groups that have names", async () => {
  await open();
  await search("prin");

  equal(requests.at(-1).path, "/agent/suggestions?q=prin");
  equal(labels(), ["Printer on fire", "<b>Print</b>", "Carla"]);
  equal([...list().querySelectorAll("[role=group]")].map((group) => [group.getAttribute("aria-label"), group.querySelectorAll("[role=option]").length]), [["Tickets", 2], ["Customers", 1]]);
  equal([...list().querySelectorAll("a")].map((link) => link.getAttribute("href")), ["/agent/tickets/ACME-1", "/agent/tickets/ACME-2", "/agent/tickets?q=carla%40customer.test"]);
  equal([box().getAttribute("aria-expanded"), list().hidden], ["true", false]);
  equal(new Set([...list().querySelectorAll("a")].map((link) => link.id)).size, 3);
});

test("the server is asked when typing pauses, and for two letters or more", async () => {
  await open();
  box().focus();
  type(box(), "p");
  await clock.pass(150);
  type(box(), "pr");
  await clock.pass(100);
  type(box(), "pri");
  await clock.pass(150);

  equal(requests.map(({ path }) => path), ["/agent/suggestions?q=pri"]);
});

test("arrows choose, and lead back into the box at both ends", async () => {
  await open();
  await search("prin");

  press("ArrowDown");
  equal(chosen(), "Printer on fire");
  press("ArrowUp");
  equal(chosen(), null);
  press("ArrowUp");
  equal(chosen(), "Carla");
  press("ArrowDown");
  equal(chosen(), null);
  equal(document.activeElement === box(), true);
});

test("Enter goes to what is chosen, and submits the search when nothing is", async () => {
  await open();
  await search("prin");

  equal(press("Enter"), true);
  press("ArrowDown");
  equal(press("Enter"), false);

  await settled();
  equal(left, [["leave", "/agent/tickets/ACME-1"]]);
});

test("Escape closes the list for good, and only the next one is for the page", async () => {
  await open();
  type(box(), "prin");
  await clock.pass(150);
  await requests.at(-1).answer(FOUND);
  type(box(), "print");
  await clock.pass(150);
  let heard = 0;
  document.addEventListener("keydown", () => heard++);

  press("Escape");
  await requests.at(-1).answer(FOUND); // late

  equal([list().hidden, box().getAttribute("aria-expanded"), heard, box().value], [true, "false", 0, "print"]);
  press("Escape");
  equal([heard, box().value], [1, ""]);
});

test("an older answer does not come over a newer one", async () => {
  await open();
  type(box(), "pri");
  await clock.pass(150);
  type(box(), "fax");
  await clock.pass(150);

  await requests[1].answer({ tickets: [{ number: "ACME-3", subject: "Fax" }], customers: [] });
  await requests[0].answer(FOUND);

  equal([requests[0].aborted(), labels()], [true, ["Fax"]]);
});

for (const [what, answer] of [["fails", (request) => request.answer("", { status: 500 })], ["asks to sign in", (request) => request.answer("<html>", { redirected: true })], ["never comes", (request) => request.fail()]]) {
  test(`when an answer ${what}, nothing of the one before is offered`, async () => {
    await open();
    await search("prin");
    type(box(), "fax");
    await clock.pass(150);
    await answer(requests.at(-1));

    equal(list().hidden, true);
  });
}

test("what comes when one has left the box opens nothing", async () => {
  await open();
  type(box(), "prin");
  await clock.pass(150);
  document.getElementById("other").focus();
  await requests.at(-1).answer(FOUND);

  equal(list().hidden, true);
});

test("searches are remembered, the latest first, each once, and eight of them", async () => {
  await open();
  for (const words of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "h"]) {
    box().value = ` ${words} `;
    box().form.requestSubmit();
  }
  equal(JSON.parse(localStorage.getItem("searches:ana")), ["h", "i", "g", "f", "e", "d", "c", "b"]);

  box().value = "";
  box().focus();
  equal(labels().slice(0, 3), ["h", "i", "g"]);
});

test("nobody sees another's searches", async () => {
  await open(() => localStorage.setItem("searches:ben", '["Ben"]'));
  box().focus();

  equal(labels(), []);
});
