import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { escapeHtml, type Html, html } from "../../core/html.ts";
import type { Language } from "../../core/problems/language.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { hasErrors } from "../eleventy/session.ts";
import { PACKAGE } from "../package.ts";
import { HOT_SWAPPABLE_SCRIPTS } from "./hot-swappable-scripts.ts";

/** State of the last build, as open pages are told of it. */
export interface ServerState {
  /** Shown in the overlay of every page. */
  problems: readonly Problem[];
  /** Why the server could not start, where that is no problem of a file; null for a server that runs. */
  readonly failure: string | null;
  /** Whether a build without errors has ended since the server started. */
  hasPages: boolean;
  /** Addresses of pages that the last build changed or removed; null when any page may have changed. */
  changed: readonly string[] | null;
  /** Whether files that pages embed, pictures and the like, changed at their addresses: pages must reload. */
  copiesReplaced: boolean;
}

export interface OverlayWords {
  readonly language: Language;
  readonly heading: string;
  readonly nothingYet: string;
  /** On the page of a deleted post, by its file, or of a tag that no post bears any more. */
  readonly pageGone: (source: string) => string;
  /** Refuses a device of the local network without the token. */
  readonly tokenWanted: string;
  /** Problems as lines, those that repeat in a file together. */
  readonly lines: (problems: readonly Problem[]) => readonly string[];
}

/** Route prefix of the client's files: no page's address begins with a dot. */
const CLIENT = ".yeonjae/";
const FILES: { readonly [name: string]: string } = {
  "live.js": "text/javascript; charset=utf-8",
  "hot-swap.js": "text/javascript; charset=utf-8",
  "patch.js": "text/javascript; charset=utf-8",
  "live.css": "text/css; charset=utf-8",
};

/** A file of the injected client; null for any other path below the site's. */
export function clientFile(path: string): { readonly type: string; readonly text: string } | null {
  const name = path.startsWith(CLIENT) ? path.slice(CLIENT.length) : "";
  const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (type === undefined) return null;
  return { type, text: readFileSync(new URL(`src/host/dev-server/client/${name}`, PACKAGE), "utf8") };
}

/**
 * The served page: with the client's script, a hash of the content as its version, and the problem overlay on top.
 *
 * @param deleted the source of the page that stood at this address; null for a page that stands there
 */
export function injectClient(
  page: string,
  state: ServerState,
  prefix: string,
  words: OverlayWords,
  deleted: string | null = null,
): string {
  const src = escapeHtml(prefix + CLIENT);
  const hotSwappable = escapeHtml(
    [`${prefix}${CLIENT}live.js`, ...HOT_SWAPPABLE_SCRIPTS.map((each) => prefix + each)].join(" "),
  );
  const notice = deleted === null ? "" : renderAside("yeonjae-problems", [words.pageGone(deleted)]);
  const overlay = notice + renderOverlay(state, words);
  const version = createHash("sha1").update(page).update(overlay).digest("hex");
  const head = `<meta name="yeonjae-page" content="${version}"><link rel="stylesheet" href="${src}live.css"><script type="module" src="${src}live.js" data-hot-swappable="${hotSwappable}"></script>`;
  const withHead = insert(page, /<\/head>/i, head, "before");
  return insert(withHead, /<body\b[^>]*>/i, overlay, "after");
}

/** Placeholder page until a build has ended without errors. */
export function emptyPage(state: ServerState, prefix: string, words: OverlayWords): string {
  const { html: page } = html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Yeonjae</title></head>
<body class="yeonjae-empty"><p>${words.nothingYet}</p></body></html>
`;
  return injectClient(page, state, prefix, words);
}

function renderOverlay({ problems, failure }: ServerState, words: OverlayWords): string {
  const lines = [...(failure === null ? [] : [failure]), ...words.lines(problems)];
  if (lines.length === 0) return "";
  const isError = failure !== null || hasErrors(problems);
  return renderAside(isError ? "yeonjae-problems errors" : "yeonjae-problems", lines, words.heading);
}

function renderAside(kind: string, lines: readonly string[], heading: string | null = null): string {
  const items = lines.map((line) => html`<li>${partsOf(line)}</li>`);
  const title = heading !== null && html`<h2>${heading}</h2>`;
  return html`<aside class="${kind}" role="alert">${title}<ul>${items}</ul></aside>`.html;
}

/** The place, the severity and the sentence of a problem, each to be shown in its own way. */
function partsOf(line: string): Html {
  const [, place, severity, sentence] = /^(.+?:\d+(?::\d+)?: )(\w+):( .*)$/s.exec(line) ?? [];
  return place === undefined
    ? html`${line}`
    : html`<code>${place}</code><b class="${severity}">${severity}:</b>${sentence}`;
}

/** Inserts before or after the first match; at the start without one. */
function insert(page: string, where: RegExp, text: string, side: "before" | "after"): string {
  const match = where.exec(page);
  if (match === null) return text + page;
  const at = side === "before" ? match.index : match.index + match[0].length;
  return page.slice(0, at) + text + page.slice(at);
}
