import { asking, desk, equal, left, press, reload, settled, stopTheClock, tell, test, type } from "./harness.js";

const panel = (kind, more = "") => `<div id="${kind}Panel" role="tabpanel"${kind === "note" ? " hidden" : ""}><form id="${kind}" data-composer="${kind}"${more}>
  <textarea></textarea><span data-draft="saved" hidden>Saved</span><span data-draft="unsaved" data-text="Not saved"></span>${kind === "reply" ? `<div data-waiting></div><select><option value="">As it is</option><option value="pending">Pending</option><option value="solved">Solved</option></select>
  <label data-next hidden><input type="checkbox"></label>` : ""}<button type="button" class="btn primary" id="${kind}:send">Send</button></form></div>`;
const page = (sending = "", more = "") => `<template id="unsent"><p class="unsent">Not sent<button data-discard></button></p></template>
  <div data-conversation="t1" tabindex="0"></div><div data-drafts="/drafts" data-token="token">
  <button role="tab" id="replyTab" aria-controls="replyPanel" aria-selected="true">Reply</button><button role="tab" id="noteTab" aria-controls="notePanel" aria-selected="false">Note</button>
  ${panel("reply", more)}${panel("note")}</div><div id="sending">${sending}</div>`;
const undo = '<a href="#" id="sending:undo" data-undo="r1" data-of="t1">Undo</a>';
const draft = (kind, text, more = {}) => ({ kind, text, html: null, uploads: [], files: [], macro: null, ...more });

const textOf = (kind) => document.querySelector(`#${kind} textarea`);
const textOfBody = ({ body }) => JSON.parse(body).text;
const saves = (requests, kind = "reply") => requests.filter(({ method, body }) => method === "POST" && JSON.parse(body).kind === kind);
const button = (kind) => document.getElementById(`${kind}:send`);
const clicksOn = (element) => {
  const clicks = [];
  element.addEventListener("click", () => clicks.push(element.id));
  return clicks;
};

/** A page whose time stands still and whose requests wait; the drafts are there unless the test answers itself. */
async function open({ drafts = [], html = page(), begin = desk, prepare = () => {} } = {}) {
  let clock;
  const requests = asking();
  await begin("composer.js", html, () => {
    clock = stopTheClock();
    prepare();
  });
  if (drafts !== null) {
    await requests.shift().answer(drafts);
    await settled();
  }
  return { requests, clock };
}

test("the note's tab shows the note, and one is in its text", async () => {
  await open();

  document.getElementById("noteTab").click();

  equal([document.getElementById("replyPanel").hidden, document.getElementById("notePanel").hidden], [true, false]);
  equal(document.activeElement === textOf("note"), true);
  press("ArrowLeft", { on: document.getElementById("noteTab") });
  equal(document.getElementById("replyTab").getAttribute("aria-selected"), "true");
  equal([...document.querySelectorAll("[role=tab]")].map((tab) => tab.tabIndex), [0, -1]);
});

test("what is typed is saved once, a second after the last key", async () => {
  const { requests, clock } = await open();

  type(textOf("reply"), "Hel");
  await clock.pass(900);
  type(textOf("reply"), "Hello");
  await clock.pass(999);
  equal(requests.length, 0);
  await clock.pass(1);

  equal(requests.map(({ path, body }) => [path, JSON.parse(body)]), [["/drafts?ticket=t1&csrf=token", { kind: "reply", text: "Hello", html: null, uploads: [], macro: null }]]);
});

const said = (kind = "reply") => {
  const [saved, unsaved] = ["saved", "unsaved"].map((name) => document.querySelector(`#${kind} [data-draft=${name}]`));
  return [saved.hidden ? "" : saved.textContent, unsaved.textContent].filter((words) => words !== "");
};

test("that the draft is saved is said until somebody types on", async () => {
  const { requests, clock } = await open();
  type(textOf("reply"), "Hello");
  await clock.pass(1000);
  equal(said(), [], "before it has arrived");
  await requests[0].answer("");
  equal([said("reply"), said("note")], [["Saved"], []]);

  type(textOf("reply"), "Hello you");
  equal(said(), []);
});

for (const [what, answer] of [["refused", (request) => request.answer("", { status: 413 })], ["redirected to the sign-in", (request) => request.answer("<html>", { redirected: true })], ["not answered", (request) => request.fail()]]) {
  test(`that a draft can't be saved is said when it is ${what}, and no longer once it is`, async () => {
    const { requests, clock } = await open();
    type(textOf("note"), "Hello");
    await clock.pass(1000);
    await answer(requests[0]);
    equal(said("note"), ["Not saved"]);

    type(textOf("note"), "Hello you");
    await clock.pass(1000);
    await requests[1].answer("");
    equal(said("note"), ["Saved"]);
  });
}

test("of a text that was emptied nothing is said", async () => {
  const { requests, clock } = await open({ drafts: [draft("reply", "Hello")] });
  type(textOf("reply"), "");
  await clock.pass(1000);
  await requests[0].answer("");

  equal(said(), []);
});

test("what the server has is not sent again", async () => {
  const { requests, clock } = await open({ drafts: [draft("reply", "Hello")] });

  type(textOf("reply"), "Hello");
  await clock.pass(1000);

  equal(requests.length, 0);
});

test("drafts come back into their composers", async () => {
  await open({ drafts: [draft("reply", "Half a reply"), draft("note", "Half a note")] });

  equal([textOf("reply").value, textOf("note").value], ["Half a reply", "Half a note"]);
});

test("a page that is hidden or left saves at once", async () => {
  const { requests } = await open();
  type(textOf("reply"), "Hello");

  window.dispatchEvent(new Event("pagehide"));

  equal(saves(requests).map(({ keepalive, body }) => [keepalive, JSON.parse(body).text]), [[true, "Hello"]]);
});

test("what the server did not take is in the composer again when the page is", async () => {
  const { requests, clock } = await open();
  type(textOf("reply"), "Hello");
  await clock.pass(1000);
  await requests[0].answer("", { status: 503 });

  await open({ begin: reload, drafts: [draft("reply", "Hel")] });

  equal(textOf("reply").value, "Hello");
});

test("a sign-in that has ended does not pass for a save", async () => {
  const { requests, clock } = await open();
  type(textOf("reply"), "Hello");
  await clock.pass(1000);
  await requests[0].answer("<html>sign in</html>", { redirected: true });

  await open({ begin: reload });

  equal(textOf("reply").value, "Hello");
});

test("a save waits for the one before, so that they arrive in their order", async () => {
  const { requests, clock } = await open();
  type(textOf("reply"), "A");
  await clock.pass(1000);
  type(textOf("reply"), "A and B");
  await clock.pass(1500);
  equal(saves(requests).map(textOfBody), ["A"]);

  await requests[0].answer("");
  await clock.pass(1000);

  equal(saves(requests).map(textOfBody), ["A", "A and B"]);
});

test("a save that fails late does not bring back what was written over since", async () => {
  const { requests, clock } = await open();
  type(textOf("reply"), "Old");
  await clock.pass(1000);
  type(textOf("reply"), "New");
  window.dispatchEvent(new Event("pagehide"));
  await saves(requests)[1].answer("");
  await saves(requests)[0].fail();

  await open({ begin: reload, drafts: [draft("reply", "New")] });

  equal(textOf("reply").value, "New");
});

test("a save that arrives late does not lose what failed since", async () => {
  const { requests, clock } = await open();
  type(textOf("reply"), "Old");
  await clock.pass(1000);
  type(textOf("reply"), "New");
  window.dispatchEvent(new Event("pagehide"));
  await saves(requests)[1].fail();
  await saves(requests)[0].answer("");

  await open({ begin: reload, drafts: [draft("reply", "Old")] });

  equal(textOf("reply").value, "New");
});

test("what is typed before the drafts have come is put behind them, and not saved over them", async () => {
  const { requests, clock } = await open({ drafts: null });
  type(textOf("reply"), "typed");
  await clock.pass(3000);
  equal(saves(requests).length, 0);

  await requests[0].answer([draft("reply", "Kept")]);

  equal(textOf("reply").value, "Kept\n\ntyped");
  await clock.pass(1000);
  equal(saves(requests).map(textOfBody), ["Kept\n\ntyped"]);
});

test("who leaves before the drafts have come finds both", async () => {
  await open({ drafts: null });
  type(textOf("note"), "typed");
  window.dispatchEvent(new Event("pagehide"));

  await open({ begin: reload, drafts: [draft("note", "Kept")] });

  equal(textOf("note").value, "Kept\n\ntyped");
});

test("drafts that can't be read don't keep what is typed from being saved", async () => {
  const { requests, clock } = await open({ drafts: null });
  await requests[0].fail();
  type(textOf("reply"), "Hello");
  await clock.pass(1000);

  equal(saves(requests).map(textOfBody), ["Hello"]);
});

test("a text that the browser itself has put back is left as it is", async () => {
  await open({ html: page().replace("<textarea>", "<textarea>Put back"), drafts: [draft("reply", "Put back")] });

  equal(textOf("reply").value, "Put back");
});

test("a composer that was emptied by sending empties the draft", async () => {
  const { requests } = await open({ drafts: [draft("reply", "Hello")] });
  textOf("reply").value = "";

  tell("desk:answered", { source: "reply:send", failed: false });
  await settled();

  equal(saves(requests).map(textOfBody), [""]);
});

test("Ctrl+Enter sends, once however long it is held", async () => {
  await open();
  const clicks = clicksOn(button("reply"));
  textOf("reply").focus();

  press("Enter");
  equal(clicks, []);
  press("Enter", { ctrlKey: true });
  equal(press("Enter", { ctrlKey: true, repeat: true }), false);

  equal(clicks, ["reply:send"]);
});

test("after sending, the focus is where single keys work, unless somebody writes on", async () => {
  await open();
  textOf("reply").focus();
  tell("desk:answered", { source: "reply:send", failed: true });
  await settled();
  equal(document.activeElement === textOf("reply"), true);

  tell("desk:answered", { source: "reply:send", failed: false });
  await settled();
  equal("conversation" in document.activeElement.dataset, true);

  type(textOf("reply"), "One more thing");
  tell("desk:answered", { source: "reply:send", failed: false });
  await settled();
  equal(document.activeElement === textOf("reply"), true);
});

test("what was sent without an answer is there again, and said to be unsent", async () => {
  await open();
  type(textOf("note"), "Careful");
  button("note").click();
  tell("desk:answered", { source: "note:send", failed: false, redirect: "/login?again" });
  await settled();

  await open({ begin: reload });

  equal(textOf("note").value, "Careful");
  equal(document.querySelector("#note .unsent").textContent, "Not sent");
  equal(document.querySelector(".unsent [data-discard]"), null);
  equal(document.getElementById("notePanel").hidden, false);
});

test("what has arrived is not put back", async () => {
  await open();
  type(textOf("reply"), "Hello");
  button("reply").click();
  textOf("reply").value = "";
  tell("desk:answered", { source: "reply:send", failed: false });
  await settled();

  await open({ begin: reload });

  equal(textOf("reply").value, "");
});

test("a page that has expired is loaded anew when the drafts are saved, but nobody is called back who is leaving", async () => {
  const { requests, clock } = await open({ html: page('<p data-unsent=""></p>') });
  type(textOf("note"), "Hello");

  tell("desk:answered", { source: "head:read", failed: false });
  await settled();
  equal(left, []);
  window.dispatchEvent(new Event("beforeunload"));
  await saves(requests, "note")[0].answer("");
  await clock.pass(4999);
  equal(left, []);
  await clock.pass(1);

  equal(left, [["reload", "/run"]]);
});

test("undo saves what was written since, and the reply comes before it", async () => {
  const { requests, clock } = await open({ html: page(undo) });
  const clicks = clicksOn(document.querySelector("[data-undo]"));
  type(textOf("reply"), "P.S.");

  document.querySelector("[data-undo]").click();
  await settled();
  equal([saves(requests).map(textOfBody), clicks], [["P.S."], []]);
  await requests[0].answer("");
  equal(clicks, ["sending:undo"]);

  type(textOf("reply"), "P.S. more");
  await clock.pass(1000);
  equal(saves(requests).length, 1, "saved over the reply");
  document.getElementById("sending").replaceChildren();
  document.getElementById("sending").dataset.restored = "true";
  tell("desk:answered", { source: "sending:undo", failed: false });
  await requests[1].answer([draft("reply", "Dear Carla\n\nP.S.")]);

  equal(textOf("reply").value, "Dear Carla\n\nP.S. more");
  await clock.pass(1000);
  equal(saves(requests).map(textOfBody), ["P.S.", "Dear Carla\n\nP.S. more"]);
});

test("two clicks on undo take the reply back once", async () => {
  const { requests } = await open({ html: page(undo) });
  const clicks = clicksOn(document.querySelector("[data-undo]"));
  type(textOf("reply"), "P.S.");

  document.querySelector("[data-undo]").click();
  document.querySelector("[data-undo]").click();
  await requests[0].answer("");

  equal(clicks, ["sending:undo"]);
});

test("when it was too late to take a reply back, what is typed is saved again", async () => {
  const { requests, clock } = await open({ html: page(undo) });
  document.querySelector("[data-undo]").click();
  await settled();
  document.getElementById("sending").replaceChildren();
  tell("desk:answered", { source: "sending:undo", failed: false });
  await settled();

  type(textOf("reply"), "Another one");
  await clock.pass(1000);

  equal(saves(requests).map(textOfBody), ["Another one"]);
});

test("another ticket's reply is taken back without this composer", async () => {
  const { requests } = await open({ html: page(undo.replace("t1", "t2")) });
  const clicks = clicksOn(document.querySelector("[data-undo]"));
  type(textOf("reply"), "P.S.");

  document.querySelector("[data-undo]").click();

  equal([clicks, requests.length], [["sending:undo"], 0]);
});

test("a reply that could not leave is a draft in the composer, also when both reads of the drafts find it", async () => {
  const { requests } = await open({ html: page('<p data-returned="t1"></p>'), drafts: null });

  await requests[1].answer([draft("reply", "Came back")]);
  await requests[0].answer([draft("reply", "Came back")]);

  equal(textOf("reply").value, "Came back");
});

const choose = (value) => {
  const then = document.querySelector("#reply select");
  then.value = value;
  then.dispatchEvent(new Event("change", { bubbles: true }));
};
const chosen = () => document.querySelector("#reply select").value;

test("the status after sending is remembered for the next ticket", async () => {
  await open();
  choose("pending");

  await open({ begin: reload });

  equal(chosen(), "pending");
});

test("a status that is not offered is not chosen", async () => {
  await open({ prepare: () => localStorage.setItem("composer.then", "gone") });

  equal(chosen(), "");
});

test("while a macro that brings a status waits, the agent's usual one is not sent along, and comes back after it", async () => {
  await open();
  choose("pending");

  document.querySelector("[data-waiting]").innerHTML = '<p data-macro="m1" data-moves="yes"></p>';
  tell("desk:drawn");
  equal(chosen(), "");
  choose("solved");
  tell("desk:drawn");
  equal(chosen(), "solved", "chosen now, over the macro's");
  document.querySelector("[data-waiting]").innerHTML = "";
  tell("desk:drawn");

  equal(chosen(), "pending");
  equal(localStorage.getItem("composer.then"), "pending");
});

test("a macro that waits for the reply is kept with its draft", async () => {
  const { requests, clock } = await open();
  type(textOf("reply"), "Hello");
  document.querySelector("[data-waiting]").innerHTML = '<p data-macro="m1"></p>';

  tell("desk:answered", { source: "macro:compose", failed: false });
  await clock.pass(1000);

  equal(saves(requests).map(({ body }) => JSON.parse(body).macro), ["m1"]);
});

const walk = () => sessionStorage.setItem("list", JSON.stringify(["/agent/tickets/A", location.pathname, "/agent/tickets/C"]));

test("after sending, the list's next ticket opens", async () => {
  await open({ prepare: walk });
  equal(document.querySelector("[data-next]").hidden, false);
  document.getElementById("reply").dataset.sent = "true";

  tell("desk:answered", { source: "reply:send", failed: false });
  await settled();

  equal(left, [["leave", "/agent/tickets/C"]]);
});

test("who wants to stay stays", async () => {
  await open({ prepare: walk });
  const stay = document.querySelector("[data-next] input");
  stay.checked = false;
  stay.dispatchEvent(new Event("change", { bubbles: true }));
  document.getElementById("reply").dataset.sent = "true";

  tell("desk:answered", { source: "reply:send", failed: false });
  await settled();

  equal(left, []);
});

test("an answer to something else opens nothing", async () => {
  await open({ prepare: walk });

  tell("desk:answered", { source: "head:read", failed: false });
  await settled();

  equal(left, []);
});
