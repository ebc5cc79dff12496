import { asking, desk, equal, left, settled, stopTheClock, tell, test } from "./harness.js";

const row = (ticket, text) => `<a href="#" data-ticket="${ticket}">${text}</a>`;
const page = (rows) => `<div id="requests">${rows}</div>`;
let clock;
let requests;
async function open() {
  requests = asking();
  await desk("requests.js", page(row("a", "A") + row("b", "B")), () => { clock = stopTheClock(); });
}
const texts = () => [...document.querySelectorAll("#requests a")].map((link) => link.textContent);

test("news are read once a moment later, and one stays at the request where one was", async () => {
  await open();
  document.querySelector("[data-ticket=b]").focus();
  tell("desk:push", { kind: "ticket.updated" });
  tell("desk:push", { kind: "ticket.updated" });
  await clock.pass(150);
  await requests[0].answer(page(row("b", "B, answered") + row("a", "A")));

  equal([requests.length, texts(), document.activeElement.textContent], [1, ["B, answered", "A"], "B, answered"]);
});

test("what may have been missed is read at once", async () => {
  await open();
  tell("desk:missed");

  equal(requests.length, 1);
});

test("a list that can't be read stays as it is", async () => {
  await open();
  tell("desk:missed");
  await requests[0].answer("", { status: 500 });

  equal(texts(), ["A", "B"]);
});

test("who has signed out comes to the sign-in", async () => {
  await open();
  tell("desk:missed");
  await requests[0].answer("<html>", { redirected: true });
  await settled();

  equal([left, texts()], [[["reload", "/run"]], ["A", "B"]]);
});
