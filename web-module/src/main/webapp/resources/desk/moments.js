// Updates relative times and countdowns while a page is open. The words come from the server, see Moments.java.
const language = document.documentElement.lang || "en";
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const MINUTE = 60, HOUR = 3600, DAY = 86400;

function parts(seconds) {
  if (seconds < HOUR) return [Math.floor(seconds / MINUTE), "minute", "m"];
  if (seconds < DAY) return [Math.floor(seconds / HOUR), "hour", "h"];
  return [Math.floor(seconds / DAY), "day", language === "de" ? "T" : "d"];
}

function age(time, now) {
  const seconds = Math.max(0, (now - Date.parse(time.dateTime)) / 1000);
  if (seconds >= 7 * DAY) return null; // the server has written a date
  const [count, unit, letter] = parts(seconds);
  if (time.dataset.form === "brief") return seconds < MINUTE ? time.dataset.now ?? "0m" : count + letter;
  return seconds < MINUTE ? relative.format(0, "second") : relative.format(-count, unit);
}

function span(seconds) {
  const s = Math.abs(seconds);
  const day = language === "de" ? "T" : "d";
  if (s < MINUTE) return `${s}s`;
  if (s < HOUR) return `${Math.floor(s / MINUTE)}m`;
  const minutes = Math.floor((s % HOUR) / MINUTE);
  if (s < 10 * HOUR && minutes > 0) return `${Math.floor(s / HOUR)}h ${String(minutes).padStart(2, "0")}m`;
  if (s < 2 * DAY) return `${Math.floor(s / HOUR)}h`;
  return `${Math.floor(s / DAY)}${day}`;
}

function write(element, text) {
  if (text !== null && element.textContent !== text) element.textContent = text;
}

function tick() {
  if (document.hidden) return;
  const now = Date.now();
  document.querySelectorAll("time[data-form]").forEach((time) => write(time, age(time, now)));
  document.querySelectorAll(".sla[data-due]:not([data-due=''])").forEach((clock) => {
    const left = Math.floor((Date.parse(clock.dataset.due) - now) / 1000);
    write(clock, (left < 0 ? "−" : "") + span(left));
    clock.classList.toggle("late", left < 0);
    clock.classList.toggle("soon", left >= 0 && left < HOUR);
  });
}

setInterval(tick, 1000);
document.addEventListener("visibilitychange", tick);
document.addEventListener("desk:updated", tick);
