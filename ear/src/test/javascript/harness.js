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

/** Gives the page this body and runs a script of the desk on it, anew each time. */
export async function desk(script, body) {
  heard.splice(0).forEach(([target, listening]) => target.removeEventListener(...listening));
  sessionStorage.clear();
  document.body.innerHTML = body;
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

export async function until(holds, what) {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${what ?? holds} did not come true`);
}

export async function run() {
  const outcome = [];
  for (const { name, run: body } of tests) {
    try {
      await body();
      outcome.push({ name, error: null });
    } catch (failed) {
      outcome.push({ name, error: String(failed.stack ?? failed) });
    }
  }
  window.outcome = outcome;
}
