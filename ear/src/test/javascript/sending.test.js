import { desk, equal, stopTheClock, tell, test } from "./harness.js";

let clock;
let asked;
window.readAgain = () => asked++;
const open = (left) => {
  asked = 0;
  return desk("sending.js", `<b data-left="${left}"></b>`, () => { clock = stopTheClock(); });
};
const shown = () => document.querySelector("[data-left]").textContent;

test("the seconds that are left count down to none", async () => {
  await open(2500);
  equal(shown(), "3 s");
  await clock.pass(1600);
  equal(shown(), "1 s");
  await clock.pass(1400);

  equal(shown(), "0 s");
});

test("when the time is over the page looks what became of the reply, not too often", async () => {
  await open(1000);
  await clock.pass(1400);
  equal(asked, 0);
  await clock.pass(800);
  equal(asked, 1);
  await clock.pass(1000);
  equal(asked, 1);
  await clock.pass(1200);

  equal(asked, 2);
});

test("a count that is drawn anew begins with what the server says is left", async () => {
  await open(3000);
  await clock.pass(1000);

  document.querySelector("[data-left]").outerHTML = '<b data-left="5000"></b>';
  tell("desk:answered");

  equal(shown(), "5 s");
});
