import { desk, equal, test } from "./harness.js";

const NOW = Date.now();
const at = (seconds) => new Date(NOW + seconds * 1000).toISOString();
const clock = (seconds) => `<span class="sla" data-due="${at(seconds)}">?</span>`;
const HOUR = 3600, DAY = 86400;

for (const [seconds, words] of [[30.5, "30s"], [61, "1m"], [59 * 60 + 30, "59m"], [2 * HOUR + 5 * 60 + 1, "2h 05m"], [10 * HOUR + 30, "10h"],
  [47 * HOUR + 5, "47h"], [2 * DAY + 5, "2d"], [-90, "−1m"], [-(3 * HOUR + 60), "−3h 01m"]]) {
  test(`a clock that is due in ${seconds} s says ${words}`, async () => {
    await desk("moments.js", clock(seconds));
    document.dispatchEvent(new Event("desk:updated"));

    const shown = document.querySelector(".sla");
    equal(shown.textContent, words);
    equal(shown.classList.contains("late"), seconds < 0);
    equal(shown.classList.contains("soon"), seconds >= 0 && seconds < HOUR);
  });
}

test("times are said in words, and briefly where there is little room", async () => {
  await desk("moments.js", `<time datetime="${at(-5 * 60)}" data-form="ago">?</time><time datetime="${at(-5 * 60)}" data-form="brief">?</time>`);
  document.dispatchEvent(new Event("desk:updated"));

  equal([...document.querySelectorAll("time")].map((time) => time.textContent), ["5 minutes ago", "5m"]);
});

test("the date that the server wrote stays after a week", async () => {
  await desk("moments.js", `<time datetime="${at(-8 * DAY)}" data-form="ago">Nov 16, 2026</time>`);
  document.dispatchEvent(new Event("desk:updated"));

  equal(document.querySelector("time").textContent, "Nov 16, 2026");
});
