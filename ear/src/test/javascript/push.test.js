import { desk, equal, stopTheClock, test } from "./harness.js";

let sockets = [];
window.WebSocket = class extends EventTarget {
  constructor(address) {
    super();
    this.address = String(address);
    sockets.push(this);
  }
  hear(news) { this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(news) })); }
  close() {
    this.isClosed = true;
    this.dispatchEvent(new Event("close"));
  }
};

let clock;
let heard;
async function open() {
  sockets = [];
  await desk("push.js", "", () => {
    document.documentElement.dataset.push = "/push";
    heard = [];
    for (const name of ["desk:push", "desk:missed"]) {
      document.addEventListener(name, ({ type, detail }) => heard.push([type, ...(detail ? [detail] : [])]));
    }
    clock = stopTheClock();
  });
}

test("news are told to the page's scripts, what concerns the connection is not", async () => {
  await open();
  equal(sockets[0].address, `${location.origin.replace("http", "ws")}/push`);
  sockets[0].hear({ kind: "connected", newsAgoMillis: 1e9 });

  sockets[0].hear({ kind: "ticket.updated", ticket: "t1" });

  equal(heard, [["desk:push", { kind: "ticket.updated", ticket: "t1" }]]);
});

test("news from before the page could hear are missed", async () => {
  await open();
  sockets[0].hear({ kind: "connected", newsAgoMillis: 0 });

  equal(heard, [["desk:missed"]]);
});

test("a page that was cut off connects again, later each time, and has missed something", async () => {
  await open();
  sockets[0].close();
  await clock.pass(500);
  equal(sockets.length, 2);
  sockets[1].close();
  await clock.pass(499);
  equal(sockets.length, 2);
  await clock.pass(501);
  equal(sockets.length, 3);

  sockets[2].hear({ kind: "connected" });
  equal(heard, [["desk:missed"]]);
  sockets[2].close();
  await clock.pass(500);

  equal(sockets.length, 4, "after a connection the first pause is short again");
});

test("it waits half a minute at most, however long the server is away", async () => {
  await open();
  for (let times = 0; times < 12; times++) {
    sockets.at(-1).close();
    for (let seconds = 0; seconds < 30 && sockets.length < times + 2; seconds++) {
      await clock.pass(1000);
    }
    equal(sockets.length, times + 2);
  }
});

test("a connection that the server does not know is given up after ten seconds", async () => {
  await open();
  await clock.pass(9999);
  equal(sockets[0].isClosed, undefined);
  await clock.pass(1);
  equal(sockets[0].isClosed, true);

  await clock.pass(500);
  sockets[1].hear({ kind: "connected" });
  await clock.pass(60000);

  equal(sockets.length, 2);
});

test("who has signed out does not connect again", async () => {
  await open();
  sockets[0].hear({ kind: "signedOut" });
  await clock.pass(60000);

  equal([sockets.length, sockets[0].isClosed], [1, true]);
});

test("with too many pages the next try is half a minute away", async () => {
  await open();
  sockets[0].hear({ kind: "tooManyPages" });
  await clock.pass(14999);
  equal(sockets.length, 1);
  await clock.pass(15001);

  equal(sockets.length, 2);
});

test("a server that goes asks to be connected to anew", async () => {
  await open();
  sockets[0].hear({ kind: "connectAgain" });
  await clock.pass(500);

  equal(sockets.length, 2);
});
