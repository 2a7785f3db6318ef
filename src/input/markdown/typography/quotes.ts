import type { Change } from "./change.ts";
import type { QuoteMarks } from "./quote-marks.ts";

const APOSTROPHE = "’";
const OPENING = /[([{<「『〈《【“‘«„]/;
const CLOSING = /[)\]}>,.;:!?…」』〉》】”’»]/;
/** it's, O'Neil, 90's; Hangul takes no apostrophe. */
const INSIDE_WORD = /[\p{Script=Latin}\d]'(?=[\p{Script=Latin}\d])/u;
const FEET = /\d'\d/;
/** '90s, 'tis: an apostrophe at the start of a contraction. */
const CONTRACTION = /'(?:\d\ds?|tis|twas|twere|em|til|cause|n)(?![\p{L}\p{N}'])/iuy;

type Mark = '"' | "'";

/**
 * Smart quotes: replaces straight quotation marks by opening and closing ones. Spaces and brackets around a mark
 * decide; between two letters, as often in Korean, it closes an open quotation, or else opens one:
 *
 *     그는"안개"라고
 *         ^   ^
 */
export function pairQuotes(line: string, marks: QuoteMarks): Change[] {
  const replaced = new Map<number, string>();
  const open: { readonly mark: Mark; readonly at: number }[] = [];
  const count = { '"': 0, "'": 0 };
  const openers = new Set<number>();
  const last = { '"': line.lastIndexOf('"'), "'": lastClosing(line) };
  const glyphs = { '"': marks.double, "'": marks.single };

  const pop = () => {
    const opener = open.pop();
    if (opener) count[opener.mark]--;
    return opener;
  };

  for (const { index: at, 0: typed } of line.matchAll(/["']/g)) {
    const mark = typed as Mark;
    const before = line[at - 1] ?? "\n";
    const after = line[at + 1] ?? "\n";
    if (/\s/.test(before) && /\s/.test(after)) continue;
    if (mark === "'" && FEET.test(line.slice(Math.max(0, at - 1), at + 2))) continue;
    if (mark === "'" && isApostrophe(line, at)) {
      replaced.set(at, APOSTROPHE);
      continue;
    }
    if (isOpening()) {
      replaced.set(at, glyphs[mark][0]);
      open.push({ mark, at });
      openers.add(at);
      count[mark]++;
    } else if (count[mark] > 0) {
      for (let opener = pop(); opener && opener.mark !== mark; opener = pop()) setUnclosed(opener);
      replaced.set(at, glyphs[mark][1]);
    } else if (mark === "'") replaced.set(at, APOSTROPHE);
    // Inches: 15" across
    else if (!/\d/.test(before)) replaced.set(at, glyphs[mark][1]);

    function isOpening(): boolean {
      if (/\s/.test(before)) return true;
      if (/\s/.test(after)) return false;
      if (OPENING.test(before) || openers.has(at - 1)) return true;
      if (CLOSING.test(after)) return false;
      return count[mark] === 0 && at < last[mark];
    }
  }
  for (const opener of open) setUnclosed(opener);
  return [...replaced].map(([at, by]) => ({ at, length: 1, by }));

  /** An unclosed single quote is an apostrophe: '90년대 */
  function setUnclosed({ mark, at }: { readonly mark: Mark; readonly at: number }): void {
    if (mark === "'") replaced.set(at, APOSTROPHE);
  }
}

function isApostrophe(line: string, at: number): boolean {
  CONTRACTION.lastIndex = at;
  return INSIDE_WORD.test(line.slice(Math.max(0, at - 1), at + 2)) || CONTRACTION.test(line);
}

/** Offset of the last single quote that can close a quotation; -1 without any. */
function lastClosing(line: string): number {
  for (let at = line.lastIndexOf("'"); at > 0; at = line.lastIndexOf("'", at - 1)) {
    if (!/\s/.test(line[at - 1] as string) && !isApostrophe(line, at)) return at;
  }
  return -1;
}
