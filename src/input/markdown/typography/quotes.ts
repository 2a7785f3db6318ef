import type { QuoteMarks } from "./quote-marks.ts";
import type { Change } from "./typeset.ts";

const APOSTROPHE = "’";
const OPENING = /[([{<「『〈《【“‘«„]/;
const CLOSING = /[)\]}>,.;:!?…」』〉》】”’»]/;
/** it's, O'Neil, 90's; Hangul takes no apostrophe. */
const INSIDE_WORD = /[\p{Script=Latin}\d]'(?=[\p{Script=Latin}\d])/u;
const FEET = /\d'\d/;
/** '90s, 'tis: something is left out in front. */
const SHORTENED = /'(?:\d\ds?|tis|twas|twere|em|til|cause|n)(?![\p{L}\p{N}'])/iuy;

type Mark = '"' | "'";

/**
 * Sets straight quotation marks. Spaces and brackets around a mark tell which way it turns; between two words, as
 * often in Korean, it closes what is open and else opens:
 *
 *     그는"안개"라고
 *         ^   ^
 */
export function pairQuotes(line: string, marks: QuoteMarks): Change[] {
  const set = new Map<number, string>();
  const open: { readonly mark: Mark; readonly at: number }[] = [];
  const count = { '"': 0, "'": 0 };
  const openers = new Set<number>();
  const last = { '"': line.lastIndexOf('"'), "'": lastClosing(line) };
  const glyphs = { '"': marks.double, "'": marks.single };

  const pop = () => {
    const gone = open.pop();
    if (gone) count[gone.mark]--;
    return gone;
  };

  for (const { index: at, 0: typed } of line.matchAll(/["']/g)) {
    const mark = typed as Mark;
    const before = line[at - 1] ?? "\n";
    const after = line[at + 1] ?? "\n";
    if (/\s/.test(before) && /\s/.test(after)) continue;
    if (mark === "'" && FEET.test(line.slice(Math.max(0, at - 1), at + 2))) continue;
    if (mark === "'" && isApostrophe(line, at)) {
      set.set(at, APOSTROPHE);
      continue;
    }
    if (turnsOpen()) {
      set.set(at, glyphs[mark][0]);
      open.push({ mark, at });
      openers.add(at);
      count[mark]++;
    } else if (count[mark] > 0) {
      for (let gone = pop(); gone && gone.mark !== mark; gone = pop()) leave(gone);
      set.set(at, glyphs[mark][1]);
    } else if (mark === "'") set.set(at, APOSTROPHE);
    // 15" across
    else if (!/\d/.test(before)) set.set(at, glyphs[mark][1]);

    function turnsOpen(): boolean {
      if (/\s/.test(before)) return true;
      if (/\s/.test(after)) return false;
      if (OPENING.test(before) || openers.has(at - 1)) return true;
      if (CLOSING.test(after)) return false;
      return count[mark] === 0 && at < last[mark];
    }
  }
  for (const left of open) leave(left);
  return [...set].map(([at, by]) => ({ at, length: 1, by }));

  /** What opens and never closes: '90년대 */
  function leave({ mark, at }: { readonly mark: Mark; readonly at: number }): void {
    if (mark === "'") set.set(at, APOSTROPHE);
  }
}

function isApostrophe(line: string, at: number): boolean {
  SHORTENED.lastIndex = at;
  return INSIDE_WORD.test(line.slice(Math.max(0, at - 1), at + 2)) || SHORTENED.test(line);
}

/** Where the last mark stands that could close something. */
function lastClosing(line: string): number {
  for (let at = line.lastIndexOf("'"); at > 0; at = line.lastIndexOf("'", at - 1)) {
    if (!/\s/.test(line[at - 1] as string) && !isApostrophe(line, at)) return at;
  }
  return -1;
}
