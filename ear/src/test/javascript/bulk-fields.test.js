import { asking, desk, equal, settled, test } from "./harness.js";

const page = `<form id="bulk"><select data-set-field="/agent/bulk-field" data-failed="Failed"><option value=""></option><option value="serial">Serial</option><option value="floor">Floor</option></select>
  <div data-giving></div><span data-wrong></span><button type="reset"></button></form>`;
const line = (key) => `<html><body><div data-key="${key}"><input type="hidden" name="h"><input name="field.${key}"><button type="button" data-leave>×</button></div></body></html>`;
const choice = () => document.querySelector("select");
const lines = () => [...document.querySelectorAll("[data-giving] [data-key]")].map((one) => one.dataset.key);
const offered = () => [...choice().options].filter((option) => option.value && !option.disabled).map((option) => option.value);

let requests;
async function open() {
  requests = asking();
  await desk("bulk-fields.js", page);
}
function choose(key) {
  choice().value = key;
  choice().dispatchEvent(new Event("change"));
}

test("a chosen field gets a line with its input, and can't be chosen twice", async () => {
  await open();
  choose("serial");
  equal([requests[0].path, choice().value, offered()], ["/agent/bulk-field?key=serial", "", ["floor"]]);
  await requests[0].answer(line("serial"));
  await settled();

  equal([lines(), document.activeElement.name], [["serial"], "field.serial"]);
});

test("a line that is taken away is offered again", async () => {
  await open();
  choose("serial");
  await requests[0].answer(line("serial"));
  document.querySelector("[data-leave]").click();

  equal([lines(), offered(), document.activeElement === choice()], [[], ["serial", "floor"], true]);
});

test("a line that comes after the bar was cleared is not added", async () => {
  await open();
  choose("serial");
  document.getElementById("bulk").reset();
  await requests[0].answer(line("serial"));

  equal([lines(), offered()], [[], ["serial", "floor"]]);
});

test("what can't be read is said, and can be tried again", async () => {
  await open();
  choose("serial");
  await requests[0].answer("", { status: 500 });
  equal([document.querySelector("[data-wrong]").textContent, offered()], ["Failed", ["serial", "floor"]]);

  choose("serial");

  equal(document.querySelector("[data-wrong]").textContent, "");
});
