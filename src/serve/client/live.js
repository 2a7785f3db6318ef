// In every page of the development server: loads the page anew when a build has changed it, and after a lost server
// is back.
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
    if (lost) reload();
  });
  socket.addEventListener("close", () => {
    lost = true;
    setTimeout(connect, 250);
  });
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
