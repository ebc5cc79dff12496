// Ajax of the pages' forms: a bar while it lasts, no double sending, focus to the first field that is wrong.
// PrimeFaces tells of its requests by jQuery events only; this is the one place that listens to them.
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

const jquery = window.jQuery;
if (jquery) {
  jquery(document).on("pfAjaxSend", () => tell("desk:busy", true));
  jquery(document).on("pfAjaxComplete", (event, request, settings) => {
    tell("desk:busy", false);
    setTimeout(() => answered(settings?.source), 0);
  });
}

function answered(source) {
  // The sender may have been drawn anew, so it is looked up by its id.
  const sender = document.getElementById(source?.id ?? source);
  sender?.closest("form")?.querySelector("[aria-invalid=true]")?.focus();
  tell("desk:answered", { source: source?.id ?? source });
}

// The second click of a double click would send again.
document.addEventListener("click", (event) => {
  if (event.detail > 1 && event.target.closest("[type=submit],a.btn[onclick],a.btn[id]")) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// What is typed into a long form survives a reload and an expired page; it is forgotten once it was sent.
const draft = document.querySelector("form[data-draft]");
const prefix = "draft:form:";
if (draft) {
  // Custom fields are left out: which they are may have changed meanwhile.
  draft.querySelectorAll("input[type=text]:not([data-key] *),textarea").forEach((field) => {
    field.value ||= sessionStorage.getItem(prefix + field.id) ?? "";
  });
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-draft]") && !event.target.closest("[data-key]")) {
      sessionStorage.setItem(prefix + event.target.id, event.target.value);
    }
  });
} else if (document.querySelector("[data-sent]")) {
  Object.keys(sessionStorage).filter((key) => key.startsWith(prefix)).forEach((key) => sessionStorage.removeItem(key));
}
