import { desk, equal, test } from "./harness.js";

const fields = (status, priority = "normal") => `<select id="properties:priority"><option ${priority === "normal" ? "selected" : ""}>normal</option><option>high</option></select><select id="properties:status"><option ${status === "new" ? "selected" : ""}>new</option><option ${status === "pending" ? "selected" : ""}>pending</option></select>`;
const page = `<div class="thread conversation" data-conversation="t"></div><form id="properties">${fields("new")}</form>`;
const queue = { requests: [], isEmpty: () => queue.requests.length === 0 };
window.PrimeFaces = { ajax: { Queue: queue } };

const status = () => document.getElementById("properties:status");
function choose(value) {
  status().value = value;
  status().dispatchEvent(new Event("change", { bubbles: true }));
}
/** The answer to the request in front draws the fields anew. */
function answer(drawn) {
  document.getElementById("properties").innerHTML = fields(drawn);
  document.dispatchEvent(new CustomEvent("desk:drawn"));
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

test("of two choices both are still there", async () => {
  await desk("conversation.js", page);
  queue.requests = [{ source: "head:read" }];
  choose("pending");
  const priority = document.getElementById("properties:priority");
  priority.value = "high";
  priority.dispatchEvent(new Event("change", { bubbles: true }));
  queue.requests.push({ source: "properties:status" }, { source: "properties:priority" });

  answer("new");
  equal([status().value, document.getElementById("properties:priority").value], ["pending", "high"]);
  answer("pending");
  equal([status().value, document.getElementById("properties:priority").value], ["pending", "high"]);
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
