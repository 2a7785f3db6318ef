// In every page of the development server: loads the page anew when a build has changed it, and after a lost server
// is back.
const stamp = /\bdata-page="(\w+)"/;
const [, own] = stamp.exec(document.documentElement.outerHTML) ?? [];
const address = location.origin.replace(/^http/, "ws");
let lost = false;

function connect() {
  const socket = new WebSocket(address);
  socket.addEventListener("message", ({ data }) => {
    const { type, pages } = JSON.parse(data);
    if (type !== "yeonjae.reload") return;
    if (pages === null || pages.includes(decodeURIComponent(location.pathname))) reload();
  });
  socket.addEventListener("open", () => {
    reloadIfOld();
  });
  socket.addEventListener("close", () => {
    lost = true;
    setTimeout(connect, 250);
  });
}

/** A build may have ended after this page was served and before it could be told. */
async function reloadIfOld() {
  const page = await (await fetch(location.href, { cache: "no-store" })).text();
  const [, now] = stamp.exec(page) ?? [];
  if (lost || (now !== undefined && now !== own)) reload();
}

/** Only from a server that answers: the browser's own page about one that does not never comes back. */
async function reload() {
  try {
    await fetch(location.href, { method: "HEAD", cache: "no-store" });
    location.reload();
  } catch {
    lost = true;
  }
}

connect();
