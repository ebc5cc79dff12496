import { answering, desk, equal, test, until } from "./harness.js";

const row = (id, subject, extra = "") => `<tr data-ri="0" data-rk="${id}" class="${extra}" aria-selected="false"><td class="pick"></td>
  <td class="subj"><a href="/agent/tickets/${id}">${subject}</a></td><td class="ui-editable-column pri">normal</td></tr>`;
const list = (rows, next = "") => `<div id="side"><span class="view"><b>1</b></span></div><form data-filters></form><button class="fresh" hidden data-one="1 new" data-many="{0} new"></button>
  <div id="rows"><div class="ui-datatable"><table><thead><tr><th><a class="descending">Updated</a></th></tr></thead><tbody>${rows}</tbody></table></div>
  <nav class="pager">${next}</nav></div>`;
const heading = (name) => `<tr class="ui-datatable-headerrow"><td class="group" colspan="3"><h2>${name}</h2></td></tr>`;
const inOrder = () => [...document.querySelectorAll("#rows tbody tr")].map((one) => one.querySelector("h2, .subj a").textContent);
const subjects = () => [...document.querySelectorAll("#rows .subj a")].map((link) => link.textContent);
const changed = (ticket) => document.dispatchEvent(new CustomEvent("desk:push", { detail: { kind: "ticket.updated", ticket } }));

window.PF = () => ({ unselectAllRows() {} });
window.$ = (element) => ({ width: () => element.offsetWidth, data: (name, value) => { element.remembered = value; } });
window.PrimeFaces = { ajax: { Queue: { isEmpty: () => true } } };

test("a row takes its new state where it is and stays selected", async () => {
  answering({ "/run": list(row("b", "New B") + row("a", "New A")) });
  await desk("tickets.js", list(row("a", "A") + row("b", "B")));
  document.querySelector("[data-rk=a]").setAttribute("aria-selected", "true");

  changed("a");

  await until(() => subjects().includes("New A"), "the new subject");
  equal(subjects(), ["New A", "New B"]);
  equal(document.querySelector("[data-rk=a]").getAttribute("aria-selected"), "true");
  equal(document.querySelector("[data-rk=a]").remembered, 0, "the place that PrimeFaces remembers");
});

test("with Shift the rows between are selected, whatever page they came with", async () => {
  const selected = [];
  const widget = { originRowMeta: { key: "b" }, selectRow([one]) { selected.push(one.dataset.rk); } };
  window.PF = () => widget;
  window.$ = (element) => [element];
  await desk("tickets.js", list(["a", "b", "c", "d"].map((id) => row(id, id)).join("")));

  document.querySelector("[data-rk=d] .pick").dispatchEvent(new MouseEvent("mousedown", { shiftKey: true, bubbles: true }));
  widget.selectRowsInRange([document.querySelector("[data-rk=d]")]);

  equal(selected, ["b", "c", "d"]);
  window.PF = () => ({ unselectAllRows() {} });
  window.$ = (element) => ({ width: () => element.offsetWidth, data() {} });
});

test("a cell that is being changed is left alone", async () => {
  answering({ "/run": list(row("a", "New A") + row("b", "New B")) });
  await desk("tickets.js", list(row("a", "A") + row("b", "B")));
  document.querySelector("[data-rk=a] .pri").classList.add("ui-cell-editing");

  changed("a");

  await until(() => subjects().includes("New B"), "the other row");
  equal(subjects(), ["A", "New B"]);
});

test("rows that are not shown yet are counted, and those that left the list turn pale", async () => {
  answering({ "/run?file=tickets.test.js&only": list(""), "/run": list(row("c", "C") + row("a", "A")) });
  await desk("tickets.js", list(row("a", "A") + row("b", "B")));

  changed("b");

  await until(() => !document.querySelector(".fresh").hidden, "the offer");
  equal(document.querySelector(".fresh").textContent, "1 new");
  equal(subjects(), ["A", "B"]);
  await until(() => document.querySelector("[data-rk=b]").classList.contains("left"), "the pale row");
});

test("the heading that the list is sorted by says so", async () => {
  await desk("tickets.js", list(row("a", "A")));

  equal(document.querySelector("th").getAttribute("aria-sort"), "descending");
});

test("a group that goes on on the next page has one heading, and one without a new row has none", async () => {
  answering({ "/next": list(heading("High") + row("b", "B") + heading("Normal") + row("c", "C") + row("d", "D") + heading("Low") + row("e", "E")) });

  await desk("tickets.js", list(heading("Urgent") + row("a", "A") + heading("High") + row("b", "B") + heading("Normal") + row("c", "C"), '<a rel="next" href="/next"></a>'));

  await until(() => subjects().includes("E"), "the next page");
  equal(inOrder(), ["Urgent", "A", "High", "B", "Normal", "C", "D", "Low", "E"]);
});

test("the list that is read again has the headings of its groups", async () => {
  answering({ "/run": list(heading("High") + row("a", "A") + row("c", "C") + heading("Low") + row("b", "B")) });
  await desk("tickets.js", list(heading("High") + row("a", "A") + row("b", "B")));
  changed("c");
  await until(() => !document.querySelector(".fresh").hidden, "the offer");
  equal(inOrder(), ["High", "A", "B"]);

  document.querySelector(".fresh").click();

  await until(() => subjects().includes("C"), "the new row");
  equal(inOrder(), ["High", "A", "C", "Low", "B"]);
});

test("with Shift rows are selected across the heading of a group, which is no row", async () => {
  const selected = [];
  const widget = { originRowMeta: { key: "a" }, selectRow([one]) { selected.push(one.dataset.rk); } };
  window.PF = () => widget;
  window.$ = (element) => [element];
  await desk("tickets.js", list(heading("High") + row("a", "A") + heading("Low") + row("b", "B")));

  document.querySelector("[data-rk=b] .pick").dispatchEvent(new MouseEvent("mousedown", { shiftKey: true, bubbles: true }));
  widget.selectRowsInRange([document.querySelector("[data-rk=b]")]);

  equal(selected, ["a", "b"]);
  window.PF = () => ({ unselectAllRows() {} });
  window.$ = (element) => ({ width: () => element.offsetWidth, data() {} });
});
