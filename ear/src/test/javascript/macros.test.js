import { desk, equal, press, stopTheClock, tell, test, type } from "./harness.js";

const option = (kind, id, name, more = "") => `<li role="option" id="${kind}-${id}" data-id="${id}" data-name="${name}" aria-selected="false"${more}><b>${name}</b></li>`;
const dialog = (kind, id, options) => `<dialog id="${id}" class="asks picks"><input data-pick="${kind}" aria-controls="${kind}:options"><div><ul id="${kind}:options" role="listbox">${options}</ul>
  <p data-none hidden>None</p></div><div id="${kind}:shown"></div></dialog>`;
const page = (canned = option("canned", "c1", "refund") + option("canned", "c2", "reset") + option("canned", "c3", "öffnen")) => `
  ${dialog("macro", "macroDialog", option("macro", "m1", "Close it") + option("macro", "m2", "Ask again") + option("macro", "m3", "Close and tell"))}${dialog("canned", "cannedDialog", canned)}
  <button id="open" data-dialog="macroDialog"></button><button id="replyTab"></button><ul id="cannedPopup" role="listbox" hidden></ul><div class="rich"><div id="text" contenteditable="true"></div></div>`;

let asked;
for (const name of ["readMacros", "readCanned", "previewMacro", "fillCanned"]) {
  window[name] = (parameters) => asked.push(parameters ? [name, parameters[0].value] : name);
}
let clock;
const open = async (html = page()) => {
  asked = [];
  await desk("macros.js", html, () => { clock = stopTheClock(); });
};
const field = (kind) => document.querySelector(`[data-pick=${kind}]`);
const shown = (kind) => [...document.getElementById(`${kind}:options`).querySelectorAll("[role=option]")].filter((one) => !one.hidden).map((one) => one.textContent);
const chosen = (kind) => document.getElementById(field(kind).getAttribute("aria-activedescendant"))?.textContent;
const preview = (id) => { document.getElementById("macro:shown").innerHTML = `<h3 data-shown="${id}"></h3><button id="macro:send"></button>`; };

const editor = () => document.getElementById("text");
const popup = () => document.getElementById("cannedPopup");
const offered = () => (popup().hidden ? null : [...popup().children].map((one) => one.textContent));
function write(text) {
  editor().textContent = text;
  editor().focus();
  getSelection().setBaseAndExtent(editor().firstChild, text.length, editor().firstChild, text.length);
  editor().dispatchEvent(new InputEvent("input", { bubbles: true }));
}
const filled = (attributes) => {
  document.getElementById("canned:shown").innerHTML = `<span data-done ${attributes}></span>`;
  tell("desk:answered");
};
function inserting() {
  const inserted = [];
  document.addEventListener("composer:insert", ({ detail }) => inserted.push({ ...detail, over: getSelection().toString() }));
  return inserted;
}

test("opening the list reads it anew and begins without a search", async () => {
  await open();
  field("macro").value = "old";

  document.getElementById("open").click();

  equal([asked, field("macro").value], [["readMacros"], ""]);
});

test("words filter the list in any order, and what was chosen but is hidden is not chosen any more", async () => {
  await open();
  press("ArrowUp", { on: field("macro") });
  equal(chosen("macro"), "Close and tell");

  type(field("macro"), "it CLO");

  equal([shown("macro"), chosen("macro"), document.querySelector("[data-none]").hidden], [["Close it"], undefined, true]);
  type(field("macro"), "nothing");
  equal([shown("macro"), document.querySelector("[data-none]").hidden], [[], false]);
  press("ArrowDown", { on: field("macro") });
  equal(chosen("macro"), undefined);
});

test("arrows go round, and a macro's preview is read when they rest", async () => {
  await open();

  press("ArrowDown", { on: field("macro") });
  press("ArrowDown", { on: field("macro") });
  await clock.pass(150);
  press("ArrowDown", { on: field("macro") });
  press("ArrowDown", { on: field("macro") });
  equal(chosen("macro"), "Close it");
  await clock.pass(150);

  equal(asked, [["previewMacro", "m2"], ["previewMacro", "m1"]]);
});

test("Enter leads to the button of the macro whose preview is shown, never to another one's", async () => {
  await open();
  document.getElementById("macroDialog").showModal();
  preview("m1");
  press("ArrowDown", { on: field("macro") });
  press("ArrowDown", { on: field("macro") });

  press("Enter", { on: field("macro") });
  equal(document.activeElement.id === "macro:send", false);
  await clock.pass(150);
  equal(asked, [["previewMacro", "m2"]]);
  preview("m2");
  press("Enter", { on: field("macro") });

  equal(document.activeElement.id, "macro:send");
});

test("Enter fills in a canned reply once, however long it is held", async () => {
  await open();
  type(field("canned"), "reset");

  press("Enter", { on: field("canned") });
  press("Enter", { on: field("canned"), repeat: true });

  equal(asked, [["fillCanned", "c2"]]);
});

test("what the server has filled in goes into the composer, and the dialog closes", async () => {
  await open();
  const inserted = inserting();
  document.getElementById("cannedDialog").showModal();

  filled('data-text="Hello" data-html="<p>Hello</p>"');

  equal(inserted, [{ html: "<p>Hello</p>", text: "Hello", over: "" }]);
  equal([document.querySelector("dialog[open]"), document.querySelector("[data-done]")], [null, null]);
});

test("a macro's reply goes into the reply, whatever tab was open", async () => {
  await open();
  const tabs = [];
  document.getElementById("replyTab").addEventListener("click", () => tabs.push("reply"));

  filled('data-into="replyTab" data-text="Hello"');

  equal(tabs, ["reply"]);
});

for (const [text, found] of [["/", ["refund", "reset", "öffnen"]], ["Hello /re", ["refund", "reset"]], ["/RES", ["reset"]], ["/ö", ["öffnen"]], ["and/re", null], ["/re ", null], ["/nothing", null]]) {
  test(`"${text}" offers ${found ?? "nothing"}`, async () => {
    await open();

    write(text);

    equal(offered(), found);
  });
}

test("a name that is taken is replaced by its text", async () => {
  await open();
  const inserted = inserting();
  write("Hello /re");
  press("ArrowDown", { on: editor() });
  equal(document.getElementById(editor().getAttribute("aria-activedescendant")).textContent, "reset");

  equal(press("Tab", { on: editor() }), false);
  equal([asked, offered()], [[["fillCanned", "c2"]], null]);
  filled('data-text="Press both."');

  equal(inserted, [{ text: "Press both.", over: "/re" }]);
});

test("after Escape an answer to something else does not offer the names again", async () => {
  await open();
  write("/re");
  press("Escape", { on: editor() });

  tell("desk:answered");

  equal([offered(), press("Enter", { on: editor() })], [null, true]);
});

test("the list is read when the first name is typed, and offered if one still writes there", async () => {
  await open(page(""));
  write("/");
  equal([asked, offered()], [["readCanned"], null]);
  tell("desk:answered"); // to something else

  document.getElementById("canned:options").innerHTML = option("canned", "c1", "refund");
  tell("desk:answered");

  equal([asked, offered()], [["readCanned"], ["refund"]]);
});

test("a list that stays empty is not asked for with each key", async () => {
  await open(page(""));
  write("/");
  tell("desk:answered");
  write("/r");

  equal([asked, offered()], [["readCanned"], null]);
});
