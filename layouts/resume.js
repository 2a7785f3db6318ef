// On lists: offers the way back to where the reader was, or on to the next unread; marks what was read.

const { lang } = document.documentElement;
const isRead = ({ seen }, episode) => seen[episode] === 1;

/**
 * The episode to go on with: the one that was left, or the next unread when that was read to its end or is gone; null
 * when nothing is left to read. `episodes` is the series in reading order; null where it is not known.
 */
const nextOf = (memory, episodes) => {
  const { at, label, place, blocks } = memory;
  const left = { at, label, part: place > 0 && blocks > 0 ? Math.min(place / blocks, 0.99) : 0 };
  if (!episodes) return left;
  const order = episodes.map(([path]) => path);
  const from = order.indexOf(at);
  if (from >= 0 && !isRead(memory, at)) return left;
  const last = from >= 0 ? from : order.findLastIndex((path) => path in memory.seen);
  const next = episodes.find(([path], i) => i > last && !isRead(memory, path));
  return next ? { at: next[0], label: next[1], part: 0 } : null;
};

const make = (name, className, ...children) => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(...children);
  return element;
};
/** Text of an episode or of a series, in its own language. */
const named = (text, memory) => {
  const name = make("span", "", text);
  if (memory.lang && memory.lang !== lang) name.lang = memory.lang;
  return name;
};
const fill = (template, part) =>
  template.split("{}").flatMap((words, i) => (i > 0 ? [part, words] : [words]));
const wayBack = (href, className, ...children) =>
  Object.assign(make("a", `${className} resumed`, ...children), { href });
const hrefOf = (series, memory, { at }) => series + at + (at === memory.at ? BACK : "");

/** The newest first, of this site's series alone. */
const remembered = () => {
  const all = recall();
  return Object.keys(all)
    .filter((series) => series.startsWith(key.slice("yeonjae:".length)))
    .map((series) => ({ series, memory: memoryOf(all, series) }))
    .filter(({ memory }) => "at" in memory)
    .sort((a, b) => (b.memory.when ?? 0) - (a.memory.when ?? 0));
};

/** `<series>/episodes.json`: path, label and date of every episode; null when it can't be had. */
const listOf = async (series) => {
  try {
    const answer = await fetch(`${series}episodes.json`);
    const { episodes } = await answer.json();
    return episodes.every(([path]) => typeof path === "string") ? episodes : null;
  } catch {
    return null;
  }
};

/** On the home page: one line, for the series that was read last and has something to read on in. */
const showInStrip = (strip, { series, memory }, next, since) => {
  const place = named(`${memory.title ?? ""} ${next.label}`.trim(), memory);
  if (next.part > 0.005) place.append(`, ${Math.round(next.part * 100)}%`);
  const fresh =
    since > 0 ? [" ", make("i", "", ...fill(since > 1 ? words.many : words.one, `${since}`))] : [];
  const href = hrefOf(series, memory, next);
  strip.replaceChildren(wayBack(href, "", make("b", "", words.resume), " ", place, ...fresh));
  strip.hidden = false;
};
const offerStrip = async (strip) => {
  const all = remembered();
  // Before the list is there, so that nothing moves later: the text that was left in the middle.
  if (all[0] && !isRead(all[0].memory, all[0].memory.at)) {
    showInStrip(strip, all[0], nextOf(all[0].memory, null), 0);
  } else strip.hidden = true;
  for (const each of all) {
    const episodes = await listOf(each.series);
    const next = nextOf(each.memory, episodes);
    if (!next) continue;
    const since = episodes?.filter(([, , date]) => Date.parse(date) > each.memory.when).length ?? 0;
    return showInStrip(strip, each, next, since);
  }
  strip.hidden = true;
};

/** On the page of a series: a button beside the link to its beginning. */
const showInWays = (ways, series, memory, next) => {
  const start = ways.querySelector(".button:not(.resumed)");
  ways.querySelector(".resumed")?.remove();
  start?.classList.toggle("quiet", next !== null);
  if (!next) return;
  const label = fill(words.button, named(next.label, memory));
  ways.prepend(wayBack(hrefOf(series, memory, next), "button", ...label));
};
const offerButton = async (ways) => {
  const { series } = ways.dataset;
  const memory = memoryOf(recall(), series);
  const known = "at" in memory;
  showInWays(ways, series, memory, known && !isRead(memory, memory.at) ? nextOf(memory, null) : null);
  if (known) showInWays(ways, series, memory, nextOf(memory, await listOf(series)));
};

/** In lists of a series' episodes: what was read, and where the reader is; beside the title, in a word. */
const mark = (rows) => {
  const all = recall();
  const states = new Map();
  for (const series in all)
    for (const [episode, read] of Object.entries(memoryOf(all, series).seen))
      states.set(series + episode, read);
  for (const link of rows) {
    const state = states.get(link.getAttribute("href"));
    const row = link.closest("li");
    row.classList.toggle("read", state === 1);
    row.classList.toggle("begun", state === 0);
    row.querySelector(".seen")?.remove();
    if (state !== undefined) link.after(make("span", "seen", state === 1 ? words.read : words.begun));
  }
  const read = rows.filter((link) => states.get(link.getAttribute("href")) === 1).length;
  const progress = document.querySelector("progress.so-far");
  if (progress) Object.assign(progress, { hidden: read === 0, max: rows.length, value: read });
};

const offer = () => {
  mark([...document.querySelectorAll(".contents .rows a")]);
  for (const strip of document.querySelectorAll(".resume")) offerStrip(strip);
  for (const ways of document.querySelectorAll(".ways[data-series]")) offerButton(ways);
};
offer();
addEventListener("storage", offer);
addEventListener("pageshow", ({ persisted }) => persisted && offer());
