import { desk, equal, test } from "./harness.js";

const fields = (status) => `<select id="properties:status"><option ${status === "new" ? "selected" : ""}>new</option><option ${status === "pending" ? "selected" : ""}>pending</option></select>`;
const page = `<div class="thread conversation" data-conversation="t"></div><form id="properties">${fields("new")}</form>`;
const answered = [];
const queue = { requests: [], isEmpty: () => queue.requests.length === 0 };
window.PrimeFaces = { ajax: { Queue: queue } };
window.$ = () => ({ on: (event, listener) => answered.push(listener) });

const status = () => document.getElementById("properties:status");
function choose(value) {
  status().value = value;
  status().dispatchEvent(new Event("change", { bubbles: true }));
}
/** The answer to the request in front draws the fields anew. */
function answer(drawn) {
  document.getElementById("properties").innerHTML = fields(drawn);
  answered.at(-1)();
  queue.requests.shift();
}

test("a choice is still there when what the page was reading comes after it", async () => {
  await desk("conversation.js", page);
  queue.requests = [{ source: "head:read" }];
  choose("pending");
  queue.requests.push({ source: status() });

  answer("new");

  equal(status().value, "pending");
});

test("the answer to the choice itself is shown as it is", async () => {
  await desk("conversation.js", page);
  queue.requests = [{ source: "head:read" }];
  choose("pending");
  queue.requests.push({ source: "properties:status" });
  answer("new");

  answer("new");

  equal(status().value, "new");
});
