import { desk, equal, press, tell, test } from "./harness.js";

const item = (name, among = "a") => `<li id="${name}" style="height:40px;display:block"><button type="button" data-up="${among}"></button><button type="button" data-down></button>${name}</li>`;
const page = `<form><input type="hidden" id="form:steps" value=""><ul style="margin:0;padding:0">${["one", "two", "three"].map((name) => item(name)).join("")}${item("other", "b")}</ul></form>`;
const order = () => [...document.querySelectorAll("li")].map((one) => one.id);
const grip = (name) => document.getElementById(name).querySelector(".grip");
const middle = (name) => {
  const { left, top, height } = document.getElementById(name).getBoundingClientRect();
  return { clientX: left + 5, clientY: top + height / 2 };
};
function pointer(kind, on, more = {}) {
  on.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, pointerId: 1, button: 0, ...more }));
}

let pressed;
async function open() {
  await desk("order.js", page);
  pressed = [];
  document.querySelector("ul").setPointerCapture = () => {}; // no real pointer
  document.querySelectorAll("[data-up],[data-down]").forEach((button) => button.addEventListener("click", () => {
    pressed.push([button.parentElement.id, "up" in button.dataset ? "up" : "down", document.getElementById("form:steps").value]);
  }));
}
function drag(name, y) {
  pointer("pointerdown", grip(name));
  pointer("pointermove", document.body, { clientX: 5, clientY: y });
}

test("what is dragged up goes before what it is above, and presses its arrow for as many steps", async () => {
  await open();

  drag("three", middle("one").clientY - 1);
  equal([order(), document.getElementById("three").classList.contains("dragged")], [["three", "one", "two", "other"], true]);
  pointer("pointerup", document.body);

  equal([pressed, document.querySelector(".dragged")], [[["three", "up", "2"]], null]);
});

test("what is dragged down goes to the end of its own kind", async () => {
  await open();

  drag("one", 1000);
  pointer("pointerup", document.body);

  equal([order(), pressed], [["two", "three", "one", "other"], [["one", "down", "2"]]]);
});

test("what is let go where it was is not sent", async () => {
  await open();

  drag("two", middle("three").clientY + 1);
  pointer("pointermove", document.body, { clientX: 5, clientY: middle("one").clientY + 25 });
  pointer("pointerup", document.body);

  equal([order(), pressed], [["one", "two", "three", "other"], []]);
});

for (const [what, giveUp] of [["Escape", () => press("Escape", { on: document.body })], ["a pointer that is taken away", () => pointer("pointercancel", document.body)]]) {
  test(`${what} puts it back`, async () => {
    await open();
    drag("three", 0);

    giveUp();
    pointer("pointerup", document.body);

    equal([order(), pressed], [["one", "two", "three", "other"], []]);
  });
}

test("only the first button of a mouse drags, and only by the grip", async () => {
  await open();

  pointer("pointerdown", grip("three"), { button: 2 });
  pointer("pointerdown", document.getElementById("three"));
  pointer("pointermove", document.body, { clientY: 0 });

  equal(order(), ["one", "two", "three", "other"]);
});

test("what is drawn anew has its grips again, each once", async () => {
  await open();
  document.querySelector("ul").insertAdjacentHTML("beforeend", item("four"));

  tell("desk:answered");
  tell("desk:answered");

  equal([...document.querySelectorAll("li")].map((one) => one.querySelectorAll(".grip").length), [1, 1, 1, 1, 1]);
});
