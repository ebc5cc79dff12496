import { desk, equal, press, test } from "./harness.js";

const page = `<datalist id="colleagues"><option value="p1" label="Ana Ruiz"></option><option value="p2" label="Ben Ruiz"></option><option value="p3" label="Änne O’Hara"></option></datalist>
  <ul id="mentioned" role="listbox" hidden></ul>
  <form data-composer="note"><div id="text" contenteditable="true" tabindex="0"></div></form><form data-composer="reply"><div id="reply" contenteditable="true" tabindex="0"></div></form>`;
const list = () => document.getElementById("mentioned");
const names = () => (list().hidden ? null : [...list().children].map((option) => option.textContent));
const chosen = () => list().querySelector("[aria-selected=true]").textContent;
const field = () => document.getElementById("text");

/** As if it had just been typed, with the caret behind it. */
function write(html, into = "text") {
  const editor = document.getElementById(into);
  editor.innerHTML = html;
  editor.focus();
  const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  let last = null;
  while (texts.nextNode()) last = texts.currentNode;
  getSelection().setBaseAndExtent(last ?? editor, last?.length ?? 0, last ?? editor, last?.length ?? 0);
  editor.dispatchEvent(new KeyboardEvent("keyup", { key: "a", bubbles: true }));
}
function inserting() {
  const inserted = [];
  document.addEventListener("composer:insert", ({ detail }) => inserted.push([detail.html, getSelection().toString()]));
  return inserted;
}

for (const [text, found] of [["@", ["Ana Ruiz", "Ben Ruiz", "Änne O’Hara"]], ["Hello @an", ["Ana Ruiz", "Änne O’Hara"]], ["(@RUIZ", ["Ana Ruiz", "Ben Ruiz"]], ["@ben ru", ["Ben Ruiz"]], ["@ohara", null], ["@o’h", ["Änne O’Hara"]],
  ["ana@an", null], ["@zoe", null], ["Hello", null], ["@ana is", null]]) {
  test(`"${text}" offers ${found ?? "nobody"}`, async () => {
    await desk("mentions.js", page);

    write(text);

    equal(names(), found);
  });
}

test("nobody is mentioned in code, within a mention, or to the customer", async () => {
  await desk("mentions.js", page);

  write("<code>@an</code>");
  equal(names(), null);
  write('<span data-mention="p1">@an</span>');
  equal(names(), null);
  write("@an", "reply");
  equal(names(), null);
});

test("arrows go round, and Enter mentions by id what is chosen in the place of what was typed", async () => {
  await desk("mentions.js", page);
  const inserted = inserting();
  write("For @ruiz");

  press("ArrowDown", { on: field() });
  equal([chosen(), field().getAttribute("aria-activedescendant")], ["Ben Ruiz", "mention-p2"]);
  press("ArrowDown", { on: field() });
  equal(chosen(), "Ana Ruiz");
  press("ArrowUp", { on: field() });
  equal(press("Enter", { on: field() }), false);

  equal(inserted, [['<span data-mention="p2">@Ben Ruiz</span>&nbsp;', "@ruiz"]]);
  equal([names(), field().getAttribute("aria-activedescendant"), field().getAttribute("aria-controls")], [null, null, null]);
});

test("Enter is the editor's with Ctrl, and after Escape", async () => {
  await desk("mentions.js", page);
  const inserted = inserting();
  write("@ana");

  equal(press("Enter", { on: field(), ctrlKey: true }), true);
  press("Escape", { on: field() });
  equal(press("Enter", { on: field() }), true);

  equal(inserted, []);
});

test("a click mentions, too, and the caret stays in the text", async () => {
  await desk("mentions.js", page);
  const inserted = inserting();
  write("@ana");

  const event = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
  list().firstElementChild.dispatchEvent(event);

  equal([inserted.length, event.defaultPrevented], [1, true]);
});

test("who leaves the note is offered nobody", async () => {
  await desk("mentions.js", page);
  write("@ana");

  document.getElementById("reply").focus();

  equal(names(), null);
});
