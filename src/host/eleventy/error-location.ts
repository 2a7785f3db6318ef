import { readFileSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceLocation } from "../../core/problems/problem.ts";
import { PACKAGE } from "../package.ts";
import { type Frame, isEngine, sourceOf } from "./bundle-frames.ts";

/** Source locations in messages of template engines. The first two count lines from below the front matter. */
const LOCATIONS: readonly {
  readonly pattern: RegExp;
  readonly belowFrontMatter: boolean;
  readonly firstColumn: 0 | 1;
}[] = [
  // (./pages/about.njk) [Line 2, Column 9]
  { pattern: /^\((.+)\) \[Line (\d+), Column (\d+)\]/, belowFrontMatter: true, firstColumn: 1 },
  // undefined filter: shout, file:./pages/about.liquid, line:3, col:1
  { pattern: /, file:(.+), line:(\d+), col:(\d+)/, belowFrontMatter: true, firstColumn: 1 },
  // /home/me/column/.eleventy.ts:5:10: ERROR: Expected ";"
  { pattern: /^(.+?):(\d+):(\d+): ERROR: /m, belowFrontMatter: false, firstColumn: 0 },
];

/** File names, without a line, in messages of Eleventy. */
const FILE_PATTERNS: readonly RegExp[] = [
  / template (\.?\/.+)$/,
  /importing '(.+)' via /,
  /page\(s\) for (.+)\.$/,
  / for the "(.+)" template file/,
  / config file '(.+)'/,
  / from "(.+)"$/,
  / returned from (\.\/.+?)\. /,
  /parsing data file (.+)$/,
];

/** The source location that a chain of errors names, in messages or in the stack, innermost error first. */
export function locationInMessage(chain: readonly unknown[], root: string): SourceLocation | null {
  const messages = chain.map((each) => (each instanceof Error ? each.message : String(each))).reverse();
  for (const message of messages) {
    for (const { pattern, belowFrontMatter, firstColumn } of LOCATIONS) {
      const [, file = "", line, column] = pattern.exec(message) ?? [];
      if (file === "") continue;
      const linesAbove = belowFrontMatter ? frontMatterLines(join(root, file)) : 0;
      return {
        path: belowRoot(file, root),
        line: Number(line) + linesAbove,
        column: Number(column) + 1 - firstColumn,
      };
    }
  }
  const frame = locationInStack(chain.at(-1), root);
  if (frame !== null) return frame;
  for (const message of messages) {
    for (const pattern of FILE_PATTERNS) {
      const [, file] = pattern.exec(message) ?? [];
      if (file !== undefined) return { path: belowRoot(file, root), line: 1 };
    }
  }
  return null;
}

/** Our own code; the bundle holds packages, too. */
const SOURCES = fileURLToPath(new URL("src/", PACKAGE));
const BUNDLE = fileURLToPath(new URL("dist/", PACKAGE));

/** The first stack frame in the column's own files, outside of `node_modules` and our code. */
export function locationInStack(error: unknown, root: string): SourceLocation | null {
  for (const { file, line, column } of frames(error)) {
    const inside = file.startsWith(root + sep) && !file.includes(`${sep}node_modules${sep}`);
    if (inside && !file.startsWith(SOURCES) && !file.startsWith(BUNDLE))
      return { path: belowRoot(file, root), line, column };
  }
  return null;
}

/** Whether an error was thrown by our own code rather than by what it called. */
export function isDefect(error: unknown): boolean {
  const [first] = frames(error);
  return first !== undefined && (first.file.startsWith(SOURCES) || isEngine(first.file));
}

//     at Object.render (file:///home/me/column/pages/a.11ty.ts?_cache_bust=1:2:9)
const FRAME = /(?:\(|at (?:async )?)((?:file:\/\/)?\/[^()]*?)(?:\?[^:]*)?:(\d+):(\d+)\)?$/;

function* frames(error: unknown): Generator<Frame> {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const text of stack.split("\n")) {
    const [, where, line, column] = FRAME.exec(text) ?? [];
    if (where === undefined) continue;
    const file = where.startsWith("file:") ? fileURLToPath(where) : where;
    yield sourceOf({ file, line: Number(line), column: Number(column) });
  }
}

/** A file as the author knows it: from the column's folder, with "/". */
export function belowRoot(file: string, root: string): string {
  const inner = isAbsolute(file) ? relative(root, file) : file.replace(/^\.\//, "");
  return inner.split(sep).join("/");
}

/** The number of lines of a template's front matter, its two fences included; 0 when the file can't be read. */
function frontMatterLines(file: string): number {
  try {
    const [front] = /^---[^\n]*\n(?:[^\n]*\n)*?---[^\n]*(?:\n|$)/.exec(readFileSync(file, "utf8")) ?? [""];
    return front.split("\n").length - 1;
  } catch {
    return 0;
  }
}
