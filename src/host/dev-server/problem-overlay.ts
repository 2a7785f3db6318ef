import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { escapeHtml, html } from "../../core/html.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { hasErrors } from "../eleventy/session.ts";
import { PACKAGE } from "../package.ts";
import { HOT_SWAPPABLE_SCRIPTS } from "./hot-swappable-scripts.ts";

/** What the server tells those who look at its pages. */
export interface ServerState {
  /** Stands over every page. */
  problems: readonly Problem[];
  /** Whether there has been anything good to show since the server started. */
  hasPages: boolean;
  /** The addresses of the pages that the last build made anew or took away; null when any page may say something else. */
  changed: readonly string[] | null;
  /** Whether pictures and the like, which pages show and do not hold, have changed at their addresses. */
  files: boolean;
}

export interface OverlayWords {
  readonly heading: string;
  readonly nothingYet: string;
  /** A problem as one line. */
  readonly line: (problem: Problem) => string;
}

/** Below the site's own path, where no page can be: names with a dot are not addresses. */
const CLIENT = ".yeonjae/";
const FILES: { readonly [name: string]: string } = {
  "live.js": "text/javascript; charset=utf-8",
  "renew.js": "text/javascript; charset=utf-8",
  "patch.js": "text/javascript; charset=utf-8",
  "live.css": "text/css; charset=utf-8",
};

/** The scripts and the style sheet that every page gets; null for any other path below the site. */
export function clientFile(path: string): { readonly type: string; readonly text: string } | null {
  const name = path.startsWith(CLIENT) ? path.slice(CLIENT.length) : "";
  const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (type === undefined) return null;
  return { type, text: readFileSync(new URL(`src/host/dev-server/client/${name}`, PACKAGE), "utf8") };
}

/** A page as it is served: with our client, a stamp of what it says and, at its top, with the problems. */
export function injectClient(page: string, board: ServerState, prefix: string, words: OverlayWords): string {
  const src = escapeHtml(prefix + CLIENT);
  const sturdy = escapeHtml(
    [`${prefix}${CLIENT}live.js`, ...HOT_SWAPPABLE_SCRIPTS.map((each) => prefix + each)].join(" "),
  );
  const aside = board.problems.length === 0 ? "" : asideOf(board.problems, words);
  const stamp = createHash("sha1").update(page).update(aside).digest("hex");
  const head = `<meta name="yeonjae-page" content="${stamp}"><link rel="stylesheet" href="${src}live.css"><script type="module" src="${src}live.js" data-sturdy="${sturdy}"></script>`;
  const withHead = insert(page, /<\/head>/i, head, "before");
  return insert(withHead, /<body\b[^>]*>/i, aside, "after");
}

/** What is shown as long as no build has been good. */
export function emptyPage(board: ServerState, prefix: string, words: OverlayWords): string {
  const { html: page } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Yeonjae</title></head>
<body><p>${words.nothingYet}</p></body></html>
`;
  return injectClient(page, board, prefix, words);
}

function asideOf(problems: readonly Problem[], words: OverlayWords): string {
  const kind = hasErrors(problems) ? "yeonjae-problems errors" : "yeonjae-problems";
  const lines = problems.map((problem) => html`<li>${words.line(problem)}</li>`);
  return html`<aside class="${kind}" role="alert"><h2>${words.heading}</h2><ul>${lines}</ul></aside>`.html;
}

/** Beside the first match, or at the front where there is none. */
function insert(page: string, where: RegExp, text: string, side: "before" | "after"): string {
  const match = where.exec(page);
  if (match === null) return text + page;
  const at = side === "before" ? match.index : match.index + match[0].length;
  return page.slice(0, at) + text + page.slice(at);
}
