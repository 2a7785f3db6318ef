import { type Facts, type Problem, sortProblems } from "../../core/problems/problem.ts";
import { splitFrontMatter } from "../../input/front-matter/split.ts";
import type { LinkResolver } from "../../input/markdown/link-resolver.ts";
import { createTextParser, type MarkdownSettings } from "../../input/markdown/parse-text.ts";
import { joinLines, type Line, plainLines, splitLines } from "./lines.ts";
import type { Fixed, Repair } from "./repair.ts";

/** Cheap test: nothing that looks like an address has a space, or one before it. */
const CANDIDATE = /\][(:][^\r\n]*[ \t]|\][ \t]+\(/;

/**
 * Prepares the fixer of addresses with spaces, `[text](two words.md)`: those that lead into the column are put into
 * angle brackets. Takes away what may not follow an address, `![text](map.png =200x)`, and spaces before it,
 * `[text] (25.md)`. It changes no other byte, and nothing where that would make an error.
 */
export function createAddressFixer(
  settings: MarkdownSettings,
): (text: string, resolver: LinkResolver) => Fixed {
  const parseText = createTextParser(settings);
  const problemsOf = (lines: readonly Line[], resolver: LinkResolver) =>
    parseText({ source: "", markdown: plainLines(lines), line: 0, lang: "ko" }, resolver).problems;

  return (text, resolver) => {
    const unchanged: Fixed = { text, repairs: [], left: [] };
    if (!CANDIDATE.test(text)) return unchanged;
    const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
    const lines = splitLines(text.slice(bom.length));
    const { bodyLine, unclosed } = splitFrontMatter(plainLines(lines));
    if (unclosed) return unchanged;
    const head = lines.slice(0, bodyLine - 1);
    const body = lines.slice(bodyLine - 1);
    const before = problemsOf(body, resolver);
    const repairs: Repair[] = [];
    // From the end, so that columns on the same line stay right.
    for (const problem of sortProblems(before).reverse()) {
      const edit = editFor(problem);
      const repair = edit && rewrite(body, problem, edit);
      if (repair) repairs.unshift(repair);
    }
    if (repairs.length === 0 || errorsIn(problemsOf(body, resolver)) > errorsIn(before)) return unchanged;
    return { text: bom + joinLines([...head, ...body]), repairs, left: [] };
  };
}

interface Edit {
  readonly from: string;
  readonly to: string;
  /** What precedes it on its line. */
  readonly behind: RegExp;
}

/** What mends a problem; null where that is not certain. */
function editFor({ code, facts }: Problem): Edit | null {
  if (code === "address-spaces") {
    const { target, instead, exists } = facts as Facts["address-spaces"];
    return exists ? { from: target, to: instead, behind: /\][(:][ \t]*$/ } : null;
  }
  if (code === "address-rest") {
    const { typed, instead } = facts as Facts["address-rest"];
    return typed === null ? null : { from: typed, to: instead, behind: /\]$/ };
  }
  if (code !== "address-apart") return null;
  const { typed } = facts as Facts["address-apart"];
  return typed === null ? null : { from: typed, to: typed.replace(/^\]\s+/, "]"), behind: /^/ };
}

/** Replaces the address in its line; null when it is not found behind the brackets where the problem stands. */
function rewrite(lines: Line[], { line: first, column }: Problem, { from, to, behind }: Edit): Repair | null {
  // The text of a link may go on for some lines.
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] as Line;
    const start = at === first ? [...line.text].slice(0, (column ?? 1) - 1).join("").length : 0;
    const found = addressIn(line.text, from, start, behind);
    if (found < 0) continue;
    const text = line.text.slice(0, found) + to + line.text.slice(found + from.length);
    lines[at] = { ...line, text };
    return { line: line.number, kind: "address", from, to };
  }
  return null;
}

/** Offset of the address; -1 where there is none. */
function addressIn(text: string, address: string, from: number, behind: RegExp): number {
  for (let at = text.indexOf(address, from); at >= 0; at = text.indexOf(address, at + 1)) {
    if (behind.test(text.slice(from, at))) return at;
  }
  return -1;
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === "error").length;
}
