// A customer's list is read again when one of the requests has changed.
const list = document.getElementById("requests");

async function readAgain() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (response.redirected) {
    location.reload();
  } else if (response.ok) {
    const now = new DOMParser().parseFromString(await response.text(), "text/html");
    const focused = document.activeElement?.dataset?.ticket;
    list.replaceChildren(...now.getElementById("requests").childNodes);
    list.querySelector(`[data-ticket="${focused}"]`)?.focus();
    document.dispatchEvent(new CustomEvent("desk:updated"));
  }
}

let soon;
document.addEventListener("desk:push", () => {
  clearTimeout(soon);
  soon = setTimeout(readAgain, 150);
});
document.addEventListener("desk:missed", () => readAgain());
