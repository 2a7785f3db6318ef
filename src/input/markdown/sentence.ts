/** About as much of a sentence as is shown where it is quoted. */
const LONGEST = 160;

/** Where a sentence may end, with the quotation marks and brackets that close behind it. */
const END = /[.!?]+["'”’»)\]」』〉》]*(?=\s|$)|[。！？]+["'”’」』）)\]〉》]*/g;
/** A full stop behind these ends nothing: "Dr. Kim", "No. 5", "J. Park". */
const SHORT =
  /(?:^|[\s("'“‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|vs|e\.g|i\.e|cf|pp?|[Vv]ol|[Ff]ig|eds?)$/;

/** The sentence of a paragraph in which the words from `from` to `to` stand; a long one is cut around them. */
export function sentenceAround(text: string, from: number, to: number): string {
  let start = 0;
  let end = text.length;
  for (const { 0: marks, index } of text.matchAll(END)) {
    const after = index + marks.length;
    if (after > from && after < to) continue;
    if (!isEnd(text, start, index, marks)) continue;
    if (after <= from) start = after;
    else {
      end = after;
      break;
    }
  }
  const before = single(text.slice(start, from)).trimStart();
  const words = single(text.slice(from, to));
  const behind = single(text.slice(to, end)).trimEnd();
  const whole = before + words + behind;
  return whole.length <= LONGEST ? whole.trim() : cut(whole, before.length, words.length);
}

function isEnd(text: string, start: number, index: number, marks: string): boolean {
  if (marks.startsWith("..") || !marks.startsWith(".")) return !marks.startsWith("..");
  const before = text.slice(Math.max(start, index - 12), index);
  const next = /\S/.exec(text.slice(index + marks.length, index + marks.length + 12))?.[0] ?? "";
  if ((/[a-z]/.test(next) && /[\w)]$/.test(before)) || SHORT.test(before)) return false;
  // "2024. 3. 27.", and the number of a list: "1. 안개".
  return !(/\d$/.test(before) && (/\d/.test(next) || /(?:^|\d\.)\s*\d+$/.test(before)));
}

/** As much before the words as behind them, unless one side has less to show. */
function cut(text: string, at: number, length: number): string {
  const shown = Math.min(length, LONGEST);
  const left = LONGEST - shown;
  const behind = text.length - at - shown;
  const before = Math.min(at, Math.max(left >> 1, left - behind));
  const from = edge(text, at - before, 1);
  const to = edge(text, at - before + shown + left, -1);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

/** The nearest place in a direction where a word ends, or at least a character. */
function edge(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  for (let near = at; Math.abs(near - at) < 20; near += step) {
    if (/\s/.test(text[near] ?? " ")) return near;
  }
  let place = at;
  while (/\p{M}|[\udc00-\udfff]/u.test(text.charAt(place))) place += step;
  return place;
}

function single(text: string): string {
  return text.replace(/\s+/g, " ");
}
