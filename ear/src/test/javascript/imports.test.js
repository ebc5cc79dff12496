import { desk, equal, left, settled, test, until } from "./harness.js";

const page = `<div class="busy"></div><form data-upload data-failed="Failed" action="/admin/imports/upload"><input name="csrf" value="token"><input type="file" name="file"><button type="submit">Send</button></form><p id="fileWrong"></p>`;
const form = () => document.querySelector("form");
const button = () => document.querySelector("button");
const wrong = () => document.getElementById("fileWrong").textContent;
const isBusy = () => document.querySelector(".busy").classList.contains("on");
let requests;
async function send(answer) {
  requests = [];
  window.fetch = async (address, options) => {
    requests.push([new URL(address).searchParams.get("fileName"), options.method, options.body.name, isBusy(), button().disabled]);
    return answer();
  };
  await desk("imports.js", page);
  const data = new DataTransfer();
  data.items.add(new File(["a;b"], "tickets & more.csv"));
  form().file.files = data.files;
  form().requestSubmit();
}

test("the file is sent once, and the import's page comes", async () => {
  await send(() => new Response("", { status: 201, headers: { Location: "/admin/import?id=1" } }));
  await until(() => left.length > 0, "the import's page");

  equal([requests, left], [[["tickets & more.csv", "POST", "tickets & more.csv", true, true]], [["leave", "/admin/import"]]]);
});

for (const [what, answer, words] of [["a refusal", () => new Response("Too large", { status: 422 }), "Too large"], ["an error", () => new Response("<html>", { status: 500 }), "Failed"], ["no answer", () => Promise.reject(new TypeError()), "Failed"]]) {
  test(`${what} stands at the file, which can be sent again`, async () => {
    await send(answer);
    await until(() => wrong() !== "", "what is wrong");
    await settled();

    equal([wrong(), form().file.getAttribute("aria-invalid"), button().disabled, isBusy(), left], [words, "true", false, false, []]);
  });
}
