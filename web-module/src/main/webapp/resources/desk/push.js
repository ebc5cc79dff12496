// Hears what has changed, and tells the page's other scripts: desk:push with what it is, desk:missed when the page may
// have missed something, because it was cut off, or because there was news after it was asked for and before it could hear.
const FIRST = 500;
const LONGEST = 30000;
const PATIENCE = 10000; // until the server says that it knows this page
const address = new URL(document.documentElement.dataset.push, location.href.replace(/^http/, "ws"));
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

let pause = FIRST;
let isOver = false;
let wasCutOff = false;
function connect() {
  const socket = new WebSocket(address);
  const overdue = setTimeout(() => socket.close(), PATIENCE);
  const aboutTheConnection = {
    connected: ({ newsAgoMillis = Infinity }) => {
      clearTimeout(overdue);
      pause = FIRST;
      if (wasCutOff || newsAgoMillis <= performance.now()) {
        tell("desk:missed");
      }
      wasCutOff = false;
    },
    signedOut: () => {
      isOver = true;
      socket.close();
    },
    tooManyPages: () => {
      pause = LONGEST;
      socket.close();
    },
    connectAgain: () => socket.close()
  };
  socket.addEventListener("message", ({ data }) => {
    const news = JSON.parse(data);
    const hear = aboutTheConnection[news.kind] ?? (() => tell("desk:push", news));
    hear(news);
  });
  socket.addEventListener("close", () => {
    clearTimeout(overdue);
    wasCutOff = true;
    if (!isOver) {
      setTimeout(connect, pause * (0.5 + Math.random() / 2)); // not all pages at the same moment
      pause = Math.min(pause * 2, LONGEST);
    }
  });
}
connect();
