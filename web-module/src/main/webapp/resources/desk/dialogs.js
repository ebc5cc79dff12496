// A button with the id of a dialog opens it; afterwards the browser returns the focus to the button.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    opener.closest("details.menu")?.removeAttribute("open");
    document.getElementById(opener.dataset.dialog).showModal();
  }
  event.target.closest("[data-close]")?.closest("dialog").close();
});
