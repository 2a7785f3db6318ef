// Part of bookmark.js, which writes, and of resume.js, which reads: what is remembered of a reader, on this device
// only. Where nothing may be stored, pages are what they were.

const { dataset, src } = document.currentScript;
const words = JSON.parse(dataset.words ?? "{}");
// Sites that share a host are kept apart by their paths.
const key = `yeonjae:${new URL("..", src).pathname}`;
// The fragment of a link back to the place that was left; no heading has this id.
const BACK = "#_resume";

const isRecord = (value) => typeof value === "object" && value !== null;

/** By the path of each series, what is remembered of it. */
const recall = () => {
  try {
    const all = JSON.parse(localStorage.getItem(key));
    return isRecord(all) ? all : {};
  } catch {
    return {};
  }
};

/**
 * Of a series: the episode that was left (`at`), its `label`, the `place` in it of `blocks`, the time (`when`), the
 * `title` of the series, and the episodes that were seen, 1 to their ends.
 */
const memoryOf = (all, series) => {
  const memory = Object.hasOwn(all, series) && all[series];
  return isRecord(memory) && isRecord(memory.seen) && typeof memory.at === "string" ? memory : { seen: {} };
};
