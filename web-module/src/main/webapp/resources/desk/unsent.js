// Keeps text that is typed into a form until it has been sent: in this tab, for the same user, for a day. If it was lost with its
// page (the server was restarted, the session had ended, the tab was reloaded), it is restored, with a message.
const PREFIX = "unsent:";
const DAY = 86400000;
const MOST_CHARACTERS = 300000; // per form; browsers store some five million per site
const MOST_FORMS = 10;
const PAUSE = 300;
const WRITTEN = "textarea,input:is([type=text],[type=email],[type=url],[type=tel],[type=number],[type=date],[type=time],:not([type]))";
const KEPT = `${WRITTEN},select,input:is([type=checkbox],[type=radio])`;
const KEPT_FORMS = "form[data-keep=yes]";

const who = document.documentElement.dataset.me ?? "";
const store = {
  keys: () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)),
  get: (key) => {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set: (key, entry) => {
    try {
      sessionStorage.setItem(key, JSON.stringify(entry));
    } catch {
      sessionStorage.removeItem(key); // no space: an outdated text must not be restored
    }
  },
  remove: (key) => sessionStorage.removeItem(key),
};

// The same form of the same page; parameters that report a result are ignored.
const OUTCOMES = ["again", "sent", "saved", "done"];
function place() {
  const query = new URLSearchParams(location.search);
  OUTCOMES.forEach((name) => query.delete(name));
  return `${location.pathname}?${query}`;
}
function keyOf(form) {
  return `${PREFIX}${who}:${place()}#${form.id || form.querySelector(WRITTEN)?.name}`;
}
const forms = () => [...document.querySelectorAll(KEPT_FORMS)];
const nameOf = (field) => (field.type === "radio" || field.type === "checkbox" ? `${field.name}=${field.value}` : field.name || field.id);
const valueOf = (field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : field.value);
const fieldsOf = (form) => [...form.querySelectorAll(KEPT)].filter((field) => nameOf(field) && !field.closest("[data-keep=no]"));

function keep(form, sent) {
  const fields = {};
  const written = [];
  fieldsOf(form).forEach((field) => {
    fields[nameOf(field)] = valueOf(field);
    if (field.matches(WRITTEN)) {
      written.push(nameOf(field));
    }
  });
  const entry = { at: Date.now(), path: location.pathname, sent, fields, written };
  if (JSON.stringify(entry).length <= MOST_CHARACTERS) {
    store.set(keyOf(form), entry);
  } else {
    store.remove(keyOf(form)); // what is kept must not be older than what was typed
  }
}
const typed = new Set(); // forms with text that is not stored yet
let soon;
function keepNow() {
  clearTimeout(soon);
  typed.forEach((id) => forms().filter((form) => keyOf(form) === id).forEach((form) => keep(form, false)));
  typed.clear();
}
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, ({ target, isTrusted }) => {
    const form = target.closest?.(KEPT_FORMS);
    if (form && (isTrusted || !restoring) && target.matches(KEPT)) {
      typed.add(keyOf(form));
      clearTimeout(soon);
      soon = setTimeout(keepNow, PAUSE);
    }
  });
}
addEventListener("pagehide", keepNow);
document.addEventListener("visibilitychange", () => document.hidden && keepNow());

// Sent text is kept until the response shows that it has arrived.
function sending(form) {
  keepNow();
  if (store.get(keyOf(form))) {
    keep(form, true);
  }
}
// Messages that composer.js keeps because they were sent, or saved, without a response.
const messages = () => Object.keys(sessionStorage).filter((key) => /^draft:[^:]*:(unsent|reply|note):/.test(key));
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[action$='/logout']")) {
    [...store.keys(), ...messages()].forEach(store.remove);
  } else if (event.target.matches(KEPT_FORMS) && !event.defaultPrevented) {
    sending(event.target);
  }
});
document.addEventListener("click", ({ target }) => {
  const form = target.closest?.(KEPT_FORMS);
  if (form && target.closest("[type=submit],a.btn[id]")) {
    sending(form);
  } else if (form && target.closest("a.btn.ghost,[data-close]")) {
    typed.delete(keyOf(form)); // cancelled
    store.remove(keyOf(form));
  }
}, true);

const unsend = (key, entry) => store.set(key, { ...entry, sent: false });
const failed = () => document.querySelector("[data-unsent]") !== null;
const leadsToSignIn = (address) => new URL(address, location.href).pathname.endsWith("/login");
document.addEventListener("desk:answered", ({ detail }) => {
  store.keys().map((key) => [key, store.get(key)]).filter(([, entry]) => entry?.sent && entry.path === location.pathname)
    .forEach(([key, entry]) => {
      const form = forms().find((one) => keyOf(one) === key);
      if (detail.failed || failed() || (detail.redirect && leadsToSignIn(detail.redirect))) {
        unsend(key, entry);
      } else if (detail.redirect) {
        // the next page decides
      } else if (form && entry.written.some((name) => entry.fields[name] !== "" && fieldOf(form, name)?.value === entry.fields[name])) {
        unsend(key, entry); // the form still contains it: it was refused, or only a part of the form was sent
      } else {
        store.remove(key);
      }
    });
  putBack();
});

// After a form was sent, the browser is redirected. A user who arrives in another way got no response.
function decide(key, entry) {
  const wasLedOn = performance.getEntriesByType("navigation")[0]?.type === "navigate"
    && document.referrer !== "" && new URL(document.referrer).pathname === entry.path;
  const isRefused = entry.path === location.pathname
    && (new URLSearchParams(location.search).has("again") || document.querySelector("main :is([aria-invalid=true],.banner.bad)"));
  if (wasLedOn && !failed() && !leadsToSignIn(location.href) && !isRefused) {
    store.remove(key);
  } else {
    unsend(key, entry);
  }
}
function tidyUp() {
  store.keys().forEach((key) => {
    const entry = store.get(key);
    const isOthers = who !== "" && !key.startsWith(`${PREFIX}${who}:`) && !key.startsWith(`${PREFIX}:`);
    if (!entry || isOthers || Date.now() - entry.at > DAY) {
      store.remove(key);
    } else if (entry.sent) {
      decide(key, entry);
    }
  });
  store.keys().sort((a, b) => store.get(b).at - store.get(a).at).slice(MOST_FORMS).forEach(store.remove);
}

let restoring = false;
function fieldOf(form, name) {
  return fieldsOf(form).find((field) => nameOf(field) === name);
}
function fill(field, value) {
  if (valueOf(field) === value || (field.matches("select") && ![...field.options].some((option) => option.value === value))) {
    return;
  }
  if (typeof value === "boolean") {
    field.checked = value;
  } else {
    field.value = value;
  }
  restoring = true;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  restoring = false;
}

// Fields that appear only after a response of the server are filled in then.
const missing = new Map(); // key of the form -> names of fields that do not exist yet
function putBack() {
  forms().filter((form) => missing.has(keyOf(form))).forEach((form) => {
    const entry = store.get(keyOf(form));
    const names = missing.get(keyOf(form)).filter((name) => entry && !fieldOf(form, name));
    missing.get(keyOf(form)).filter((name) => !names.includes(name)).forEach((name) => entry && fill(fieldOf(form, name), entry.fields[name]));
    missing.set(keyOf(form), names);
    showLeft(form, entry, names);
  });
}
function restore(form) {
  const key = keyOf(form);
  const entry = store.get(key);
  if (!entry || entry.sent || form.querySelector("[aria-invalid=true]")) {
    return;
  }
  const isThere = ([name, value]) => fieldOf(form, name) && valueOf(fieldOf(form, name)) === value;
  const written = entry.written.map((name) => [name, entry.fields[name]]);
  if (written.every((one) => isThere(one) || (one[1] === "" && !fieldOf(form, one[0])))) {
    store.remove(key); // nothing was lost
    return;
  }
  say(form);
  missing.set(key, Object.keys(entry.fields));
  putBack();
}

function say(form) {
  const notice = document.getElementById("unsent")?.content.cloneNode(true);
  if (notice && !form.querySelector(".unsent")) {
    form.prepend(notice);
  }
}
function showLeft(form, entry, names) {
  const left = form.querySelector(".unsent pre");
  const texts = names.filter((name) => entry?.written.includes(name) && entry.fields[name].trim() !== "").map((name) => entry.fields[name]);
  if (left) {
    left.textContent = texts.join("\n\n");
    left.closest("[data-unplaced]").hidden = texts.length === 0;
  }
}
document.addEventListener("click", ({ target }) => {
  const form = target.closest?.("[data-discard]")?.closest("form");
  if (form) {
    typed.delete(keyOf(form));
    store.remove(keyOf(form));
    location.assign(location.href.split("#")[0]);
  }
});

// Who is asked to sign in again while writing learns that nothing is lost.
function sayKept() {
  const notice = document.querySelector("[data-kept]");
  if (notice) {
    const ofSomebody = store.keys().filter((key) => !key.startsWith(`${PREFIX}:`));
    notice.hidden = ofSomebody.length + messages().length === 0;
  }
}

tidyUp();
forms().forEach(restore);
sayKept();
