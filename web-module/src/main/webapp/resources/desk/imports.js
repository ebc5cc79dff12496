// The page of imports: sends the chosen file as a request's body and goes on to the import's own page.
const form = document.querySelector("form[data-upload]");
const wrong = document.getElementById("fileWrong");
const busy = document.querySelector(".busy");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("[type=submit]");
  const [file] = form.file.files;
  wrong.textContent = "";
  button.disabled = true;
  busy.classList.add("on");
  try {
    const query = new URLSearchParams({ csrf: form.csrf.value, fileName: file.name });
    const response = await fetch(`${form.action}?${query}`, { method: "POST", body: file, headers: { "Content-Type": "text/csv" } });
    if (response.status === 201) {
      location.assign(response.headers.get("Location"));
      return;
    }
    wrong.textContent = response.status === 422 ? await response.text() : form.dataset.failed;
  } catch {
    wrong.textContent = form.dataset.failed;
  }
  form.file.setAttribute("aria-invalid", "true");
  form.file.focus();
  button.disabled = false;
  busy.classList.remove("on");
});
