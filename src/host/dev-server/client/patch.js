// Changes what is shown where two servings of a page differ, and nowhere else: what a reader or a script has made of
// the rest since (an open `details`, a selection, a mark in a list) stays.

/**
 * Makes an element that is shown, and was served as `old`, what `next` is.
 *
 * @param {Element} shown
 * @param {Element} old
 * @param {Element} next
 */
export function patch(shown, old, next) {
  if (old.isEqualNode(next)) return;
  patchAttributes(shown, old, next);
  const places = placesOf([...shown.childNodes], [...old.childNodes]);
  // What a script has added stands in nobody's way. Where it has taken away, nobody knows what stands for what.
  if (places.includes(-1)) shown.replaceChildren(...[...next.childNodes].map(copyOf));
  else patchChildren(shown, places, old, next);
}

function patchAttributes(shown, old, next) {
  // As nodes: HTML allows names that `setAttribute` does not.
  for (const each of next.attributes)
    if (old.getAttribute(each.name) !== each.value) shown.setAttributeNode(each.cloneNode());
  for (const { name } of old.attributes) if (!next.hasAttribute(name)) shown.removeAttribute(name);
}

export const copyOf = (node) => document.importNode(node, true);

function patchChildren(shown, servedAs, old, next) {
  const [olds, nexts] = [old, next].map(({ childNodes }) => [...childNodes]);
  const there = servedAs.map((place) => shown.childNodes[place]);
  const places = placesOf(olds, nexts);
  let at = 0;
  for (const [i, each] of nexts.entries()) {
    const place = places[i];
    if (place === -1) shown.insertBefore(copyOf(each), there[at] ?? null);
    else {
      while (at < place) there[at++].remove();
      patchNode(there[at], olds[at], each);
      at++;
    }
  }
  while (at < there.length) there[at++].remove();
}

function patchNode(shown, old, next) {
  if (isElement(next)) patch(shown, old, next);
  else if (shown.data === old.data) {
    // No more than has to be: a selection ends where a text is replaced.
    const { start, oldEnd, nextEnd } = difference(old.data, next.data, Object.is);
    shown.replaceData(start, oldEnd - start, next.data.slice(start, nextEnd));
  } else if (old.data !== next.data) shown.data = next.data;
}

/** Of each new node, the place of the old one that it goes on from; -1 for what is new. Places only grow. */
function placesOf(olds, nexts) {
  const { start, oldEnd, nextEnd } = difference(olds, nexts, (a, b) => a.isEqualNode(b));
  const moved = oldEnd - nextEnd;
  const places = nexts.map((_, i) => (i < start ? i : i < nextEnd ? -1 : i + moved));

  // First the elements that are what they were, then between them those of one kind.
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
    // Between blocks there are line breaks, which are all alike and worth no block.
    const to = isElement(nexts[i]) ? limits[i] : Math.min(from + 1, limits[i]);
    if (places[i] < 0) pair(i, from, to, isLike);
    from = Math.max(from, places[i] + 1);
  }
  return places;
}

/** So many blocks that were added or taken away are seen through. */
const FAR = 100;

const isElement = ({ nodeType }) => nodeType === Node.ELEMENT_NODE;
const isLike = (a, b) => a.nodeName === b.nodeName && a.id === b.id;

/** Where two lists differ: all before `start` is the same, and all from the ends on. */
function difference(old, next, same) {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && same(old[start], next[start])) start++;
  let rest = 0;
  while (rest < most - start && same(old.at(-1 - rest), next.at(-1 - rest))) rest++;
  return { start, oldEnd: old.length - rest, nextEnd: next.length - rest };
}
