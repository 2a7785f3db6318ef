// Hot swap: replaces the page that is shown by its next version, where that is safe.
import { copyOf, patch } from "./patch.js";

/**
 * Scripts, scroll position and focus stay; only what differs is patched.
 *
 * @param {Document} old as it was served
 * @param {Document} next as it is served now
 * @param {ReadonlySet<string>} hotSwappable routes of scripts that keep working
 * @returns {Promise<boolean>} false when nothing was done, and the page has to be reloaded
 */
export async function hotSwap(old, next, hotSwappable) {
  const [running, wanted] = [old, next].map(scriptsOf);
  if (loadState(old) !== loadState(next)) return false;
  if (!wanted.every(isHotSwappable(hotSwappable)) || !running.every(isIn(wanted))) return false;

  await patchHead(old.head, next.head);
  patch(document.body, old.body, next.body);
  for (const each of wanted) if (!isIn(running)(each)) document.head.append(runnable(each));
  // Page lifecycle: as after a return from the back/forward cache, scripts read the DOM again.
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  return true;
}

const DATA = 'script[type="application/ld+json"]';
const scriptsOf = (page) => [...page.querySelectorAll(`script:not(${DATA})`)];
const isIn = (elements) => (element) => [...elements].some((each) => each.isEqualNode(element));
const isHotSwappable = (routes) => (script) =>
  script.parentElement.localName === "head" && routes.has(script.getAttribute("src"));

/** What takes effect only at load: the CSP, the base, and what scripts have read at their start. */
const loadState = (page) =>
  [
    page.documentElement.cloneNode(),
    ...page.querySelectorAll("meta[http-equiv], base, template"),
    ...[...page.querySelectorAll("article[data-series]")].map((each) => each.cloneNode()),
  ]
    .map(({ outerHTML }) => outerHTML)
    .join();

/** New style sheets load before the old ones are removed: no flash of unstyled content. */
async function patchHead(old, next) {
  const shown = document.head;
  const liveOf = (element) => [...shown.children].find((each) => each.isEqualNode(element));
  const removed = [...old.children].filter((each) => !isIn(next.children)(each)).map(liveOf);
  const loading = [];
  let last = null;
  for (const each of next.children) {
    if (each.matches(`script:not(${DATA})`)) continue;
    const live = liveOf(each);
    const element = live ?? copyOf(each);
    if (!live) {
      if (last) last.after(element);
      else shown.prepend(element);
      if (each.matches("link[rel=stylesheet]")) loading.push(loaded(element));
    }
    last = element;
  }
  await Promise.all(loading);
  for (const each of removed) each?.remove();
}

function loaded(element) {
  return new Promise((resolve) => {
    for (const event of ["load", "error"]) element.addEventListener(event, resolve);
  });
}

/** Script elements from DOMParser never run: a new element does. */
function runnable(script) {
  const copy = document.createElement("script");
  for (const each of script.attributes) copy.setAttributeNode(each.cloneNode());
  return copy;
}
