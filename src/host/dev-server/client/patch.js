// DOM diff of two served versions of a page, applied to the live DOM. Only what differs is touched: state that a
// reader or a script has added elsewhere (an open `details`, a selection, a mark in a list) stays.

/**
 * Patches an element of the live DOM.
 *
 * @param {Element} shown the live element
 * @param {Element} old as it was served
 * @param {Element} next as it is served now
 */
export function patch(shown, old, next) {
  if (old.isEqualNode(next)) return;
  patchAttributes(shown, old, next);
  const places = placesOf([...shown.childNodes], [...old.childNodes]);
  // Nodes that a script has added are skipped. Where it has removed some, the rest can't be matched: replace all.
  if (places.includes(-1)) shown.replaceChildren(...[...next.childNodes].map(copyOf));
  else patchChildren(shown, places, old, next);
}

function patchAttributes(shown, old, next) {
  // Attribute nodes: the HTML parser allows names that `setAttribute` refuses.
  for (const each of next.attributes)
    if (old.getAttribute(each.name) !== each.value) shown.setAttributeNode(each.cloneNode());
  for (const { name } of old.attributes) if (!next.hasAttribute(name)) shown.removeAttribute(name);
}

export const copyOf = (node) => document.importNode(node, true);

function patchChildren(shown, livePlaces, old, next) {
  const [olds, nexts] = [old, next].map(({ childNodes }) => [...childNodes]);
  const live = livePlaces.map((place) => shown.childNodes[place]);
  const places = placesOf(olds, nexts);
  let at = 0;
  for (const [i, each] of nexts.entries()) {
    const place = places[i];
    if (place === -1) shown.insertBefore(copyOf(each), live[at] ?? null);
    else {
      while (at < place) live[at++].remove();
      patchNode(live[at], olds[at], each);
      at++;
    }
  }
  while (at < live.length) live[at++].remove();
}

function patchNode(shown, old, next) {
  if (isElement(next)) patch(shown, old, next);
  else if (shown.data === old.data) {
    // The smallest range: a selection is lost in text that is replaced.
    const { start, oldEnd, nextEnd } = difference(old.data, next.data, Object.is);
    shown.replaceData(start, oldEnd - start, next.data.slice(start, nextEnd));
  } else if (old.data !== next.data) shown.data = next.data;
}

/** Matches lists of nodes in order: for each new node the index of its old one, ascending; -1 for an insertion. */
function placesOf(olds, nexts) {
  const { start, oldEnd, nextEnd } = difference(olds, nexts, (a, b) => a.isEqualNode(b));
  const moved = oldEnd - nextEnd;
  const places = nexts.map((_, i) => (i < start ? i : i < nextEnd ? -1 : i + moved));

  // First equal elements, then between them those of the same name and id.
  const pair = (i, from, to, matches) => {
    const found = olds.slice(from, to).findIndex((each) => matches(each, nexts[i]));
    if (found >= 0) places[i] = from + found;
  };
  let from = start;
  for (let i = start; i < nextEnd; i++) {
    if (isElement(nexts[i])) pair(i, from, Math.min(from + FAR, oldEnd), (a, b) => a.isEqualNode(b));
    from = Math.max(from, places[i] + 1);
  }
  const limits = [];
  for (let i = nextEnd - 1, limit = oldEnd; i >= start; i--) {
    limits[i] = limit;
    if (places[i] >= 0) limit = places[i];
  }
  from = start;
  for (let i = start; i < nextEnd; i++) {
    // Line breaks between blocks are all equal: one of them must not skip a block.
    const to = isElement(nexts[i]) ? limits[i] : Math.min(from + 1, limits[i]);
    if (places[i] < 0) pair(i, from, to, isLike);
    from = Math.max(from, places[i] + 1);
  }
  return places;
}

/** Bounds the search: so many inserted or removed blocks in a row are recognized. */
const FAR = 100;

const isElement = ({ nodeType }) => nodeType === Node.ELEMENT_NODE;
const isLike = (a, b) => a.nodeName === b.nodeName && a.id === b.id;

/** The differing range of two lists, after their common prefix and before their common suffix. */
function difference(old, next, same) {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && same(old[start], next[start])) start++;
  let suffix = 0;
  while (suffix < most - start && same(old.at(-1 - suffix), next.at(-1 - suffix))) suffix++;
  return { start, oldEnd: old.length - suffix, nextEnd: next.length - suffix };
}
