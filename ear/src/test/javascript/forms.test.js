import { desk, equal, press, stopTheClock, test } from "./harness.js";

const page = `<template id="noAnswer"><p data-no-answer>No answer</p></template><form><input id="name"><select id="kind"><option></option></select><button id="form:save" type="submit">Save</button>
  <a class="btn" href="#" id="form:send">Send</a></form><form><input id="elsewhere"></form>`;
let jquery = {};
window.jQuery = () => ({ on: (name, hear) => { jquery[name] = hear; } });

let clock;
let told;
async function open() {
  jquery = {};
  await desk("forms.js", page, () => {
    told = [];
    for (const name of ["desk:busy", "desk:drawn", "desk:answered"]) {
      document.addEventListener(name, ({ detail }) => told.push(detail === null ? name : [name, detail]));
    }
    clock = stopTheClock();
  });
}
async function answer(source, { status = 200, redirect = null } = {}) {
  const xml = new DOMParser().parseFromString(`<partial-response>${redirect ? `<redirect url="${redirect}"/>` : ""}</partial-response>`, "text/xml");
  jquery.pfAjaxComplete({}, { status, responseXML: xml }, { source });
  await clock.pass(0);
}
const isWrong = (id) => document.getElementById(id).setAttribute("aria-invalid", "true");
const notices = () => document.querySelectorAll("form:first-of-type [data-no-answer]").length;

test("the page's scripts hear of a request: that it is under way, drawn and answered", async () => {
  await open();
  jquery.pfAjaxSend();
  jquery.pfAjaxUpdated();
  await answer("form:save");

  equal(told, [["desk:busy", true], "desk:drawn", ["desk:busy", false], ["desk:answered", { source: "form:save", failed: false }]]);
});

test("they hear where an answer leads, and by which element it was asked for", async () => {
  await open();
  await answer(document.getElementById("form:save"), { redirect: "/login" });

  equal(told.at(-1), ["desk:answered", { source: "form:save", failed: false, redirect: "/login" }]);
});

test("the first field that is wrong gets the focus when the form was sent", async () => {
  await open();
  isWrong("name");
  isWrong("kind");
  await answer("form:save");

  equal(document.activeElement.id, "name");
});

test("a field that was saved by itself and is wrong gets it back", async () => {
  await open();
  isWrong("name");
  await answer("name");

  equal(document.activeElement.id, "name");
});

test("who is elsewhere stays there when something else was read or saved", async () => {
  await open();
  isWrong("name");
  document.getElementById("kind").focus();
  await answer("kind");
  equal(document.activeElement.id, "kind");
  document.getElementById("elsewhere").focus();
  await answer("gone");

  equal(document.activeElement.id, "elsewhere");
});

test("a form that had no answer says so, until it is sent again", async () => {
  await open();
  await answer("form:send", { status: 0 });
  equal([notices(), told.at(-1)[1].failed], [1, true]);

  jquery.pfAjaxSend();

  equal(notices(), 0);
});

test("what the page reads by itself fails in silence", async () => {
  await open();
  await answer("kind", { status: 500 });

  equal(notices(), 0);
});

test("the second click of a double click does not send", async () => {
  await open();
  let sent = 0;
  document.getElementById("form:send").addEventListener("click", () => sent++);
  for (const detail of [1, 2]) {
    document.getElementById("form:send").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
  }
  equal(sent, 1);
  document.getElementById("form:send").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));

  equal(sent, 2, "sent again later");
});

test("no script hears the keys by which a word is composed, and the browser has them", async () => {
  await open();
  const heard = [];
  document.addEventListener("keydown", ({ key }) => heard.push(key), { capture: true });
  document.getElementById("name").focus();

  equal([press("Enter", { isComposing: true }), press("ArrowDown", { isComposing: true }), press("Enter", { keyCode: 229 })], [true, true, true]);
  equal(heard, []);
  press("Enter");

  equal(heard, ["Enter"]);
});
