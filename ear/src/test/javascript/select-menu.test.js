import { desk, equal, press, test, type } from "./harness.js";

const page = `<dialog id="selectMenu"><input role="combobox" aria-controls="list"><div id="list" role="listbox"></div><p data-nothing hidden>Nothing</p></dialog>
  <form id="properties"><label for="status">Status</label><select id="status"><option value="open">Open</option><option value="pending">Pending</option>
    <option value="hold">On hold</option><option value="cafe">Café très bon</option></select></form>
  <form data-filters><select id="filter" aria-label="Team"><option value="">Team</option><option value="1">Support</option></select></form>
  <select id="other"><option>A</option><option>B</option></select>`;
const select = () => document.getElementById("status");
const menu = () => document.getElementById("selectMenu");
const input = () => menu().querySelector("input");
const offered = () => [...menu().querySelectorAll("[role=option]")].map((item) => item.textContent);
const marked = () => document.getElementById(input().getAttribute("aria-activedescendant"))?.textContent ?? null;

let saved;
async function open() {
  await desk("select-menu.js", page);
  saved = [];
  document.addEventListener("change", ({ target }) => saved.push(target.value));
}

test("arrow keys in the select open the menu and save nothing", async () => {
  await open();
  select().focus();
  for (const key of ["ArrowDown", "ArrowUp", "Home", " ", "Enter"]) {
    equal(press(key, { on: select() }), false, key);
    equal(menu().open, true, key);
    menu().close();
  }
  press("ArrowDown", { on: select() });
  press("ArrowDown", { on: input() });
  press("ArrowDown", { on: input() });
  equal(marked(), "On hold");
  press("ArrowUp", { on: input() });
  press("ArrowUp", { on: input() });
  press("ArrowUp", { on: input() });

  equal([marked(), saved, select().value], ["Café très bon", [], "open"]);
});

test("letters filter without accents and in any order, and Enter saves once", async () => {
  await open();
  press("p", { on: select() });
  equal([input().value, offered()], ["p", ["Open", "Pending"]]);
  type(input(), "TRES cafe");
  equal(offered(), ["Café très bon"]);
  press("Enter", { on: input() });
  press("Enter", { on: input() });

  equal([menu().open, saved, select().value], [false, ["cafe"], "cafe"]);
});

test("a select that was rendered again while its menu was open is the one that is saved", async () => {
  await open();
  press("ArrowDown", { on: select() });
  const old = select();
  old.replaceWith(old.cloneNode(true));
  type(input(), "hold");
  press("Enter", { on: input() });

  equal([saved, select().value, old.value], [["hold"], "hold", "open"]);
});

test("the menu says whose it is, and begins at what is chosen", async () => {
  await open();
  select().value = "pending";
  select().dispatchEvent(new CustomEvent("select:menu", { bubbles: true }));
  equal([input().getAttribute("aria-label"), marked(), menu().querySelectorAll("[aria-selected=true]").length], ["Status", "Pending", 1]);
  press("Enter", { on: input() });

  equal([menu().open, saved], [false, []]);
});

test("what fits nothing is said, and Enter does nothing then", async () => {
  await open();
  press("x", { on: select() });
  equal([offered(), menu().querySelector("[data-nothing]").hidden], [[], false]);
  press("Enter", { on: input() });

  equal([menu().open, saved], [true, []]);
});

test("a click chooses, beside the menu it closes", async () => {
  await open();
  press("ArrowDown", { on: select() });
  menu().querySelectorAll("[role=option]")[2].click();
  equal([menu().open, saved], [false, ["hold"]]);

  press("ArrowDown", { on: select() });
  menu().click();
  equal([menu().open, saved], [false, ["hold"]]);
});

test("filters of a list have the menu, too, other selects and the browser's commands are left alone", async () => {
  await open();
  press("ArrowDown", { on: document.getElementById("filter") });
  equal([menu().open, input().getAttribute("aria-label")], [true, "Team"]);
  menu().close();

  equal(press("ArrowDown", { on: document.getElementById("other") }), true);
  equal(press("a", { on: select(), ctrlKey: true }), true);
  equal(press("Tab", { on: select() }), true);
  equal(menu().open, false);
});
