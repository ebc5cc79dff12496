// Pending replies: how long sending can still be undone. When the time is over, the page reads the result.
const deadlines = new WeakMap();
let lastLook = 0;
function tick() {
  const now = performance.now();
  let isOver = false;
  document.querySelectorAll("[data-left]").forEach((count) => {
    if (!deadlines.has(count)) {
      deadlines.set(count, now + Number(count.dataset.left));
    }
    const left = deadlines.get(count) - now;
    const text = `${Math.max(0, Math.ceil(left / 1000))} s`;
    if (count.textContent !== text) {
      count.textContent = text;
    }
    isOver ||= left < -500;
  });
  if (isOver && now - lastLook > 2000) {
    lastLook = now;
    window.readAgain();
  }
}
setInterval(tick, 200);
document.addEventListener("desk:answered", tick);
tick();
