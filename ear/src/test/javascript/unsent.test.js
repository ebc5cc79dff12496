import { desk, equal, left, reload, stopTheClock, tell, test, type } from "./harness.js";

const page = `<template id="unsent"><div class="unsent">Put back<div data-unplaced hidden><pre></pre></div><button data-discard>Discard</button></div></template>
  <main><form id="form" data-keep="yes" action="/somewhere"><input name="subject"><textarea name="body"></textarea><select name="kind"><option>question</option><option>problem</option></select>
  <input type="checkbox" name="tick" value="a"><input type="password" name="password"><input type="hidden" name="csrf" value="token">
  <div data-keep="no"><input name="secret"></div><button type="submit">Send</button><a class="btn ghost" href="#">Cancel</a></form></main>`;
const field = (name) => document.querySelector(`[name=${name}]`);
const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith("unsent:"));
const entry = () => JSON.parse(sessionStorage.getItem(kept()[0]));
const change = (name, values) => {
  Object.assign(field(name), values);
  field(name).dispatchEvent(new Event("change", { bubbles: true }));
};
const notice = () => document.querySelector("form .unsent");

let clock;
const stopped = (prepare = () => {}) => () => {
  clock = stopTheClock();
  prepare();
};
const open = (html = page, prepare) => desk("unsent.js", html, stopped(prepare));
const again = (html = page, prepare) => reload("unsent.js", html, stopped(prepare));
const isSomebody = (person) => { document.documentElement.dataset.me = person; };
/** How the browser says it came here. */
function cameFrom(path) {
  Object.defineProperty(document, "referrer", { configurable: true, value: path && location.origin + path });
}
async function typeAndSend(text = "Printer") {
  await open();
  type(field("subject"), text);
  field("subject").form.querySelector("button").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}

test("what is typed is there again after the page was lost, and said so", async () => {
  await open();
  type(field("subject"), "Printer");
  change("kind", { value: "problem" });
  change("tick", { checked: true });
  await clock.pass(300);

  await again();

  equal([field("subject").value, field("kind").value, field("tick").checked], ["Printer", "problem", true]);
  equal(notice().firstChild.data, "Put back");
});

test("what is typed last is kept by leaving", async () => {
  await open();
  type(field("subject"), "Printer");
  window.dispatchEvent(new Event("pagehide"));

  await again();

  equal(field("subject").value, "Printer");
});

test("passwords, tokens and what is not to be kept are not", async () => {
  await open();
  type(field("password"), "geheim");
  type(field("secret"), "secret");
  type(field("subject"), "Printer");
  await clock.pass(300);

  equal(Object.keys(entry().fields).sort(), ["body", "kind", "subject", "tick=a"]);
});

test("a form that does not ask for it is not kept", async () => {
  await open(page.replace(' data-keep="yes"', ""));
  type(field("subject"), "Printer");
  await clock.pass(300);

  equal(kept(), []);
});

test("where nothing was lost, nothing is said", async () => {
  await open();
  type(field("subject"), "Printer");
  await clock.pass(300);

  await again(page.replace('name="subject"', 'name="subject" value="Printer"'));

  equal([notice(), kept()], [null, []]);
});

test("cancelling forgets", async () => {
  await open();
  type(field("subject"), "Printer");
  await clock.pass(300);

  document.querySelector("a.btn.ghost").click();

  equal(kept(), []);
  window.dispatchEvent(new Event("pagehide"));
  equal(kept(), []);
});

test("who discards what was put back has the page as it was", async () => {
  await open();
  type(field("subject"), "Printer");
  await clock.pass(300);
  await again();

  document.querySelector("[data-discard]").click();

  equal([kept(), left], [[], [["leave", "/run"]]]);
});

test("what was sent is forgotten when the next page shows that it has arrived", async () => {
  await typeAndSend();
  equal(entry().sent, true);

  await again(page, () => cameFrom("/run"));

  equal([kept(), field("subject").value, notice()], [[], "", null]);
  cameFrom("");
});

test("what was sent without an answer is put back", async () => {
  await typeAndSend();

  await again();

  equal(field("subject").value, "Printer");
});

test("what was sent and led to the sign-in waits until one is back", async () => {
  await typeAndSend();
  tell("desk:answered", { failed: false, redirect: "/login?next" });

  equal(entry().sent, false);
  await again();
  equal(field("subject").value, "Printer");
});

test("what was refused stays kept, and a form that shows it itself is not touched", async () => {
  await typeAndSend();

  await again(page.replace('name="subject"', 'name="subject" aria-invalid="true" value="Refused"'), () => cameFrom("/run"));

  equal([field("subject").value, notice(), kept().length], ["Refused", null, 1]);
  cameFrom("");
});

test("what ajax has sent is forgotten when the form is empty, and kept while it stands there", async () => {
  await typeAndSend();
  tell("desk:answered", { failed: false });
  equal(entry().sent, false);

  await typeAndSend();
  field("subject").value = "";
  tell("desk:answered", { failed: false });
  equal(kept(), []);
});

test("a failed answer is no reason to forget", async () => {
  await typeAndSend();
  field("subject").value = "";
  tell("desk:answered", { failed: true });

  equal(entry().sent, false);
});

test("nobody sees what another has typed, and signing out forgets it", async () => {
  await open(page, () => isSomebody("ana"));
  type(field("subject"), "Ana's");
  await clock.pass(300);

  await again(page, () => isSomebody("ben"));
  equal([field("subject").value, kept()], ["", []]);

  await open(`${page}<form id="out" action="/logout"></form>`, () => isSomebody("ana"));
  type(field("subject"), "Ana's");
  await clock.pass(300);
  document.getElementById("out").requestSubmit();
  equal(kept(), []);
  delete document.documentElement.dataset.me;
});

const signIn = '<main><p data-kept hidden>Kept</p><form action="/login"><input name="email"></form></main>';
const saysKept = () => !document.querySelector("[data-kept]").hidden;

test("who must sign in again while writing is told that nothing is lost", async () => {
  await open(signIn);
  equal(saysKept(), false);

  await open(page, () => isSomebody("ana"));
  type(field("subject"), "Ana's");
  await clock.pass(300);
  await again(signIn, () => isSomebody(""));
  equal(saysKept(), true);

  await open(signIn, () => sessionStorage.setItem("draft:ana:reply:t1", "{}"));
  equal(saysKept(), true);

  delete document.documentElement.dataset.me;
});

test("what somebody without a name has typed has nothing to do with signing in", async () => {
  await open();
  type(field("subject"), "Printer");
  await clock.pass(300);

  await again(signIn);

  equal(saysKept(), false);
});

test("signing out forgets messages, too", async () => {
  await open(`${page}<form id="out" action="/logout"></form>`, () => sessionStorage.setItem("draft:ana:note:t1", "{}"));

  document.getElementById("out").requestSubmit();

  equal(sessionStorage.getItem("draft:ana:note:t1"), null);
});

test("what was typed without a name is not lost by signing in", async () => {
  await open();
  type(field("subject"), "Printer");
  await clock.pass(300);

  await again(page, () => isSomebody("ana"));

  equal(kept().length, 1);
  delete document.documentElement.dataset.me;
});

test("a day later it is gone", async () => {
  await open();
  type(field("subject"), "Printer");
  await clock.pass(300);

  await again(page, () => sessionStorage.setItem(kept()[0], JSON.stringify({ ...entry(), at: Date.now() - 86400001 })));

  equal([field("subject").value, kept()], ["", []]);
});

test("what can't be read is thrown away", async () => {
  await open(page, () => sessionStorage.setItem("unsent::broken", "{"));

  equal(kept(), []);
});

test("a text that is too long is not kept, nor is what stood there before", async () => {
  await open();
  type(field("body"), "short");
  await clock.pass(300);
  type(field("body"), "x".repeat(300000));
  await clock.pass(300);

  equal(kept(), []);
});

test("ten forms are kept, the latest", async () => {
  const old = (number) => [`unsent::/other${number}?#form`, JSON.stringify({ at: Date.now() - number, path: "/other", sent: false, fields: {}, written: [] })];
  await open(page, () => Array.from({ length: 12 }, (_, number) => old(number)).forEach(([key, value]) => sessionStorage.setItem(key, value)));

  equal([kept().length, kept().includes("unsent::/other11?#form")], [10, false]);
});

test("fields that come later get theirs then, until then their texts are shown", async () => {
  const more = '<div id="more"><textarea name="more"></textarea></div></form>';
  await open(page.replace("</form>", more));
  type(field("more"), "Serial 12");
  await clock.pass(300);

  await again(page.replace("</form>", '<div id="more"></div></form>'));
  equal([notice().querySelector("[data-unplaced]").hidden, notice().querySelector("pre").textContent], [false, "Serial 12"]);
  document.getElementById("more").innerHTML = '<textarea name="more"></textarea>';
  tell("desk:answered", { failed: false });

  equal([field("more").value, notice().querySelector("[data-unplaced]").hidden], ["Serial 12", true]);
});

test("other scripts hear of what is put back as if it had been typed", async () => {
  await open();
  type(field("subject"), "Printer");
  await clock.pass(300);
  const heard = [];

  await again(page, () => field("subject").addEventListener("input", ({ target }) => heard.push(target.value)));

  equal(heard, ["Printer"]);
});

test("a choice that is not offered any more is left out", async () => {
  await open();
  type(field("subject"), "Printer");
  change("kind", { value: "problem" });
  await clock.pass(300);

  await again(page.replace("<option>problem</option>", ""));

  equal([field("subject").value, field("kind").value], ["Printer", "question"]);
});
