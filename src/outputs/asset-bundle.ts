import { createHash } from "node:crypto";
import { besideRules } from "./sidenotes.ts";
import type { UrlWriter } from "./urls.ts";

/** A style sheet, a script or the site's icon as the site serves it, at `/assets/<name>`. */
export interface Asset {
  readonly name: string;
  readonly text: string;
  readonly use: AssetUse;
}

/** Which pages load it: all, those with notes, those that lead through a series, that on feeds; or feeds themselves. */
export type AssetUse = "all" | "notes" | "reading" | "subscribing" | "feed";

/** How a page links an asset. */
export interface LinkedAsset {
  readonly kind: "stylesheet" | "script" | "icon";
  /** Below the host, with a version made from the content: a changed file is new to every cache. */
  readonly href: string;
}

/** It declares the order of the layers, so it comes first; the others may stand in any order. */
const FIRST = "style.css";
/** Rules that not every checker knows yet, so that the rest can be checked without exceptions; and what dresses feeds. */
const APART = ["enhance.css", "sidenotes.css", "feed.css"];
/** What browsers show in their tabs. */
const ICON = "icon.svg";
const USES: Readonly<Record<string, AssetUse>> = {
  "sidenotes.css": "notes",
  "notes.js": "notes",
  "resume.js": "reading",
  "subscribe.js": "subscribing",
  "feed.css": "feed",
};

/**
 * Joins the style sheets into one, so that a page waits for one request: ours, then the author's own. Scripts are
 * served as they are.
 *
 * @param files texts by name
 * @param longest how many notes the longest list of the site has
 */
export function bundleAssets(files: ReadonlyMap<string, string>, longest: number): Asset[] {
  const read = (name: string) => (files.get(name) ?? "").replaceAll("\r\n", "\n");
  const asset = (name: string, text: string): Asset => ({ name, text, use: USES[name] ?? "all" });
  const names = [...files.keys()];
  const bound = names.filter((name) => name.endsWith(".css") && !APART.includes(name));
  const rules = (name: string) => (name === "sidenotes.css" ? besideRules(longest) : "");
  return [
    asset(
      FIRST,
      bound
        .sort((a, b) => rank(a) - rank(b))
        .map(read)
        .join("\n"),
    ),
    ...APART.filter((name) => files.has(name)).map((name) => asset(name, read(name) + rules(name))),
    ...names.filter((name) => name.endsWith(".js")).map((name) => asset(name, read(name))),
    ...names.filter((name) => name === ICON).map((name) => asset(name, read(name))),
  ];
}

const OURS = [
  FIRST,
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
  const place = OURS.indexOf(name);
  return place < 0 ? OURS.length : place;
}

/** "/assets/style.css" */
export function assetAddress(name: string): string {
  return `/assets/${name}`;
}

/** The version of a file in its address: "?v=1a2b3c4d". */
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
