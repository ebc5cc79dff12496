import { desk, equal, tell, test } from "./harness.js";

const composer = (id) => `<form id="${id}"><textarea></textarea><div data-uploads data-address="/files" data-token="token" data-ticket="ACME-1" data-most="2" data-most-bytes="10"
  data-remove="Remove" data-wait="Wait" data-too-many="Too many" data-too-large="Too large" data-empty="Empty" data-signed-out="Signed out" data-failed="Failed" data-later="Later" data-full="Full">
  <input type="hidden" id="${id}:attachments" value=""><ul hidden></ul><div class="wrong"></div><button type="button" data-choose>Attach</button><input type="file" multiple></div>
  <button type="button" class="btn primary">Send</button></form>`;
const page = composer("reply") + composer("note") + '<form id="plain"><input></form>';

/** What the server is asked, until the test answers for it. */
let requests = [];
window.XMLHttpRequest = class extends EventTarget {
  upload = new EventTarget();
  open(method, address) { Object.assign(this, { method, address: new URL(address, location.href) }); }
  setRequestHeader() {}
  send(file) {
    this.file = file;
    requests.push(this);
  }
  abort() { this.isAborted = true; }
  answer(status, text = "") {
    Object.assign(this, { status, responseText: text });
    this.dispatchEvent(new Event("load"));
  }
  arrive(id, more = {}) { this.answer(201, JSON.stringify({ id, ...more })); }
};

const open = async () => {
  requests = [];
  await desk("uploads.js", page);
};
const form = (id = "reply") => document.getElementById(id);
const arrived = (id) => form(id).querySelector("[type=hidden]").value;
const names = (id) => [...form(id).querySelectorAll("li .name")].map((name) => name.textContent);
const wrong = () => form().querySelector(".wrong").textContent;
const file = (name, text = "text") => new File([text], name, { type: "text/plain" });
const carried = (...files) => {
  const data = new DataTransfer();
  files.forEach((one) => data.items.add(one));
  return data;
};
function choose(...files) {
  const input = form().querySelector("[type=file]");
  input.files = carried(...files).files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
const send = () => {
  let sent = false;
  const button = form().querySelector(".primary");
  button.addEventListener("click", () => { sent = true; }, { once: true });
  button.click();
  return sent;
};

test("a chosen file is uploaded at once and named in the form", async () => {
  await open();
  const told = [];
  form().addEventListener("uploads:changed", () => told.push(arrived()));

  choose(file("a & b.txt"));
  equal(requests.map(({ method, address }) => [method, address.pathname, ...address.searchParams.values()]), [["POST", "/files", "a & b.txt", "token", "ACME-1"]]);
  equal([names(), arrived(), form().querySelector("progress").value], [["a & b.txt"], "", 0]);
  requests[0].upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: 1, total: 4 }));
  equal(form().querySelector("progress").value, 0.25);
  requests[0].arrive("f1");

  equal([arrived(), told, form().querySelector("progress")], ["f1", ["f1"], null]);
});

test("a name is shown as text, whatever stands in it", async () => {
  await open();

  choose(file("<img src=x>.txt"));

  equal([names(), form().querySelector("li img")], [["<img src=x>.txt"], null]);
});

test("each composer has its own files", async () => {
  await open();

  choose(file("a.txt"));
  requests[0].arrive("f1");

  equal([names("reply"), names("note"), arrived("note")], [["a.txt"], [], ""]);
});

test("nothing is sent while a file is on its way", async () => {
  await open();
  choose(file("a.txt"));

  equal([send(), wrong()], [false, "Wait"]);
  requests[0].arrive("f1");
  equal(send(), true);
});

test("files that are too many or too large are not uploaded", async () => {
  await open();

  choose(file("large.txt", "more than ten bytes"));
  equal([requests.length, wrong(), names()], [0, "large.txt: Too large", []]);
  choose(file("a"), file("b"), file("c"));

  equal([requests.length, wrong(), names()], [2, "c: Too many", ["a", "b"]]);
});

for (const [status, words] of [[403, "Signed out"], [413, "Too large"], [503, "Later"], [507, "Full"], [500, "Failed"], [200, "Failed"]]) {
  test(`a file that is answered with ${status} is taken away, and why is said`, async () => {
    await open();
    choose(file("a.txt"));

    requests[0].answer(status, "<html>");

    equal([names(), arrived(), wrong(), send()], [[], "", `a.txt: ${words}`, true]);
  });
}

test("each file that is refused is named, with what the server says of it", async () => {
  await open();
  choose(file("<b>.exe"), file("b.txt"));

  requests[0].answer(422, JSON.stringify({ errors: [{ field: "file", message: "A program" }] }));
  requests[1].answer(507);

  equal([...form().querySelectorAll(".wrong p")].map((line) => line.textContent), ["<b>.exe: A program", "b.txt: Full"]);
  equal([names(), form().querySelector(".wrong b")], [[], null]);
  choose(file("c.txt"));
  equal(wrong(), "");
});

test("a file without bytes is named, and the others are uploaded", async () => {
  await open();

  choose(file("empty.log", ""), file("good.txt"));

  equal([wrong(), names(), requests.length], ["empty.log: Empty", ["good.txt"], 1]);
});

test("without an answer the file is taken away, too", async () => {
  await open();
  choose(file("a.txt"));

  requests[0].dispatchEvent(new Event("error"));

  equal([names(), wrong()], [[], "a.txt: Failed"]);
});

test("a file can be taken away, on its way and after it", async () => {
  await open();
  choose(file("a.txt"), file("b.txt"));
  requests[1].arrive("f2");

  form().querySelectorAll("li button")[1].click();
  form().querySelectorAll("li button")[0].click();

  equal([names(), arrived(), requests[0].isAborted, form().querySelector("ul").hidden], [[], "", true, true]);
});

test("what is dropped anywhere on the form is uploaded, beside it nothing happens", async () => {
  await open();
  const drop = (on) => {
    const event = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried(file("a.txt")) });
    on.dispatchEvent(event);
    return event.defaultPrevented; // otherwise the browser opens the file
  };

  equal([drop(form().querySelector("textarea")), names()], [true, ["a.txt"]]);
  equal([drop(form("plain")), drop(document.body), requests.length], [true, true, 1]);
});

test("a form shows that it would take what is dragged over it, until that leaves", async () => {
  await open();
  const drag = (name, on) => on.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: carried(file("a.txt")) }));

  drag("dragover", form().querySelector("textarea"));
  equal(document.querySelectorAll("form.dropping").length, 1);
  drag("dragover", form("plain"));
  equal(document.querySelectorAll("form.dropping").length, 0);
  drag("dragover", form());
  drag("dragleave", form());

  equal(document.querySelectorAll("form.dropping").length, 0);
});

test("a pasted picture is uploaded, pasted text is left to the editor", async () => {
  await open();
  const paste = (data) => {
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
    form().querySelector("textarea").dispatchEvent(event);
    return event.defaultPrevented;
  };
  const text = new DataTransfer();
  text.setData("text/plain", "Hello");

  equal([paste(carried(file("picture.png"))), paste(text), names()], [true, false, ["picture.png"]]);
});

test("after sending, the files that went along are gone, and those on their way stay", async () => {
  await open();
  choose(file("a.txt"), file("b.txt"));
  requests[0].arrive("f1");

  form().querySelector("[type=hidden]").value = ""; // as the answer draws it
  tell("desk:answered");

  equal(names(), ["b.txt"]);
});

test("an upload goes on in the form that Faces has drawn anew", async () => {
  await open();
  choose(file("a.txt"));

  form().outerHTML = composer("reply");
  tell("desk:answered");
  requests[0].arrive("f1");

  equal([names(), arrived()], [["a.txt"], "f1"]);
});

test("a draft brings its files, and those that were chosen since stay", async () => {
  await open();
  choose(file("b.txt"));
  requests[0].arrive("f2");

  form().dispatchEvent(new CustomEvent("composer:replace", { bubbles: true, detail: { files: [{ id: "f1", name: "a.txt", size: 3 }] } }));

  equal([names(), arrived()], [["a.txt", "b.txt"], "f1,f2"]);
});

test("a picture is shown by its preview once it has arrived", async () => {
  await open();
  choose(file("a.png"));
  equal(form().querySelector("li img"), null);

  requests[0].arrive("f1", { previewUrl: "/files/f1" });

  equal(form().querySelector("li img").getAttribute("src"), "/files/f1");
});
