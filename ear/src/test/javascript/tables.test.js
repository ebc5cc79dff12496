import { desk, equal, press, stopTheClock, test, type } from "./harness.js";

const page = '<form><input data-filters="people"><input data-filters="teams"></form>';
const box = (table) => document.querySelector(`[data-filters=${table}]`);
let clock;
let filtered;
window.PF = (table) => ({ filter: () => filtered.push(table) });
const open = () => {
  filtered = [];
  return desk("tables.js", page, () => { clock = stopTheClock(); });
};

test("a table is filtered when typing pauses, each by its own box", async () => {
  await open();
  type(box("people"), "a");
  await clock.pass(200);
  type(box("people"), "an");
  type(box("teams"), "b");
  await clock.pass(300);

  equal(filtered, ["people", "teams"]);
});

test("Enter does not send the form around the table", async () => {
  await open();

  equal(press("Enter", { on: box("people") }), false);
});
