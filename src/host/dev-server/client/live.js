// Live reload, injected into every page of the development server: after a build the page is patched in place where
// that is safe, and reloaded where it is not, or when a lost server is back.
import { hotSwap } from "./hot-swap.js";

const address = location.origin.replace(/^http/, "ws");
const { hotSwappable } = document.querySelector("script[data-hot-swappable]").dataset;
const scripts = new Set(hotSwappable.split(" "));
/** The document as the server sent it, before any script; null until it has been fetched. */
let old = null;
let lost = false;
let queue = Promise.resolve();

const versionOf = (page) => page?.querySelector("meta[name=yeonjae-page]")?.content;

function connect() {
  const socket = new WebSocket(address);
  socket.addEventListener("message", ({ data }) => {
    const { type, pages, files } = JSON.parse(data);
    if (type !== "yeonjae.reload") return;
    if (files) reload();
    else if (pages === null || pages.includes(decodeURIComponent(location.pathname))) enqueue(update);
  });
  socket.addEventListener("open", () => enqueue(compare));
  socket.addEventListener("close", () => {
    lost = true;
    setTimeout(connect, 250);
  });
}

/** Jobs run one after another, also when messages come in between. */
function enqueue(job) {
  queue = queue.then(job).catch(reload);
}

async function update() {
  const next = await fetchPage();
  if (old === null || next === null) return reload();
  if (versionOf(next) === versionOf(old)) return;
  if (!(await hotSwap(old, next, scripts))) return reload();
  old = next;
}

/** A build may have ended after this page was served and before its socket opened. */
async function compare() {
  const page = await fetchPage();
  const version = versionOf(page);
  if (lost || (version !== undefined && version !== versionOf(document))) return reload();
  old = page;
}

/** The document at this address, be it the 404 page; null when it is no HTML. Follows a page that has moved. */
async function fetchPage() {
  const response = await fetch(location.href, { cache: "no-store" });
  if (response.redirected) location.replace(response.url + location.hash);
  if (!response.headers.get("Content-Type")?.startsWith("text/html")) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Only while the server answers: the browser's own error page would never reload by itself. */
async function reload() {
  try {
    await fetch(location.href, { method: "HEAD", cache: "no-store" });
    location.reload();
  } catch {
    lost = true;
  }
}

connect();
