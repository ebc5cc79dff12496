// A button that names a dialog opens it; the browser brings the focus back to the button afterwards.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    opener.closest("details.menu")?.removeAttribute("open");
    document.getElementById(opener.dataset.dialog).showModal();
  }
  event.target.closest("[data-close]")?.closest("dialog").close();
});
