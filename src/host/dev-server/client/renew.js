// Puts a page in place of the one that is shown, where that is safe.
import { copyOf, patch } from "./patch.js";

/**
 * What is shown stays, with its scripts, its scroll position and its focus; only what differs is changed.
 *
 * @param {Document} old as it was served
 * @param {Document} next as it is served now
 * @param {ReadonlySet<string>} sturdy the addresses of scripts that stand it
 * @returns {Promise<boolean>} false when nothing was done, since the page has to be loaded anew
 */
export async function renew(old, next, sturdy) {
  const [running, wanted] = [old, next].map(scriptsOf);
  if (settled(old) !== settled(next)) return false;
  if (!wanted.every(isSturdy(sturdy)) || !running.every(isIn(wanted))) return false;

  await renewHead(old.head, next.head);
  patch(document.body, old.body, next.body);
  for (const each of wanted) if (!isIn(running)(each)) document.head.append(runnable(each));
  // As when a reader comes back to a page: its scripts look anew at what is there.
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  return true;
}

const DATA = 'script[type="application/ld+json"]';
const scriptsOf = (page) => [...page.querySelectorAll(`script:not(${DATA})`)];
const isIn = (elements) => (element) => [...elements].some((each) => each.isEqualNode(element));
const isSturdy = (known) => (script) =>
  script.parentElement.localName === "head" && known.has(script.getAttribute("src"));

/** What counts only while a page is being loaded: a policy can't be taken back, and scripts have asked what they read. */
const settled = (page) =>
  [
    page.documentElement.cloneNode(),
    ...page.querySelectorAll("meta[http-equiv], base, template"),
    ...[...page.querySelectorAll("article[data-series]")].map((each) => each.cloneNode()),
  ]
    .map(({ outerHTML }) => outerHTML)
    .join();

/** New style sheets are there before the old ones go. */
async function renewHead(old, next) {
  const shown = document.head;
  const twinOf = (element) => [...shown.children].find((each) => each.isEqualNode(element));
  const gone = [...old.children].filter((each) => !isIn(next.children)(each)).map(twinOf);
  const loading = [];
  let last = null;
  for (const each of next.children) {
    if (each.matches(`script:not(${DATA})`)) continue;
    const there = twinOf(each);
    const element = there ?? copyOf(each);
    if (!there) {
      if (last) last.after(element);
      else shown.prepend(element);
      if (each.matches("link[rel=stylesheet]")) loading.push(loaded(element));
    }
    last = element;
  }
  await Promise.all(loading);
  for (const each of gone) each?.remove();
}

function loaded(element) {
  return new Promise((resolve) => {
    for (const event of ["load", "error"]) element.addEventListener(event, resolve);
  });
}

/** A script that came in with parsed markup never runs. */
function runnable(script) {
  const made = document.createElement("script");
  for (const each of script.attributes) made.setAttributeNode(each.cloneNode());
  return made;
}
