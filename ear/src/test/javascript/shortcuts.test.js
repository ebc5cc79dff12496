import { desk, equal, left, press, settled, test } from "./harness.js";

const page = `<nav class="rail"><a class="logo" href="/desk/agent/tickets"></a></nav><input data-search><dialog id="shortcuts"><button>Close</button></dialog><div contenteditable="true" id="text"></div>
  <button id="replyTab"></button><button data-dialog="macroDialog"></button><select id="properties:status"></select><select id="properties:priority"></select><select id="properties:assignee"></select>
  <div data-conversation="1" tabindex="0"></div>
  <table class="list"><tbody>${["A", "B", "C"].map((name) => `<tr><td class="subj"><a href="/desk/agent/tickets/${name}">${name}</a></td></tr>`).join("")}</tbody></table>`;
const keys = (...pressed) => pressed.forEach((key) => press(key, { on: document.activeElement }));
const focused = () => document.activeElement.textContent;
const clicks = (selector) => {
  const heard = [];
  document.querySelector(selector).addEventListener("click", () => heard.push(selector));
  return heard;
};
const open = () => desk("shortcuts.js", page);

test("j and k go through the list and stop at its ends", async () => {
  await open();
  keys("j", "j");
  equal(focused(), "B");
  keys("j", "j");
  equal(focused(), "C");
  keys("k", "k", "k");

  equal(focused(), "A");
});

test("keys press what stands on the page", async () => {
  await open();
  const heard = ["#replyTab", "[data-dialog=macroDialog]"].map(clicks);
  keys("r", "m");
  equal(heard.flat(), ["#replyTab", "[data-dialog=macroDialog]"]);
});

test("status, priority and assignee open their menus", async () => {
  await open();
  const opened = [];
  document.addEventListener("select:menu", ({ target }) => opened.push(target.id));
  keys("s", "p", "a");

  equal(opened, ["properties:status", "properties:priority", "properties:assignee"]);
});

test("Escape leads out of each field to where keys work", async () => {
  await open();
  for (const selector of ["[data-search]", "#text", "[id='properties:status']"]) {
    document.querySelector(selector).focus();
    press("Escape");
    equal("conversation" in document.activeElement.dataset, true, selector);
  }
});

test("Escape that closed something stays in its field", async () => {
  await open();
  const search = document.querySelector("[data-search]");
  search.addEventListener("keydown", (event) => event.preventDefault());
  search.focus();
  press("Escape");

  equal(document.activeElement === search, true);
});

test("what is not on the page is no key", async () => {
  await open();
  keys("n", "z");

  equal(document.activeElement === document.body, true);
});

test("the search takes the focus, not the letter", async () => {
  await open();

  equal(press("/", { on: document.body }), false);

  equal("search" in document.activeElement.dataset, true);
});

test("g and then i leads to the list, g alone nowhere", async () => {
  await open();
  keys("g", "x", "i");
  await settled();
  equal(left, []);

  keys("g", "i");
  await settled();

  equal(left, [["leave", "/desk/agent/tickets"]]);
});

test("who writes, and who means a command of the browser, is left alone", async () => {
  await open();
  const heard = clicks("#replyTab");
  document.querySelector("[data-search]").focus();
  keys("r", "c", "?");
  document.getElementById("text").focus();
  keys("r");
  press("r", { on: document.body, ctrlKey: true });
  press("c", { on: document.body, metaKey: true });
  await settled();

  equal([heard, left, document.getElementById("shortcuts").open], [[], [], false]);
});

test("in a dialog no key reaches the page behind it", async () => {
  await open();
  const heard = clicks("#replyTab");
  keys("?");
  equal(document.getElementById("shortcuts").open, true);

  keys("r", "c", "?");
  press("r", { on: document.body });
  await settled();

  equal([heard, left], [[], []]);
});

test("the order of the list is kept for working through it", async () => {
  await open();
  window.dispatchEvent(new Event("pagehide"));

  equal(JSON.parse(sessionStorage.getItem("list")), ["/desk/agent/tickets/A", "/desk/agent/tickets/B", "/desk/agent/tickets/C"]);
});
