// Says that a page of the desk is open, and which state its person chose in the account's menu.
const EVERY = 25000;
const forms = [...document.querySelectorAll("form[data-presence]")];
const dots = [...document.querySelectorAll("summary .dot")];

async function tell(status) {
  const body = new URLSearchParams({ csrf: forms[0].csrf.value, ...(status && { status }) });
  const answer = await fetch(forms[0].action, { method: "POST", body, redirect: "manual" });
  if (answer.type === "opaqueredirect" || answer.status === 403) {
    clearInterval(beat); // signed out meanwhile
  }
  return answer.ok;
}

function show(status) {
  forms.flatMap((form) => [...form.querySelectorAll("[name=status]")]).forEach((button) =>
    button.setAttribute("aria-pressed", String(button.value === status)));
  dots.forEach((dot) => { dot.className = `dot at-${status}`; });
}

forms.forEach((form) => form.addEventListener("submit", async (event) => {
  event.preventDefault();
  event.stopPropagation();
  if (await tell(event.submitter.value)) {
    show(event.submitter.value);
    form.closest("details").open = false;
    form.closest("details").querySelector("summary").focus();
  }
}));

const ignoreFailure = () => {}; // the next beat tries again
const beat = setInterval(() => tell().catch(ignoreFailure), EVERY);
tell().catch(ignoreFailure);
