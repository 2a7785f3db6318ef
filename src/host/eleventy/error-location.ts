import { readFileSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceLocation } from "../../core/problems/problem.ts";
import { PACKAGE } from "../package.ts";

/** How template engines say where they stumbled. The first two count from below the front matter. */
const PLACES: readonly {
  readonly says: RegExp;
  readonly belowFront: boolean;
  readonly firstColumn: 0 | 1;
}[] = [
  // (./pages/about.njk) [Line 2, Column 9]
  { says: /^\((.+)\) \[Line (\d+), Column (\d+)\]/, belowFront: true, firstColumn: 1 },
  // undefined filter: shout, file:./pages/about.liquid, line:3, col:1
  { says: /, file:(.+), line:(\d+), col:(\d+)/, belowFront: true, firstColumn: 1 },
  // /home/me/column/.eleventy.ts:5:10: ERROR: Expected ";"
  { says: /^(.+?):(\d+):(\d+): ERROR: /m, belowFront: false, firstColumn: 0 },
];

/** How Eleventy names the file that it was busy with. */
const FILES: readonly RegExp[] = [
  / template (\.?\/.+)$/,
  /importing '(.+)' via /,
  /page\(s\) for (.+)\.$/,
  / for the "(.+)" template file/,
  / config file '(.+)'/,
  / from "(.+)"$/,
  / returned from (\.\/.+?)\. /,
  /parsing data file (.+)$/,
];

/** Where the errors of a chain say that something is wrong, the innermost first. */
export function locationInMessage(chain: readonly unknown[], root: string): SourceLocation | null {
  const messages = chain.map((each) => (each instanceof Error ? each.message : String(each))).reverse();
  for (const message of messages) {
    for (const { says, belowFront, firstColumn } of PLACES) {
      const [, file = "", line, column] = says.exec(message) ?? [];
      if (file === "") continue;
      const above = belowFront ? frontLines(join(root, file)) : 0;
      return {
        path: belowRoot(file, root),
        line: Number(line) + above,
        column: Number(column) + 1 - firstColumn,
      };
    }
  }
  const frame = locationInStack(chain.at(-1), root);
  if (frame !== null) return frame;
  for (const message of messages) {
    for (const says of FILES) {
      const [, file] = says.exec(message) ?? [];
      if (file !== undefined) return { path: belowRoot(file, root), line: 1 };
    }
  }
  return null;
}

/** Our own code, as against the column's and other packages': `dist/` where source maps are off. */
const ENGINE = ["src/", "dist/"].map((folder) => fileURLToPath(new URL(folder, PACKAGE)));
const isEngine = (file: string): boolean => ENGINE.some((folder) => file.startsWith(folder));

/** The first place in a stack that lies in the column, outside of packages and our engine. */
export function locationInStack(error: unknown, root: string): SourceLocation | null {
  for (const { file, line, column } of frames(error)) {
    const inside = file.startsWith(root + sep) && !file.includes(`${sep}node_modules${sep}`);
    if (inside && !isEngine(file)) return { path: belowRoot(file, root), line, column };
  }
  return null;
}

/** Whether an error was thrown by our own code rather than by what it called. */
export function isDefect(error: unknown): boolean {
  const [first] = frames(error);
  return first !== undefined && isEngine(first.file);
}

//     at Object.render (file:///home/me/column/pages/a.11ty.ts?_cache_bust=1:2:9)
const FRAME = /(?:\(|at (?:async )?)((?:file:\/\/)?\/[^()]*?)(?:\?[^:]*)?:(\d+):(\d+)\)?$/;

function* frames(error: unknown): Generator<{ file: string; line: number; column: number }> {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const text of stack.split("\n")) {
    const [, where, line, column] = FRAME.exec(text) ?? [];
    if (where === undefined) continue;
    const file = where.startsWith("file:") ? fileURLToPath(where) : where;
    yield { file, line: Number(line), column: Number(column) };
  }
}

/** A file as the author knows it: from the column's folder, with "/". */
export function belowRoot(file: string, root: string): string {
  const inner = isAbsolute(file) ? relative(root, file) : file.replace(/^\.\//, "");
  return inner.split(sep).join("/");
}

/** How many lines the front matter of a template takes. */
function frontLines(file: string): number {
  try {
    const [front] = /^---[^\n]*\n(?:[^\n]*\n)*?---[^\n]*(?:\n|$)/.exec(readFileSync(file, "utf8")) ?? [""];
    return front.split("\n").length - 1;
  } catch {
    return 0;
  }
}
