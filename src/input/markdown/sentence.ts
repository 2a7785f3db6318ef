/** Maximum length of a quoted sentence, in characters, without its ellipses. */
const LONGEST = 160;

/** A possible end of a sentence, including closing quotation marks and brackets. */
const END = /[.!?]+["'”’»)\]」』〉》]*(?=\s|$)|[。！？]+["'”’」』）)\]〉》]*/g;
/** Abbreviations, whose full stop does not end a sentence: "Dr. Kim", "No. 5", "J. Park". */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|vs|e\.g|i\.e|cf|pp?|[Vv]ol|[Ff]ig|eds?)$/;

/** The sentence of a paragraph around the range from `from` to `to`; a long one is truncated around that range. */
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
  const prefix = collapseSpace(text.slice(start, from)).trimStart();
  const words = collapseSpace(text.slice(from, to));
  const suffix = collapseSpace(text.slice(to, end)).trimEnd();
  const whole = prefix + words + suffix;
  return whole.length <= LONGEST ? whole.trim() : cut(whole, prefix.length, words.length);
}

function isEnd(text: string, start: number, index: number, marks: string): boolean {
  if (marks.startsWith("..") || !marks.startsWith(".")) return !marks.startsWith("..");
  const before = text.slice(Math.max(start, index - 12), index);
  const next = /\S/.exec(text.slice(index + marks.length, index + marks.length + 12))?.[0] ?? "";
  if ((/[a-z]/.test(next) && /[\w)]$/.test(before)) || ABBREVIATION.test(before)) return false;
  // Not the end: a date, "2024. 3. 27.", and a list number, "1. 안개".
  return !(/\d$/.test(before) && (/\d/.test(next) || /(?:^|\d\.)\s*\d+$/.test(before)));
}

/** Truncates evenly on both sides of the range, unless one side is shorter. */
function cut(text: string, at: number, length: number): string {
  const shown = Math.min(length, LONGEST);
  const room = LONGEST - shown;
  const after = text.length - at - shown;
  const before = Math.min(at, Math.max(room >> 1, room - after));
  const from = edge(text, at - before, 1);
  const to = edge(text, at - before + shown + room, -1);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

/** The nearest word boundary in a direction, or else the nearest character boundary. */
function edge(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  for (let near = at; Math.abs(near - at) < 20; near += step) {
    if (/\s/.test(text[near] ?? " ")) return near;
  }
  let boundary = at;
  while (/\p{M}|[\udc00-\udfff]/u.test(text.charAt(boundary))) boundary += step;
  return boundary;
}

function collapseSpace(text: string): string {
  return text.replace(/\s+/g, " ");
}
