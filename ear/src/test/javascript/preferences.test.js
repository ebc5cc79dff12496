import { desk, equal, left, press, settled, tell, test } from "./harness.js";

const page = `<div class="busy"></div><details class="menu"><summary>Account</summary><button data-set-theme="light" aria-pressed="true"></button><button data-set-theme="dark" aria-pressed="false"></button>
  <button data-set-language="de"></button></details><details class="other" open></details><button data-cycle-theme></button><form><button></button></form><p id="elsewhere"></p>`;
const menu = () => document.querySelector("details.menu");
const cookie = (name) => document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.split("=")[1];
const theme = () => document.documentElement.dataset.theme;
const isBusy = () => document.querySelector(".busy").classList.contains("on");
const open = () => desk("preferences.js", page, () => { document.documentElement.dataset.theme = "light"; });

test("a theme is there at once, and in a cookie for the server", async () => {
  await open();

  document.querySelector("[data-set-theme=dark]").click();

  equal([theme(), cookie("theme")], ["dark", "dark"]);
  equal([...document.querySelectorAll("[data-set-theme]")].map((button) => button.getAttribute("aria-pressed")), ["false", "true"]);
});

test("one button goes through the themes", async () => {
  await open();
  const seen = [1, 2, 3].map(() => {
    document.querySelector("[data-cycle-theme]").click();
    return theme();
  });

  equal(seen, ["dark", "system", "light"]);
});

test("another language is a new page", async () => {
  await open();

  document.querySelector("[data-set-language]").click();
  await settled();

  equal([cookie("language"), left], ["de", [["reload", "/run"]]]);
});

test("an open menu closes by a click beside it, not by one in it, and nothing else does", async () => {
  await open();
  menu().open = true;
  document.querySelector("[data-set-theme=dark]").click();
  equal(menu().open, true);

  document.getElementById("elsewhere").click();

  equal([menu().open, document.querySelector(".other").open], [false, true]);
});

test("Escape closes an open menu, gives the focus back and does nothing else", async () => {
  await open();
  menu().open = true;

  equal(press("Escape", { on: document.body }), false);

  equal([menu().open, document.activeElement.localName], [false, "summary"]);
  equal(press("Escape", { on: document.body }), true);
});

test("a form that is sent shows the bar, one that a script keeps back does not", async () => {
  await open();
  const form = document.querySelector("form");
  form.addEventListener("submit", (event) => event.preventDefault(), { once: true });
  form.requestSubmit();
  equal(isBusy(), false);
  form.requestSubmit();
  equal(isBusy(), true);

  window.dispatchEvent(new Event("pageshow")); // back from where it led

  equal(isBusy(), false);
});

test("ajax shows the bar as long as it lasts", async () => {
  await open();
  tell("desk:busy", true);
  equal(isBusy(), true);
  tell("desk:busy", false);

  equal(isBusy(), false);
});
