// Theme and language are stored in a cookie that the server reads, too, so that pages are rendered in the right ones.
const YEAR = 31536000;
const themes = ["system", "light", "dark"];

function keep(name, value) {
  const secure = location.protocol === "https:" ? ";secure" : "";
  document.cookie = `${name}=${value};path=/;max-age=${YEAR};samesite=lax${secure}`;
}

function applyTheme(theme) {
  keep("theme", theme);
  document.documentElement.dataset.theme = theme;
  document.querySelectorAll("[data-set-theme]").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.setTheme === theme)));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-set-theme],[data-set-language],[data-cycle-theme]");
  if (button?.dataset.setTheme) {
    applyTheme(button.dataset.setTheme);
  } else if (button?.dataset.setLanguage) {
    keep("language", button.dataset.setLanguage);
    location.reload();
  } else if (button) {
    const next = (themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length;
    applyTheme(themes[next]);
  }
  // An open menu closes when something else is clicked.
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    event.preventDefault(); // it closes nothing else
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A request that takes longer than 300 ms shows a bar (the delay is in the style sheet).
const bar = document.querySelector(".busy");
function busy(on) {
  bar?.classList.toggle("on", on);
}
document.addEventListener("desk:busy", (event) => busy(event.detail));
document.addEventListener("submit", (event) => busy(!event.defaultPrevented));
addEventListener("pageshow", () => busy(false));
