import { asking, desk, equal, settled, stopTheClock, tell, test } from "./harness.js";

const states = ["online", "busy", "offline"].map((state) => `<button type="submit" name="status" value="${state}" aria-pressed="false">${state.toUpperCase()}</button>`).join("");
const page = (more = "") => `<details open><summary><i class="dot at-online"></i></summary><form data-presence="ana" action="/agent/presence"><input name="csrf" value="token">${states}</form></details>${more}`;
const assignee = '<select id="properties:assignee"><option>Nobody</option><option value="ben">Ben · ON · OFFLINE</option><option value="team">A team</option></select>';

let clock;
let requests;
async function open(html = page()) {
  requests = asking();
  await desk("presence.js", html, () => { clock = stopTheClock(); });
}
const say = (chosen, colleagues = {}) => requests.at(-1).answer({ chosen, colleagues });
const pressed = () => [...document.querySelectorAll("[aria-pressed=true]")].map((button) => button.value);
const changed = (account) => tell("desk:push", { kind: "presence.changed", account });

test("an open page says so at once and every 25 seconds", async () => {
  await open();
  await say("online");
  await clock.pass(50000);

  equal(requests.map(({ method, body }) => [method, body]), Array(3).fill(["POST", "csrf=token"]));
});

test("the state that is chosen is told, shown, and the menu closes", async () => {
  await open();
  await say("online");

  document.querySelector("[value=busy]").click();
  await settled();
  equal(requests.at(-1).body, "csrf=token&status=busy");
  equal(pressed(), ["online"], "before the server says so");
  await say("busy");

  equal([pressed(), document.querySelector(".dot").className, document.querySelector("details").open, document.activeElement.localName], [["busy"], "dot at-busy", false, "summary"]);
});

test("a state that the server does not take is not shown", async () => {
  await open();
  await say("online");

  document.querySelector("[value=busy]").click();
  await settled();
  await requests.at(-1).answer({}, { status: 500 });

  equal([pressed(), document.querySelector("details").open], [["online"], true]);
});

test("who has signed out is not told of any more", async () => {
  await open();
  await requests[0].answer("", { status: 403 });
  await clock.pass(100000);

  equal(requests.length, 1);
});

test("a server that is away is told again later", async () => {
  await open();
  await requests[0].fail();
  await clock.pass(25000);

  equal(requests.length, 2);
});

test("colleagues to choose from have their states, and who has none is offline", async () => {
  await open(page(assignee));
  const names = () => [...document.querySelectorAll("option")].map((option) => option.text);
  await say("online", { ben: "busy" });
  equal(names(), ["Nobody", "Ben · ON · BUSY", "A team"]);

  await say("online");
  changed("ben");
  await clock.pass(200);
  await say("online", {});

  equal(names(), ["Nobody", "Ben · ON · OFFLINE", "A team"]);
});

test("many who come at once are asked for once, and where nobody is shown they are not asked for", async () => {
  await open();
  await say("online");
  changed("ben");
  await clock.pass(200);
  equal(requests.length, 1);

  changed("ana");
  changed("ana");
  await clock.pass(200);

  equal(requests.map(({ method }) => method), ["POST", "GET"]);
});
