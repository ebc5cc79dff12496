// Previews the brand colour on the whole page: dark enough for white text (BrandColor does the same).
const READABLE = 4.5;
const DARKER = 0.95;

const linear = (channel) => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const contrast = ([red, green, blue]) => 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05);

document.addEventListener("input", ({ target }) => {
  if (target.type !== "color") {
    return;
  }
  let color = [1, 3, 5].map((start) => parseInt(target.value.slice(start, start + 2), 16));
  while (contrast(color) < READABLE) {
    color = color.map((channel) => Math.floor(channel * DARKER));
  }
  document.documentElement.style.setProperty("--brand", `rgb(${color.join(" ")})`);
});

// The delay is only needed if customers are asked.
const follow = () => {
  document.getElementById("form:satisfactionSeconds").disabled = !document.getElementById("form:asks").checked;
};
document.addEventListener("change", follow);
document.addEventListener("desk:drawn", follow);
follow();
