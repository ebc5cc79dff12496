// Runs the tests of one file in a page of its own; ScriptsST reads the outcome from window.outcome.
const tests = [];

export function test(name, run) {
  tests.push({ name, run });
}

export function equal(actual, expected, what = "") {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) {
    throw new Error(`${what} expected ${b} but was ${a}`);
  }
}

let loaded = 0;
const heard = []; // what scripts of earlier tests have asked the page to be told
for (const target of [document, window]) {
  const add = target.addEventListener;
  target.addEventListener = (...listening) => {
    heard.push([target, listening]);
    add.apply(target, listening);
  };
}

/** What went wrong outside of the test itself: in a listener, or in a promise that nobody waits for. */
const broken = [];
const addAlways = EventTarget.prototype.addEventListener.bind(window);
addAlways("error", (event) => broken.push(event.error ?? event.message));
addAlways("unhandledrejection", (event) => broken.push(event.reason));

/** Where scripts wanted to lead the browser since the test began, and how: the page stays, as the tests are in it. */
export const left = [];
navigation.addEventListener("navigate", (event) => {
  if (!event.destination.sameDocument) {
    event.preventDefault();
    left.push([event.navigationType === "reload" ? "reload" : "leave", new URL(event.destination.url).pathname]);
  }
});

/** Gives the page this body and runs a script of the desk on it, anew each time; what it finds there already is prepared before. */
export async function desk(script, body, prepare) {
  sessionStorage.clear();
  localStorage.clear();
  return reload(script, body, prepare);
}

/** The same in a tab that had such a page before. */
export async function reload(script, body, prepare = () => {}) {
  heard.splice(0).forEach(([target, listening]) => target.removeEventListener(...listening));
  clocks.splice(0).forEach((clock) => clock.end());
  left.length = 0;
  document.body.innerHTML = body;
  await prepare();
  return import(`/desk/${script}?${loaded++}`);
}

/** Answers each request with what is given for its address, and notes it. */
export function answering(answers) {
  const requests = [];
  window.fetch = async (address, options = {}) => {
    const url = new URL(address, location.href);
    requests.push({ path: url.pathname + url.search, body: options.body ? String(options.body) : null });
    const answer = Object.entries(answers).find(([beginning]) => (url.pathname + url.search).startsWith(beginning))?.[1];
    const text = typeof answer === "string" ? answer : JSON.stringify(answer ?? null);
    return new Response(text, { status: answer === undefined ? 404 : 200 });
  };
  return requests;
}

/** Notes each request; the test answers it when it likes to, or lets it fail. */
export function asking() {
  const requests = [];
  window.fetch = (address, options = {}) => new Promise((resolve, reject) => {
    const url = new URL(address, location.href);
    options.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    requests.push({
      path: url.pathname + url.search, method: options.method ?? "GET", body: options.body ? String(options.body) : null,
      keepalive: options.keepalive === true, aborted: () => options.signal?.aborted === true,
      answer: (value, { status = 200, redirected = false } = {}) => {
        const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
        resolve({ status, redirected, ok: status < 300, statusText: String(status), json: async () => JSON.parse(text), text: async () => text });
        return settled();
      },
      fail: () => {
        reject(new TypeError("no answer"));
        return settled();
      },
    });
  });
  return requests;
}

const realTimers = { setTimeout, clearTimeout, setInterval, clearInterval };
const realNow = performance.now.bind(performance);
const clocks = [];

/** Stops the page's time until the next test; it passes only as far as the test says. */
export function stopTheClock() {
  let now = realNow();
  let last = 0;
  const due = new Map(); // id -> when, what, and how often
  const start = (run, pause = 0, every = null) => {
    due.set(++last, { at: now + Number(pause), run, every });
    return last;
  };
  Object.assign(window, {
    setTimeout: (run, pause) => start(run, pause), setInterval: (run, pause) => start(run, pause, pause),
    clearTimeout: (id) => due.delete(id), clearInterval: (id) => due.delete(id),
  });
  performance.now = () => now;
  const clock = {
    async pass(millis) {
      const end = now + millis;
      await settled();
      for (let next = first(end); next; next = first(end)) {
        const [id, timer] = next;
        now = Math.max(now, timer.at);
        timer.every === null ? due.delete(id) : (timer.at += timer.every);
        timer.run();
        await settled();
      }
      now = end;
    },
    end() {
      Object.assign(window, realTimers);
      performance.now = realNow;
    },
  };
  const first = (end) => [...due].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  clocks.push(clock);
  return clock;
}

/** When all that follows from what has happened is done, up to the next pause. */
export async function settled() {
  for (let turns = 0; turns < 3; turns++) {
    await new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });
  }
}

export async function until(holds, what) {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await new Promise((resolve) => realTimers.setTimeout.call(window, resolve, 10));
  }
  throw new Error(`${what ?? holds} did not come true`);
}

export const tell = (name, detail = {}) => document.dispatchEvent(new CustomEvent(name, { detail }));

/** Presses a key in the element that has the focus, or in the one that is given; answers whether nothing has taken it. */
export function press(key, { on = document.activeElement, ...more } = {}) {
  return on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

export function type(field, text) {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

export async function run() {
  const outcome = [];
  for (const { name, run: body } of tests) {
    broken.length = 0;
    try {
      await body();
      await settled();
      if (broken.length > 0) {
        throw broken[0];
      }
      outcome.push({ name, error: null });
    } catch (failed) {
      outcome.push({ name, error: String(failed.stack ?? failed) });
    }
  }
  window.outcome = outcome;
}
