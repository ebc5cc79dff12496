// Shows which colleagues have this ticket open, and who is writing. Each page reports every few seconds what it is doing; a hidden
// or closed page does not.
const box = document.querySelector("[data-watching]");
const ticket = document.querySelector("[data-conversation]").dataset.conversation;
const token = document.querySelector("[data-drafts]").dataset.token;
const PULSE = 8000;
const STILL = 5000;
const AGAIN = 3000;
let typedAt = -Infinity;
let toldAt = -Infinity;
let told = "gone";

const isTyping = () => performance.now() - typedAt < STILL;
async function tell(watching) {
  told = watching;
  toldAt = performance.now();
  const query = new URLSearchParams({ ticket, watching, csrf: token });
  try {
    const answer = await fetch(`${box.dataset.watching}?${query}`, { method: "POST", keepalive: true });
    if (answer.ok && !answer.redirected && watching !== "gone") {
      show(await answer.json());
    }
  } catch {
    show([]); // nobody is shown while the server can't be reached
  }
}
function show(colleagues) {
  const words = colleagues.map(({ name, typing }) => (typing ? box.dataset.typing : box.dataset.viewing).replace("{0}", name));
  const text = words.join(" · ");
  if (box.textContent !== text) {
    box.textContent = text;
    box.classList.toggle("typing", colleagues.some(({ typing }) => typing));
  }
}
const now = () => tell(isTyping() ? "typing" : "viewing");

setInterval(() => {
  if (!document.hidden && (performance.now() - toldAt > PULSE || (told === "typing" && !isTyping()))) {
    now();
  }
}, 1000);
document.addEventListener("input", (event) => {
  if (event.target.closest("[data-composer]")) {
    typedAt = performance.now();
    if (told !== "typing" || typedAt - toldAt > AGAIN) {
      tell("typing");
    }
  }
});
document.addEventListener("visibilitychange", () => (document.hidden ? tell("gone") : now()));
addEventListener("pagehide", () => told !== "gone" && tell("gone"));

let soon;
document.addEventListener("desk:push", (event) => {
  if (event.detail.kind === "watch.changed" && event.detail.ticket === ticket && !document.hidden) {
    clearTimeout(soon);
    soon = setTimeout(now, 200);
  }
});
if (!document.hidden) {
  tell("viewing");
}
