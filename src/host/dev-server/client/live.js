// In every page of the development server: shows what a build has made of the page, in place where that is safe, and
// loads it anew where not, and after a lost server is back.
import { renew } from "./renew.js";

const address = location.origin.replace(/^http/, "ws");
const sturdy = new Set(document.querySelector("script[data-sturdy]").dataset.sturdy.split(" "));
/** The page as it was served; null until that is known. */
let old = null;
let lost = false;
let work = Promise.resolve();

const stampOf = (page) => page?.querySelector("meta[name=yeonjae-page]")?.content;

function connect() {
  const socket = new WebSocket(address);
  socket.addEventListener("message", ({ data }) => {
    const { type, pages, files } = JSON.parse(data);
    if (type !== "yeonjae.reload") return;
    if (files) reload();
    else if (pages === null || pages.includes(decodeURIComponent(location.pathname))) inTurn(update);
  });
  socket.addEventListener("open", () => inTurn(compare));
  socket.addEventListener("close", () => {
    lost = true;
    setTimeout(connect, 250);
  });
}

/** One after another, whatever the server tells in between. */
function inTurn(job) {
  work = work.then(job).catch(reload);
}

async function update() {
  const next = await served();
  if (old === null || next === null) return reload();
  if (stampOf(next) === stampOf(old)) return;
  if (!(await renew(old, next, sturdy))) return reload();
  old = next;
}

/** A build may have ended after this page was served and before it could be told. */
async function compare() {
  const page = await served();
  const stamp = stampOf(page);
  if (lost || (stamp !== undefined && stamp !== stampOf(document))) return reload();
  old = page;
}

/** What the server shows at this address: the page for lost addresses too; null when it is no page. */
async function served() {
  const response = await fetch(location.href, { cache: "no-store" });
  if (!response.headers.get("Content-Type")?.startsWith("text/html")) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
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
