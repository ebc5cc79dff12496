// Items that are ordered by arrows can also be dragged. Dropping sends what the arrow sends, with the number of places, so there is
// one request for both, and the arrows remain for the keyboard. The up arrow names the group in which it moves items.
const among = (item) => item.querySelector("[data-up]")?.dataset.up;
const items = (item) => [...item.parentElement.children].filter((one) => among(one) === among(item));

function addGrips() {
  document.querySelectorAll("[data-up]").forEach((up) => {
    if (!up.previousElementSibling?.matches(".grip")) {
      const grip = document.createElement("span");
      grip.className = "grip";
      grip.setAttribute("aria-hidden", "true");
      up.before(grip);
    }
  });
}

let dragged = null; // the item, its original position, and the item that followed it
document.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest(".grip");
  if (!grip || event.button !== 0) return;
  event.preventDefault();
  const item = grip.closest("li,tr");
  dragged = { item, from: items(item).indexOf(item), next: item.nextElementSibling };
  item.parentElement.setPointerCapture(event.pointerId); // the item itself is moved, and would lose the capture
  item.classList.add("dragged");
});

// Inserts the item before the first one whose middle is below the pointer.
document.addEventListener("pointermove", (event) => {
  if (!dragged) return;
  const others = items(dragged.item).filter((one) => one !== dragged.item);
  const below = others.find((one) => {
    const box = one.getBoundingClientRect();
    return event.clientY < box.top + box.height / 2;
  });
  if (below) {
    if (below.previousElementSibling !== dragged.item) below.before(dragged.item);
  } else if (others.length > 0 && others.at(-1).nextElementSibling !== dragged.item) {
    others.at(-1).after(dragged.item);
  }
  dragged.item.scrollIntoView({ block: "nearest" });
});

// An arrow of d:arrows names its row and the command of its list (d:order).
function move(arrow, places) {
  window[arrow.dataset.order]([{ name: "row", value: arrow.dataset.row }, { name: "places", value: places }]);
}

document.addEventListener("click", (event) => {
  const arrow = event.target.closest("[data-order]");
  if (arrow) move(arrow, arrow.matches("[data-up]") ? -1 : 1);
});

function letGo() {
  const { item, from } = dragged;
  dragged = null;
  item.classList.remove("dragged");
  const steps = items(item).indexOf(item) - from;
  if (steps === 0) return;
  const arrow = item.querySelector(steps < 0 ? "[data-up]" : "[data-down]");
  if (arrow.dataset.order) {
    move(arrow, steps);
  } else { // of a list that is still in the form, as columns are
    item.closest("form").querySelector("[id$=':steps']").value = Math.abs(steps);
    arrow.click();
  }
}

function putBack() {
  const { item, next } = dragged;
  dragged = null;
  item.classList.remove("dragged");
  item.parentElement.insertBefore(item, next);
}

document.addEventListener("pointerup", () => dragged && letGo());
document.addEventListener("pointercancel", () => dragged && putBack());
document.addEventListener("keydown", (event) => {
  if (dragged && event.key === "Escape") putBack();
});
document.addEventListener("desk:answered", addGrips);
addGrips();
