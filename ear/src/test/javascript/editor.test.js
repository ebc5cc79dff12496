import { desk, equal, press, tell, test, until } from "./harness.js";

const area = (text = "", html = "") => `<div data-editor="/desk/squire/squire.js"><div class="marks" role="toolbar" hidden>
  <button type="button" data-mark="bold"></button><button type="button" data-mark="bullets" tabindex="-1"></button><button type="button" data-mark="link" tabindex="-1"></button>
  <span class="linking" hidden><input type="url"><button type="button" data-link="set"></button></span></div>
  <textarea aria-label="Reply" aria-describedby="wrong" placeholder="Write …">${text}</textarea><input type="hidden" value="${html}"></div>`;
const page = (text, html) => `<div id="panel"><form id="reply">${area(text, html)}</form></div>`;

const root = () => document.querySelector("[contenteditable]");
const field = () => document.querySelector("textarea");
const hidden = () => document.querySelector("input[type=hidden]");
const button = (mark) => document.querySelector(`[data-mark=${mark}]`);
async function open(text, html) {
  await desk("editor.js", page(text, html));
  await until(root, "the editor");
}
const insert = (detail) => tell("composer:insert", detail);
/** Squire tells of what has changed a moment later. */
const written = (text) => until(() => field().value === text, `"${text}", not "${field().value}"`);

test("the text field becomes an editor with its name, and stays what is sent", async () => {
  await open("One\nTwo");

  equal([root().getAttribute("role"), root().getAttribute("aria-label"), root().getAttribute("aria-describedby"), root().dataset.placeholder], ["textbox", "Reply", "wrong", "Write …"]);
  equal([...root().querySelectorAll("p")].map((line) => line.textContent), ["One", "Two"]);
  equal([field().hidden, document.querySelector(".marks").hidden, field().value], [true, false, "One\nTwo"]);
});

test("what is written is sent as text and as HTML, and other scripts hear of it", async () => {
  await open();
  const heard = [];
  document.addEventListener("input", ({ target }) => heard.push(target === field()));

  insert({ html: "<b>Hello</b> you" });

  await written("Hello you");
  equal([hidden().value.includes("<b>Hello</b> you"), heard.includes(true), root().classList.contains("blank")], [true, true, false]);
});

test("an editor that is emptied sends nothing", async () => {
  await open("x");

  root().innerHTML = "<p><br></p>";
  root().dispatchEvent(new InputEvent("input", { bubbles: true }));

  await written("");
  equal([hidden().value, root().classList.contains("blank")], ["", true]);
});

test("a text that looks like HTML stays a text", async () => {
  await open("&lt;img src=x onerror=alert(1)&gt;");

  equal([root().textContent, root().querySelector("img")], ["<img src=x onerror=alert(1)>", null]);
});

test("what comes from elsewhere keeps what messages may have, and nothing else", async () => {
  await open();

  insert({ html: `<style>p{color:red}</style><script>alert(1)</script><section><h1 class=x onclick=alert(1)>Head</h1><img src=x onerror=alert(1)>
    <a href="javascript:alert(1)" style="color:red">no</a><a href="https://example.org/" target=_top>yes</a><span data-mention="p1" id=x>@Ana</span></section>` });

  await until(() => root().textContent.includes("Ana"), "the text");
  const html = root().innerHTML;
  equal(["style", "script", "onclick", "onerror", "img", "section", "class=\"x\"", "javascript", "target", "id="].filter((word) => html.includes(word)), []);
  equal([root().querySelector("h1").textContent, root().querySelector("a[href]").getAttribute("href"), root().querySelector("[data-mention]").dataset.mention], ["Head", "https://example.org/", "p1"]);
});

test("a draft takes the place of what was there", async () => {
  await open("Old");
  field().value = "New";
  hidden().value = "<p><i>New</i></p>";

  document.getElementById("reply").dispatchEvent(new CustomEvent("composer:replace", { bubbles: true, detail: { files: [] } }));

  equal(root().querySelector("i").textContent, "New");
});

test("the toolbar is one stop of the Tab key, arrows go round in it", async () => {
  await open();
  button("bold").focus();

  press("ArrowLeft");
  equal([document.activeElement.dataset.mark, button("bold").tabIndex, button("link").tabIndex], ["link", -1, 0]);
  press("ArrowRight");

  equal(document.activeElement.dataset.mark, "bold");
});

test("a button marks what is selected, takes the mark away again and says which", async () => {
  await open("word");
  const select = () => getSelection().selectAllChildren(root().querySelector("p"));
  root().focus();
  select();

  button("bold").click();
  await until(() => root().querySelector("b"), "bold");
  await until(() => button("bold").getAttribute("aria-pressed") === "true", "the pressed button");
  select();
  button("bold").click();

  await until(() => !root().querySelector("b"), "plain again");
  equal(button("bold").getAttribute("aria-pressed"), "false");
});

function linkTo(address, key) {
  root().focus();
  getSelection().selectAllChildren(root().querySelector("p"));
  button("link").click();
  const input = document.querySelector(".linking input");
  equal(document.activeElement === input, true, "in the address");
  input.value = address;
  return press(key, { on: input });
}

test("an address makes a link, with https if it says nothing, and Enter does not send the form", async () => {
  await open("here");

  equal(linkTo("example.org", "Enter"), false);

  await until(() => root().querySelector("a"), "the link");
  equal([root().querySelector("a").getAttribute("href"), document.querySelector(".linking").hidden], ["https://example.org", true]);
});

test("Escape and an empty address make none", async () => {
  await open("here");

  linkTo("example.org", "Escape");
  linkTo("", "Enter");

  equal([root().querySelector("a"), document.querySelector(".linking").hidden], [null, true]);
});

test("a form that Faces has drawn anew gets its editor again, with what it says", async () => {
  await open("Old");
  const before = root();

  document.getElementById("panel").innerHTML = `<form id="reply">${area("New")}</form>`;
  tell("desk:answered");

  equal([root() !== before, root().textContent, document.querySelectorAll("[contenteditable]").length], [true, "New", 1]);
});
