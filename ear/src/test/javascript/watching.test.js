import { asking, desk, equal, stopTheClock, tell, test } from "./harness.js";

const page = `<div data-conversation="t1"></div><div data-drafts="/drafts" data-token="token"></div>
  <p data-watching="/watching" data-viewing="{0} looks" data-typing="{0} writes"></p><form data-composer="reply"><textarea></textarea></form><input id="other">`;
let clock;
let requests;
async function open() {
  requests = asking();
  await desk("watching.js", page, () => { clock = stopTheClock(); });
}
const told = () => requests.map(({ path }) => new URLSearchParams(path.split("?")[1]).get("watching"));
const answer = (...colleagues) => requests.at(-1).answer(colleagues);
const shown = () => document.querySelector("[data-watching]");
const key = (on = "textarea") => document.querySelector(on).dispatchEvent(new Event("input", { bubbles: true }));
async function hide(hidden) {
  Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}

test("a page that is seen says so, and again after eight seconds", async () => {
  await open();
  equal(requests[0].path, "/watching?ticket=t1&watching=viewing&csrf=token");
  await clock.pass(8000);
  equal(told().length, 1);
  await clock.pass(1000);

  equal(told(), ["viewing", "viewing"]);
});

test("who writes is told at once, then every three seconds, and that they have stopped", async () => {
  await open();
  key();
  key();
  equal(told(), ["viewing", "typing"]);
  await clock.pass(3001);
  key();
  equal(told(), ["viewing", "typing", "typing"]);
  await clock.pass(6000);

  equal(told(), ["viewing", "typing", "typing", "viewing"]);
});

test("who types elsewhere is not writing", async () => {
  await open();
  key("#other");

  equal(told(), ["viewing"]);
});

test("colleagues are shown by what they do, as text", async () => {
  await open();
  await answer({ name: "<b>Ben</b>", typing: false }, { name: "Eva", typing: true });
  equal([shown().textContent, shown().classList.contains("typing")], ["<b>Ben</b> looks · Eva writes", true]);

  tell("desk:push", { kind: "watch.changed", ticket: "t1" });
  await clock.pass(200);
  await answer();

  equal([shown().textContent, shown().classList.contains("typing")], ["", false]);
});

test("while the server is away nobody is known to be there", async () => {
  await open();
  await answer({ name: "Ben", typing: false });
  await clock.pass(9000);
  await requests.at(-1).fail();

  equal(shown().textContent, "");
});

test("news of other tickets are not asked for", async () => {
  await open();
  tell("desk:push", { kind: "watch.changed", ticket: "t2" });
  tell("desk:push", { kind: "ticket.updated", ticket: "t1" });
  await clock.pass(1000);

  equal(told(), ["viewing"]);
});

test("a page that is hidden has gone until it is seen again, and is left once", async () => {
  await open();
  await hide(true);
  await clock.pass(60000);
  window.dispatchEvent(new Event("pagehide"));
  equal([told(), requests.at(-1).keepalive], [["viewing", "gone"], true]);

  await hide(false);

  equal(told(), ["viewing", "gone", "viewing"]);
  window.dispatchEvent(new Event("pagehide"));
  equal(told().at(-1), "gone");
});
