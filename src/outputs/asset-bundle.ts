import { createHash } from "node:crypto";
import { sidenoteRules } from "./sidenotes.ts";
import type { UrlWriter } from "./urls.ts";

/** A style sheet, a script or the site's icon, served at `/assets/<name>`. */
export interface Asset {
  readonly name: string;
  readonly text: string;
  readonly use: AssetUse;
}

/**
 * Which pages load it: all, those with notes, those with links into a series, `/feeds/`; "feed": feeds, and no page.
 */
export type AssetUse = "all" | "notes" | "reading" | "subscribing" | "feed";

/** How a page links an asset. */
export interface LinkedAsset {
  readonly kind: "stylesheet" | "script" | "icon";
  /** Below the host, with a version made from the content (cache busting). */
  readonly href: string;
}

/** First in the bundle, because it declares the order of cascade layers; the others may stand in any order. */
const BASE_SHEET = "style.css";
/**
 * Not bundled: `enhance.css` and `sidenotes.css` hold rules that not every CSS validator knows yet, so that the bundle
 * can be validated without exceptions; `feed.css` is loaded by feeds alone.
 */
const UNBUNDLED = ["enhance.css", "sidenotes.css", "feed.css"];
/** The favicon. */
const ICON = "icon.svg";
const USES: Readonly<Record<string, AssetUse>> = {
  "sidenotes.css": "notes",
  "notes.js": "notes",
  "resume.js": "reading",
  "subscribe.js": "subscribing",
  "feed.css": "feed",
};

/**
 * Bundles the style sheets into one, so that a page waits for one request: the stock ones, then the author's. Scripts
 * are served as they are.
 *
 * @param files texts by name
 * @param maxNotes the number of notes in the longest list of the site
 */
export function bundleAssets(files: ReadonlyMap<string, string>, maxNotes: number): Asset[] {
  const read = (name: string) => (files.get(name) ?? "").replaceAll("\r\n", "\n");
  const asset = (name: string, text: string): Asset => ({ name, text, use: USES[name] ?? "all" });
  const names = [...files.keys()];
  const bundled = names.filter((name) => name.endsWith(".css") && !UNBUNDLED.includes(name));
  const rules = (name: string) => (name === "sidenotes.css" ? sidenoteRules(maxNotes) : "");
  return [
    asset(
      BASE_SHEET,
      bundled
        .sort((a, b) => rank(a) - rank(b))
        .map(read)
        .join("\n"),
    ),
    ...UNBUNDLED.filter((name) => files.has(name)).map((name) => asset(name, read(name) + rules(name))),
    ...names.filter((name) => name.endsWith(".js")).map((name) => asset(name, read(name))),
    ...names.filter((name) => name === ICON).map((name) => asset(name, read(name))),
  ];
}

const STOCK_ORDER = [
  BASE_SHEET,
  "frame.css",
  "prose.css",
  "lists.css",
  "reading.css",
  "cited-by.css",
  "subscribe.css",
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

export function linkAsset({ name, text }: Asset, { href }: UrlWriter): LinkedAsset {
  return { kind: kindOf(name), href: href(assetAddress(name)) + versionOf(text) };
}

function kindOf(name: string): LinkedAsset["kind"] {
  if (name.endsWith(".css")) return "stylesheet";
  return name.endsWith(".js") ? "script" : "icon";
}
