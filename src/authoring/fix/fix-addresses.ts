import { type Facts, type Problem, sortProblems } from "../../core/problems/problem.ts";
import { splitFrontMatter } from "../../input/front-matter/split.ts";
import type { LinkResolver } from "../../input/markdown/link-resolver.ts";
import { createTextParser, type MarkdownSettings } from "../../input/markdown/parse-text.ts";
import { joinLines, type Line, plainLines, splitLines } from "./lines.ts";
import type { Fixed, Repair } from "./repair.ts";

type Spaces = Problem<"address-spaces">;

/** Cheap test: nothing that looks like an address has a space. */
const CANDIDATE = /\][(:][^\r\n]*[ \t]/;

/**
 * Prepares the fixer of addresses with spaces, `[text](two words.md)`: those that lead into the column are put into
 * angle brackets. It changes no other byte, and nothing where that would make an error.
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
    for (const problem of sortProblems(before).filter(isCertain).reverse()) {
      const repair = rewrite(body, problem);
      if (repair) repairs.unshift(repair);
    }
    if (repairs.length === 0 || errorsIn(problemsOf(body, resolver)) > errorsIn(before)) return unchanged;
    return { text: bom + joinLines([...head, ...body]), repairs, left: [] };
  };
}

function isCertain(problem: Problem): problem is Spaces {
  return problem.code === "address-spaces" && (problem.facts as Facts["address-spaces"]).exists === true;
}

/** Replaces the address in its line; null when it is not found behind the brackets where the problem stands. */
function rewrite(lines: Line[], { line: first, column, facts }: Spaces): Repair | null {
  const { target, instead } = facts;
  // The text of a link may go on for some lines.
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] as Line;
    const from = at === first ? [...line.text].slice(0, (column ?? 1) - 1).join("").length : 0;
    const found = addressIn(line.text, target, from);
    if (found < 0) continue;
    const text = line.text.slice(0, found) + instead + line.text.slice(found + target.length);
    lines[at] = { ...line, text };
    return { line: line.number, kind: "address", from: target, to: instead };
  }
  return null;
}

/** Offset of the address behind `](` or `]:`; -1 where there is none. */
function addressIn(text: string, target: string, from: number): number {
  for (let at = text.indexOf(target, from); at >= 0; at = text.indexOf(target, at + 1)) {
    if (/\][(:][ \t]*$/.test(text.slice(from, at))) return at;
  }
  return -1;
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === "error").length;
}
