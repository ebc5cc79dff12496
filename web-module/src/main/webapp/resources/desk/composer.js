// Writing in a ticket: the tabs for reply and note, drafts, sending with Ctrl+Enter, and what happens after sending.
const ticket = document.querySelector("[data-conversation]").dataset.conversation;
const box = document.querySelector("[data-drafts]");

function composers() {
  return [...document.querySelectorAll("form[data-composer]")];
}
const replyForm = () => document.querySelector("form[data-composer=reply]");
const textOf = (form) => form.querySelector("textarea");
const htmlOf = (form) => form.querySelector("[data-editor] input[type=hidden]");
const macroOf = (form) => form?.querySelector("[data-macro]");
const uploadsOf = (form) => form.querySelector("[data-uploads] input[type=hidden]")?.value ?? "";

// Two composers, each with its own text.
const tabs = [...document.querySelectorAll("[role=tab]")];
function select(tab) {
  tabs.forEach((other) => {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
    document.getElementById(other.getAttribute("aria-controls")).hidden = other !== tab;
  });
  document.getElementById(tab.getAttribute("aria-controls")).querySelector("[contenteditable],textarea").focus();
}
tabs.forEach((tab, place) => {
  tab.addEventListener("click", () => select(tab));
  tab.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      select(tabs[(place + 1) % tabs.length]);
    }
  });
});

// Drafts are saved on the server a second after the last key; if that fails, in the browser.
const PAUSE = 1000;
const waiting = new Map(); // kind -> timer
const kept = new Map(); // kind -> the text that the server has
const underWay = new Map(); // saves without a response yet -> their kinds
const address = () => `${box.dataset.drafts}?${new URLSearchParams({ ticket, csrf: box.dataset.token })}`;
const who = document.documentElement.dataset.me;
const fallback = (kind) => `draft:${who}:${kind}:${ticket}`;
const UNSENT = `draft:${who}:unsent:${ticket}`; // the kind of text that was sent without a response
const behind = (kind) => `draft:${who}:behind:${kind}:${ticket}`; // text that is not saved yet, in case the page is left in the meantime
let isRead = false; // the drafts; what is typed before must not be saved over them
let undoing = null; // the id of the undo link until the text of the reply arrives

// Says whether the draft is saved. Faces renders forms again, so the form is looked up when there is something to say.
function sayDraft(kind, state) {
  const form = composers().find((one) => one.dataset.composer === kind);
  const [saved, unsaved] = ["saved", "unsaved"].map((name) => form?.querySelector(`[data-draft=${name}]`));
  if (saved) {
    saved.hidden = state !== "saved";
    unsaved.textContent = state === "unsaved" ? unsaved.dataset.text : "";
  }
}
const isNothing = (body) => {
  const { text, uploads } = JSON.parse(body);
  return text === "" && uploads.length === 0;
};

function draftOf(form, macro = macroOf(form)?.dataset.macro ?? null) {
  const uploads = uploadsOf(form);
  return JSON.stringify({
    kind: form.dataset.composer, text: textOf(form).value, html: htmlOf(form)?.value || null,
    uploads: uploads === "" ? [] : uploads.split(","), macro
  });
}
function save(form) {
  const kind = form.dataset.composer;
  forget(kind);
  const body = draftOf(form);
  if (kept.get(kind) === body) {
    return Promise.resolve();
  }
  if (!isRead || (kind === "reply" && undoing)) {
    sessionStorage.setItem(behind(kind), JSON.stringify({ saved: kept.get(kind) ?? null, typed: body }));
    return Promise.resolve();
  }
  kept.set(kind, body);
  const saving = send(kind, body).finally(() => underWay.delete(saving));
  underWay.set(saving, kind);
  return saving;
}
async function send(kind, body) {
  try {
    const answer = await fetch(address(), { method: "POST", body, keepalive: body.length < 60000 });
    if (!answer.ok || answer.redirected) {
      throw new Error(answer.statusText);
    }
    if (kept.get(kind) === body) {
      sessionStorage.removeItem(fallback(kind));
      sayDraft(kind, isNothing(body) ? "" : "saved");
    }
  } catch {
    // of an older text than what was sent since, nothing is kept
    if (kept.get(kind) === body) {
      sessionStorage.setItem(fallback(kind), body);
      kept.delete(kind);
      sayDraft(kind, isNothing(body) ? "" : "unsaved");
    }
  }
}
function forget(kind) {
  clearTimeout(waiting.get(kind));
  waiting.delete(kind);
}
// Faces renders forms again, so the form is looked up when it is needed. One save after the other: they would not
// arrive in their order.
function saveSoon(kind) {
  forget(kind);
  waiting.set(kind, setTimeout(() => {
    if ([...underWay.values()].includes(kind)) {
      saveSoon(kind);
    } else {
      composers().filter((form) => form.dataset.composer === kind).forEach(save);
    }
  }, PAUSE));
}
function saveNow() {
  return Promise.all(composers().filter((form) => waiting.has(form.dataset.composer)).map(save));
}
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-composer]");
  if (form && event.target.matches("textarea")) {
    sayDraft(form.dataset.composer, "");
    saveSoon(form.dataset.composer);
  }
});
document.addEventListener("uploads:changed", ({ target }) => target.dataset.composer && saveSoon(target.dataset.composer));
addEventListener("pagehide", saveNow);
document.addEventListener("visibilitychange", () => document.hidden && saveNow());

// A macro that waits for the reply is saved with its draft.
let waitingMacro = null;
function keepMacro() {
  const now = macroOf(replyForm())?.dataset.macro ?? null;
  if (now !== waitingMacro) {
    waitingMacro = now;
    saveSoon("reply");
  }
}

function fill(form, draft) {
  textOf(form).value = draft.text;
  if (htmlOf(form)) {
    htmlOf(form).value = draft.html ?? "";
  }
  form.dispatchEvent(new CustomEvent("composer:replace", { bubbles: true, detail: { files: draft.files ?? [] } }));
  kept.set(form.dataset.composer, draftOf(form, draft.macro ?? null));
  if (draft.macro) {
    waitingMacro = draft.macro;
    window.restoreMacro([{ name: "id", value: draft.macro }]);
  }
}
// The draft on the server; null if there is no response.
async function load() {
  try {
    const answer = await fetch(address(), { headers: { Accept: "application/json" } });
    return answer.ok && !answer.redirected ? await answer.json() : null;
  } catch {
    return null;
  }
}
// A draft in the browser contains only the ids of its uploads.
const withFiles = (draft, saved) => ({ ...draft, files: (saved?.files ?? []).filter((file) => draft.uploads.includes(file.id)) });
const isEmpty = (form) => textOf(form).value === "" && uploadsOf(form) === "";
// Into what was empty when the page came; what somebody has typed there since comes behind it.
async function restore() {
  const left = new Map(composers().filter(isEmpty).map(({ dataset: { composer } }) => [composer, JSON.parse(sessionStorage.getItem(behind(composer)))]));
  const drafts = (await load()) ?? [];
  isRead = true;
  composers().filter(({ dataset: { composer } }) => left.has(composer) && !kept.has(composer)).forEach((form) => {
    const kind = form.dataset.composer;
    const local = sessionStorage.getItem(fallback(kind));
    const saved = drafts.find((one) => one.kind === kind);
    const draft = local ? withFiles(JSON.parse(local), saved) : saved;
    const since = [left.get(kind), isEmpty(form) ? null : { saved: null, typed: draftOf(form) }].filter(Boolean);
    sessionStorage.removeItem(behind(kind));
    if (since.length > 0) {
      fillAndSave(form, since.reduce(joined, draft));
    } else if (draft) {
      fill(form, draft);
    }
  });
}
restore();

// A reply that was sent, and lost with the page or the session, stays in the browser until it is in the composer again.
document.addEventListener("click", ({ target }) => {
  const form = target.closest?.(".btn.primary")?.closest("form[data-composer]");
  if (form && !isEmpty(form)) {
    sessionStorage.setItem(fallback(form.dataset.composer), draftOf(form));
  }
}, true);
function sayUnsent() {
  const form = composers().find((one) => one.dataset.composer === sessionStorage.getItem(UNSENT));
  sessionStorage.removeItem(UNSENT);
  if (form) {
    const notice = document.getElementById("unsent").content.cloneNode(true);
    notice.querySelector("[data-discard]").remove(); // a draft can simply be edited
    form.prepend(notice);
    tabs[0] && select(tabs.find((tab) => document.getElementById(tab.getAttribute("aria-controls")).contains(form)));
  }
}
const SENDERS = { "reply:send": "reply", "note:send": "note", "composer:send": "reply" };
function settle({ source, failed, redirect }) {
  const kind = SENDERS[source];
  if (!kind || failed) {
    return; // forms.js reports failures
  }
  if (document.querySelector("[data-unsent]") || (redirect && new URL(redirect, location.href).pathname.endsWith("/login"))) {
    sessionStorage.setItem(UNSENT, kind);
  } else if (composers().filter((form) => form.dataset.composer === kind).every(isEmpty)) {
    sessionStorage.removeItem(fallback(kind));
    document.querySelector("[data-conversation]").focus({ preventScroll: true }); // where single keys work
  }
}
sayUnsent();

// Appends the text that was typed since a draft was saved, replacing the part that the server already has.
function normal(html) {
  const template = Object.assign(document.createElement("template"), { innerHTML: html ?? "" });
  template.content.querySelectorAll("a[rel]").forEach((link) => link.removeAttribute("rel")); // added by the server
  return template.innerHTML;
}
const before = (whole, end) => (end && whole.endsWith(end) ? whole.slice(0, -end.length) : whole);
function joined(draft, since) {
  const saved = JSON.parse(since.saved);
  const typed = JSON.parse(since.typed);
  return !draft ? typed : {
    ...draft,
    text: [before(draft.text, saved?.text).trim(), typed.text].filter((text) => text !== "").join("\n\n"),
    html: draft.html && before(normal(draft.html), normal(saved?.html)) + (typed.html ?? "")
  };
}
function fillAndSave(form, draft) {
  fill(form, draft);
  kept.delete(form.dataset.composer);
  saveSoon(form.dataset.composer);
}
function sinceKept(form) {
  const typed = draftOf(form);
  const isChanged = kept.has("reply") ? kept.get("reply") !== typed : !isEmpty(form);
  return isChanged ? { saved: kept.get("reply") ?? null, typed } : null;
}

// After undo, the reply comes before the text that was written since. The server puts it there, so that text is saved first; then
// nothing is saved until the reply has arrived, so that it is not overwritten.
let isPressed = false;
let isSaved = false;
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("[data-undo]");
  if (link?.dataset.of !== ticket || isSaved) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isPressed || undoing !== null) {
    return;
  }
  isPressed = true;
  await Promise.all([saveNow(), ...underWay.keys()]);
  isPressed = false;
  const now = document.querySelector(`[data-undo="${link.dataset.undo}"]`); // it may have been rendered again, or be gone
  undoing = now?.id ?? null;
  isSaved = true;
  now?.click();
  isSaved = false;
}, true);

// A reply whose sending was undone, or refused, is a draft again and belongs to the composer.
const returned = new Set();
async function bringBack() {
  const drafts = await load();
  if (drafts === null) {
    setTimeout(bringBack, PAUSE);
    return;
  }
  const form = replyForm();
  const draft = drafts.find((one) => one.kind === "reply");
  const since = sinceKept(form);
  undoing = null;
  sessionStorage.removeItem(behind("reply"));
  if (draft && since) {
    fillAndSave(form, joined(draft, since));
  } else if (draft) {
    fill(form, draft);
  }
  tabs[0] && select(tabs[0]);
}
function takeBack(source) {
  const sending = document.getElementById("sending");
  const mine = sending?.querySelector(`[data-returned="${ticket}"]`);
  if (sending?.dataset.restored === "true" || (mine && !returned.has(ticket))) {
    sending.dataset.restored = "false";
    undoing ??= sending.id;
    bringBack();
  } else if (undoing !== null && (undoing === source || !document.getElementById(undoing))) {
    undoing = null; // it was too late, or there was no response
    saveSoon("reply");
  }
  mine ? returned.add(ticket) : returned.delete(ticket);
}
takeBack();

// Leaving the page ends its view; a later response must not bring the user back.
const LEAVING = 5000;
let leftAt = -LEAVING;
addEventListener("beforeunload", () => { leftAt = performance.now(); });

document.addEventListener("desk:answered", async ({ detail }) => {
  settle(detail);
  if (document.querySelector("[data-unsent]")) {
    await saveNow();
    // nothing is lost: the draft is saved
    setTimeout(() => location.reload(), performance.now() - leftAt < LEAVING ? LEAVING : 0);
    return;
  }
  composers().filter(isEmpty).filter((form) => kept.has(form.dataset.composer)).forEach(save);
  keepMacro();
  takeBack(detail.source);
  afterSending();
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-composer]");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (!event.repeat) {
      form.querySelector(".btn.primary").click();
    }
  }
});

// The choices for after sending are remembered: the status, and whether the next ticket of the list opens. While a macro with a status
// is waiting, no status is chosen, unless the agent chooses one now.
const list = JSON.parse(sessionStorage.getItem("list") ?? "[]");
const here = list.indexOf(location.pathname);
const next = here < 0 ? undefined : list[here + 1];
let movedBy = null; // the macro whose status replaced the remembered one
function choices() {
  const form = replyForm();
  return { then: form?.querySelector("select"), walk: form?.querySelector("[data-next] input") };
}
function applyChoices() {
  const { then, walk } = choices();
  const macro = macroOf(replyForm());
  const mover = macro && "moves" in macro.dataset ? macro.dataset.macro : null;
  if (mover) {
    then.value = mover === movedBy ? then.value : "";
  } else if (then && [...then.options].some((option) => option.value === localStorage.getItem("composer.then"))) {
    then.value = localStorage.getItem("composer.then");
  } else if (then && movedBy) {
    then.value = "";
  }
  movedBy = mover;
  if (walk) {
    walk.closest("[data-next]").hidden = next === undefined;
    walk.checked = localStorage.getItem("composer.stay") === null;
  }
}
document.addEventListener("change", (event) => {
  const { then, walk } = choices();
  if (event.target === then && !movedBy) {
    localStorage.setItem("composer.then", then.value);
  } else if (event.target === walk) {
    walk.checked ? localStorage.removeItem("composer.stay") : localStorage.setItem("composer.stay", "yes");
  }
});
function afterSending() {
  applyChoices();
  const form = document.querySelector("form[data-sent=true]");
  if (form) {
    form.dataset.sent = "false";
  }
  if (form && next !== undefined && choices().walk?.checked) {
    location.assign(next);
  }
}
document.addEventListener("desk:drawn", applyChoices); // before a reply is sent that waited for the response
applyChoices();
