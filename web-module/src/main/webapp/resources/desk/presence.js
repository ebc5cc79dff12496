// Sends heartbeats and the presence chosen in the account menu; shows the presence of colleagues.
const EVERY = 25000;
const PAUSE = 200; // several changes at the same time are read once
const forms = [...document.querySelectorAll("form[data-presence]")];
const dots = [...document.querySelectorAll("summary .dot")];
const COLLEAGUES = "[id='properties:assignee']"; // the list to choose a ticket's assignee from
const words = Object.fromEntries([...forms[0].querySelectorAll("[name=status]")].map((button) => [button.value, button.textContent]));

async function tell(status) {
  const body = new URLSearchParams({ csrf: forms[0].csrf.value, ...(status && { status }) });
  return take(await fetch(forms[0].action, { method: "POST", body, redirect: "manual" }));
}

const ask = async () => take(await fetch(forms[0].action, { redirect: "manual" }));

async function take(answer) {
  if (answer.type === "opaqueredirect" || answer.status === 403) {
    clearInterval(beat); // signed out meanwhile
  } else if (answer.ok) {
    const { chosen, colleagues } = await answer.json();
    show(chosen);
    name(colleagues);
  }
  return answer.ok;
}

function show(status) {
  forms.flatMap((form) => [...form.querySelectorAll("[name=status]")]).forEach((button) =>
    button.setAttribute("aria-pressed", String(button.value === status)));
  dots.forEach((dot) => { dot.className = `dot at-${status}`; });
}

// Lists of colleagues show their presence after the name: "Ana · Online".
function name(colleagues) {
  document.querySelectorAll(`${COLLEAGUES} option[value]`).forEach((option) => {
    const end = option.text.lastIndexOf(" · ");
    const text = `${option.text.slice(0, end)} · ${words[colleagues[option.value] ?? "offline"]}`;
    if (end >= 0 && option.text !== text) {
      option.text = text;
    }
  });
}

forms.forEach((form) => form.addEventListener("submit", async (event) => {
  event.preventDefault();
  event.stopPropagation();
  if (await tell(event.submitter.value)) {
    form.closest("details").open = false;
    form.closest("details").querySelector("summary").focus();
  }
}));

const ignoreFailure = () => {}; // the next heartbeat tries again
const beat = setInterval(() => tell().catch(ignoreFailure), EVERY);
tell().catch(ignoreFailure);

// Most pages only show one's own presence.
const shows = (account) => account === forms[0].dataset.presence || document.querySelector(COLLEAGUES);
let soon;
document.addEventListener("desk:push", (event) => {
  if (event.detail.kind === "presence.changed" && shows(event.detail.account)) {
    clearTimeout(soon);
    soon = setTimeout(() => ask().catch(ignoreFailure), PAUSE);
  }
});
