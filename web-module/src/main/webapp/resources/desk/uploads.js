// Files for a message: chosen, dropped or pasted. Each is uploaded at once and named in the form's hidden field, so that
// sending the form sends them along.
const ICONS = document.querySelector("use[href*='icons.svg']")?.getAttribute("href").replace(/#.*/, "") ?? "";
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];
const waiting = new Map(); // id of the form -> its files; Faces renders forms again, so nothing is stored in them

const areaOf = (form) => form?.querySelector("[data-uploads]");
const fieldOf = (area) => area.querySelector("input[type=hidden]");
function filesOf(form) {
  if (!waiting.has(form.id)) {
    waiting.set(form.id, []);
  }
  return waiting.get(form.id);
}

function size(bytes) {
  const power = Math.min(UNITS.length - 1, bytes > 0 ? Math.floor(Math.log2(bytes) / 10) : 0);
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit: UNITS[power], unitDisplay: "short", maximumFractionDigits: power > 1 ? 1 : 0
  }).format(bytes / 1024 ** power);
}
function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon s");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${ICONS}#${name}`);
  svg.append(use);
  return svg;
}

// Renders the list of the form's files; the hidden field contains the ids of those that are uploaded.
function show(form) {
  const area = areaOf(form);
  const files = filesOf(form);
  const list = area.querySelector("ul");
  list.replaceChildren(...files.map((upload) => itemFor(area, upload)));
  list.hidden = files.length === 0;
  const arrived = files.filter((upload) => upload.id).map((upload) => upload.id).join(",");
  if (fieldOf(area).value !== arrived) {
    fieldOf(area).value = arrived;
    form.dispatchEvent(new Event("uploads:changed", { bubbles: true }));
  }
}
const clearComplaints = (form) => areaOf(form).querySelector(".wrong").replaceChildren();
// Each file that is refused is named: several may have been chosen at once.
function complain(form, text, name) {
  const line = element("p");
  if (name !== undefined) {
    line.append(element("bdi", { textContent: name }), ": ");
  }
  line.append(text);
  areaOf(form).querySelector(".wrong").append(line);
}

function itemFor(area, upload) {
  const name = element("span", { className: "name" });
  name.append(element("bdi", { textContent: upload.name }));
  const box = element("span", { className: "file" });
  box.append(
    upload.shown ? element("img", { src: `${area.dataset.address}/${upload.id}`, alt: "" }) : icon("file"),
    name, element("small", { textContent: size(upload.size) }));
  upload.bar = element("progress", { max: 1, value: upload.bar?.value ?? 0 });
  upload.bar.setAttribute("aria-label", upload.name);
  if (!upload.id) {
    box.append(upload.bar);
  }
  const remove = element("button", { type: "button", title: area.dataset.remove });
  remove.setAttribute("aria-label", `${area.dataset.remove}: ${upload.name}`);
  remove.append(icon("close"));
  remove.addEventListener("click", () => {
    upload.request.abort();
    take(remove.closest("form"), upload);
  });
  box.append(remove);
  const item = element("li");
  item.append(box);
  return item;
}
function take(form, upload) {
  waiting.set(form.id, filesOf(form).filter((other) => other !== upload));
  show(form);
}

function why(area, { status, responseText }) {
  const words = { 403: area.dataset.signedOut, 413: area.dataset.tooLarge, 503: area.dataset.later, 507: area.dataset.full };
  return words[status] ?? (status === 422 ? JSON.parse(responseText).errors[0].message : area.dataset.failed);
}
function send(form, file) {
  const area = areaOf(form);
  const upload = { name: file.name, size: file.size, request: new XMLHttpRequest() };
  const query = new URLSearchParams({ name: file.name, csrf: area.dataset.token });
  if (area.dataset.ticket) {
    query.set("ticket", area.dataset.ticket);
  }
  filesOf(form).push(upload);
  upload.request.upload.addEventListener("progress", (event) => { upload.bar.value = event.loaded / event.total; });
  upload.request.addEventListener("load", () => {
    const now = document.getElementById(form.id);
    if (upload.request.status === 201) {
      const answer = JSON.parse(upload.request.responseText);
      upload.id = answer.id;
      upload.shown = Boolean(answer.previewUrl);
      show(now);
    } else {
      take(now, upload);
      complain(now, why(area, upload.request), upload.name);
    }
  });
  upload.request.addEventListener("error", () => {
    take(document.getElementById(form.id), upload);
    complain(document.getElementById(form.id), area.dataset.failed, upload.name);
  });
  upload.request.open("POST", `${area.dataset.address}?${query}`);
  upload.request.setRequestHeader("Content-Type", "application/octet-stream");
  upload.request.setRequestHeader("Accept-Language", document.documentElement.lang);
  upload.request.send(file);
}
function add(form, files) {
  const area = areaOf(form);
  clearComplaints(form);
  for (const file of files) {
    if (filesOf(form).length >= Number(area.dataset.most)) {
      complain(form, area.dataset.tooMany, file.name);
    } else if (file.size > Number(area.dataset.mostBytes)) {
      complain(form, area.dataset.tooLarge, file.name);
    } else if (file.size === 0) {
      complain(form, area.dataset.empty, file.name);
    } else {
      send(form, file);
    }
  }
  show(form);
}

document.addEventListener("click", (event) => {
  const choose = event.target.closest?.("[data-choose]");
  choose?.closest("[data-uploads]").querySelector("input[type=file]").click();
});
// Adds the files of a draft; files that were chosen after it was saved remain.
document.addEventListener("composer:replace", (event) => {
  const arrived = event.detail.files.map((file) => ({
    id: file.id, name: file.name, size: file.size, shown: Boolean(file.previewUrl), request: new XMLHttpRequest()
  }));
  if (areaOf(event.target)) {
    const since = filesOf(event.target).filter((file) => !arrived.some((other) => other.id === file.id));
    waiting.set(event.target.id, [...arrived, ...since]);
    show(event.target);
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-uploads] input[type=file]")) {
    add(event.target.form, [...event.target.files]);
    event.target.value = "";
  }
});
document.addEventListener("paste", (event) => {
  const form = event.target.closest?.("form");
  if (areaOf(form) && event.clipboardData.files.length > 0) {
    event.preventDefault();
    add(form, [...event.clipboardData.files]);
  }
});

// Files can be dropped anywhere on the form; outside of it the browser would open the file and leave the page.
const formUnder = (event) => (event.dataTransfer?.types.includes("Files") ? event.target.closest?.("form") : null);
document.addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files")) {
    event.preventDefault();
    document.querySelectorAll("form.dropping").forEach((form) => form.classList.remove("dropping"));
    const form = formUnder(event);
    if (areaOf(form)) {
      form.classList.add("dropping");
    }
  }
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) {
    document.querySelectorAll("form.dropping").forEach((form) => form.classList.remove("dropping"));
  }
});
document.addEventListener("drop", (event) => {
  const form = formUnder(event);
  document.querySelectorAll("form.dropping").forEach((other) => other.classList.remove("dropping"));
  if (event.dataTransfer?.types.includes("Files")) {
    event.preventDefault();
  }
  if (areaOf(form)) {
    add(form, [...event.dataTransfer.files]);
  }
});

// A form is not sent before the files shown below it are uploaded.
document.addEventListener("click", (event) => {
  const form = event.target.closest?.(".btn.primary")?.closest("form");
  if (areaOf(form) && filesOf(form).some((file) => !file.id)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    clearComplaints(form);
    complain(form, areaOf(form).dataset.wait);
  }
}, true);

// The response has rendered the form again: its field contains the files that were not sent.
document.addEventListener("desk:answered", () => {
  document.querySelectorAll("[data-uploads]").forEach((area) => {
    const form = area.closest("form");
    const kept = fieldOf(area).value.split(",");
    waiting.set(form.id, filesOf(form).filter((file) => !file.id || kept.includes(file.id)));
    show(form);
  });
});
