// The page of an import: the result of a check is old as soon as the mapping is another, and comes into view when it is new.
const CHECK = "form:check";
const result = () => document.querySelector("[data-result=checked]");
const outdate = () => result()?.classList.add("old");

document.addEventListener("input", (event) => event.target.closest("form[id=form]") && outdate());
document.addEventListener("change", (event) => event.target.closest("form[id=form]") && outdate());
document.addEventListener("click", (event) => event.target.id === CHECK && outdate());
document.addEventListener("desk:answered", (event) => {
  const fresh = result();
  if (event.detail.source === CHECK && fresh && !fresh.classList.contains("old")) {
    fresh.querySelector("h2").focus();
  }
});
