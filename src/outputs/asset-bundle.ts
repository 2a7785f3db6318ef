import { createHash } from "node:crypto";
import type { Header } from "./output.ts";
import { colourRules } from "./pictures/colour-rules.ts";
import { sidenoteRules } from "./sidenotes.ts";
import type { UrlWriter } from "./urls.ts";

/** A style sheet, a script or the site's icon, served at `/assets/<name>`. */
export interface Asset {
  readonly name: string;
  readonly text: string;
  readonly use: AssetUse;
}

/**
 * Which pages load it: all, those that are lists, posts, those with notes, those with a margin for them, episodes,
 * lists of episodes, pages of series, `/feeds/`, home pages that tell what is due, those with pictures; "feed": feeds, and no page.
 */
export type AssetUse =
  | "all"
  | "lists"
  | "posts"
  | "notes"
  | "sidenotes"
  | "bookmark"
  | "resume"
  | "series"
  | "subscribing"
  | "week"
  | "pictures"
  | "feed";

/** How a page links an asset. */
export interface LinkedAsset {
  readonly kind: "stylesheet" | "script" | "icon";
  /** Below the host, with a version made from the content (cache busting). */
  readonly href: string;
}

/** The bundle of all pages, and its first file, because that declares the order of the cascade layers. */
const BASE_SHEET = "style.css";
/** The bundle of pages that are lists: home, series, archive, tags, feeds, 404. Texts are lighter without it. */
const LIST_SHEETS = ["lists.css", "home.css", "series.css", "archive.css", "subscribe.css"];
/**
 * Not bundled: `enhance.css` and `sidenotes.css` hold rules that not every CSS validator knows yet, so that the bundle
 * can be validated without exceptions; `pictures.css` is loaded by pages with pictures, `feed.css` by feeds alone.
 */
const UNBUNDLED = ["enhance.css", "sidenotes.css", "pictures.css", "feed.css"];
/** Added to `enhance.css` where any text has notes. */
const MARGIN_SHEET = "margin.css";
/** The favicon. */
const ICON = "icon.svg";
/** Scripts in two parts: the first, which they share, is not served by itself. */
const SHARED_PART = "memory.js";
const WITH_SHARED_PART = ["bookmark.js", "resume.js"];
const USES: Readonly<Record<string, AssetUse>> = {
  "lists.css": "lists",
  "sidenotes.css": "sidenotes",
  "notes.js": "notes",
  "article.js": "posts",
  "bookmark.js": "bookmark",
  "resume.js": "resume",
  "order.js": "series",
  "subscribe.js": "subscribing",
  "week.js": "week",
  "pictures.css": "pictures",
  "feed.css": "feed",
};

/**
 * Bundles the style sheets into one for all pages and one for lists, so that a page waits for one request or two: the
 * stock ones, then the author's. Scripts are served as they are, but for a part that two share.
 *
 * @param files texts by name
 * @param maxNotes the number of notes in the longest list of the site
 */
export function bundleAssets(files: ReadonlyMap<string, string>, maxNotes: number): Asset[] {
  const read = (name: string) => (files.get(name) ?? "").replaceAll("\r\n", "\n");
  const asset = (name: string, text: string): Asset => ({ name, text, use: USES[name] ?? "all" });
  const names = [...files.keys()];
  const sheets = names.filter(
    (name) => name.endsWith(".css") && ![...UNBUNDLED, MARGIN_SHEET].includes(name),
  );
  const ofAll = sheets.filter((name) => !LIST_SHEETS.includes(name)).sort((a, b) => rank(a) - rank(b));
  const ofLists = LIST_SHEETS.filter((name) => files.has(name));
  const rules = (name: string) => {
    if (name === "pictures.css") return colourRules();
    if (name === "enhance.css")
      return maxNotes > 0 && files.has(MARGIN_SHEET) ? `\n${read(MARGIN_SHEET)}` : "";
    return name === "sidenotes.css" ? sidenoteRules(maxNotes) : "";
  };
  return [
    asset(BASE_SHEET, ofAll.map(read).join("\n")),
    ...(ofLists.length > 0 ? [asset("lists.css", ofLists.map(read).join("\n"))] : []),
    ...UNBUNDLED.filter((name) => files.has(name)).map((name) => asset(name, read(name) + rules(name))),
    ...names
      .filter((name) => name.endsWith(".js") && name !== SHARED_PART)
      .map((name) =>
        asset(name, WITH_SHARED_PART.includes(name) ? inBlock([SHARED_PART, name].map(read)) : read(name)),
      ),
    ...names.filter((name) => name === ICON).map((name) => asset(name, read(name))),
  ];
}

/** One script of several parts, in a block, since the names in it are nobody else's. */
function inBlock(parts: readonly string[]): string {
  return `{\n${parts.join("\n")}}\n`;
}

const STOCK_ORDER = [
  BASE_SHEET,
  "frame.css",
  "settings.css",
  "prose.css",
  "article.css",
  "toc.css",
  "rows.css",
  "reading.css",
  "cited-by.css",
  "notes.css",
  "contrast.css",
  "print.css",
];

function rank(name: string): number {
  const index = STOCK_ORDER.indexOf(name);
  return index < 0 ? STOCK_ORDER.length : index;
}

/** "/assets/style.css" */
export function assetAddress(name: string): string {
  return `/assets/${name}`;
}

/** Content hash for an asset's address: "?v=1a2b3c4d". */
export function versionOf(text: string): string {
  return `?v=${createHash("sha1").update(text).digest("hex").slice(0, 8)}`;
}

/** The address carries a version, so that no cache has to revalidate. */
export const IMMUTABLE: readonly Header[] = [["Cache-Control", "public, max-age=31536000, immutable"]];

export function linkAsset({ name, text }: Asset, { href }: UrlWriter): LinkedAsset {
  return { kind: kindOf(name), href: href(assetAddress(name)) + versionOf(text) };
}

function kindOf(name: string): LinkedAsset["kind"] {
  if (name.endsWith(".css")) return "stylesheet";
  return name.endsWith(".js") ? "script" : "icon";
}
