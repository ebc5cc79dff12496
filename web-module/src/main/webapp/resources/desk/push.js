// Receives push messages and passes them on to the other scripts of the page: desk:push with the change, desk:missed if the page
// may have missed something, because it was disconnected, or because of a change between its rendering and its connection.
const FIRST = 500;
const LONGEST = 30000;
const PATIENCE = 10000; // for the server's first message
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
      setTimeout(connect, pause * (0.5 + Math.random() / 2)); // so that not all pages reconnect at the same time
      pause = Math.min(pause * 2, LONGEST);
    }
  });
}
connect();
