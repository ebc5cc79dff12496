import { answering, desk, equal, test, until } from "./harness.js";

const TEXTS = "{0} selected|All of the list|{0} of {1}|{0} changed|{0} changed, {1} not|{0} of {1} back|{0} put back|{0} back, {1} not|Details|Undo|Close|Failed";
const row = (id) => `<tr data-rk="${id}" aria-selected="false"><td><a href="/agent/tickets/${id}">${id}</a></td></tr>`;
const page = (next = "") => `<div id="rows"><table><tbody>${row("a")}${row("b")}</tbody></table>${next}</div>
  <div><form id="bulk" action="/agent/bulk-edits/start" data-page="/agent/bulk" data-texts="${TEXTS}"><input name="csrf" value="token"><b data-picked></b>
  <button type="button" data-pick-view></button><select name="set.priority"><option value=""></option><option>high</option></select>
  <button type="submit"></button><button type="button" data-clear></button><span data-wrong></span></form></div>
  <div class="ui-contextmenu"><a href="#" data-set="assignee" data-to="me">Assign to me</a></div>`;
const select = (id) => document.querySelector(`[data-rk=${id}]`).setAttribute("aria-selected", "true");
const form = () => document.getElementById("bulk");
const sent = (requests) => Object.fromEntries([...new URLSearchParams(requests.find((request) => request.body).body)]);

window.PF = () => ({ unselectAllRows() { document.querySelectorAll("tr").forEach((one) => one.setAttribute("aria-selected", "false")); } });

test("the bar shows how many are selected", async () => {
  await desk("bulk.js", page());
  equal(form().hidden, true);

  select("a");
  select("b");

  await until(() => !form().hidden, "the bar");
  equal(document.querySelector("[data-picked]").textContent, "2 selected");
});

test("what is chosen is sent for the tickets that are selected", async () => {
  const requests = answering({ "/agent/bulk-edits/start": { id: "1", state: "done", changed: 1, refused: 0 } });
  await desk("bulk.js", page());
  select("b");
  await until(() => !form().hidden, "the bar");

  form().elements["set.priority"].value = "high";
  form().requestSubmit();

  await until(() => requests.length > 0, "the request");
  equal(sent(requests), { csrf: "token", "set.priority": "high", ticket: "b" });
  await until(() => document.querySelector(".toast")?.textContent.startsWith("1 changed"), "the notice");
});

test("the whole list is sent by what the list shows, not by its rows", async () => {
  const requests = answering({ "/agent/bulk-edits/start": { id: "2", state: "done", changed: 9, refused: 0 } });
  await desk("bulk.js", page('<a rel="next" href="#">next</a>'));
  select("a");
  select("b");
  await until(() => !document.querySelector("[data-pick-view]").hidden, "the offer of the whole list");

  document.querySelector("[data-pick-view]").click();
  form().elements["set.priority"].value = "high";
  form().requestSubmit();

  await until(() => requests.length > 0, "the request");
  equal(sent(requests), { csrf: "token", "set.priority": "high", all: "true", file: "bulk.test.js" });
});

test("the menu of a row changes what is selected", async () => {
  const requests = answering({ "/agent/bulk-edits/start": { id: "3", state: "done", changed: 1, refused: 0 } });
  await desk("bulk.js", page());
  select("a");
  await until(() => !form().hidden, "the bar");

  document.querySelector(".ui-contextmenu a").click();

  await until(() => requests.length > 0, "the request");
  equal(sent(requests), { csrf: "token", "set.assignee": "me", ticket: "a" });
});

test("a refusal stands at the bar, and what is selected stays", async () => {
  window.fetch = async () => new Response("Not allowed", { status: 422 });
  await desk("bulk.js", page());
  select("a");
  await until(() => !form().hidden, "the bar");

  form().requestSubmit();

  await until(() => document.querySelector("[data-wrong]").textContent === "Not allowed", "the refusal");
  equal(document.querySelector("[data-rk=a]").getAttribute("aria-selected"), "true");
});
