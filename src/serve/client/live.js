// In every page of the development server: loads the page anew after each build, and after a lost server is back.
const address = location.origin.replace(/^http/, "ws");
let lost = false;

function connect() {
  const socket = new WebSocket(address);
  socket.addEventListener("message", ({ data }) => {
    if (JSON.parse(data).type === "eleventy.reload") location.reload();
  });
  socket.addEventListener("open", () => {
    if (lost) location.reload();
  });
  socket.addEventListener("close", () => {
    lost = true;
    setTimeout(connect, 250);
  });
}

connect();
