import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { follow, pointers } from "./links.ts";
import { readPiece } from "./markup.ts";
import { deadEnd } from "./page.ts";
import { type FeedItem, readFeed } from "./read-feed.ts";
import type { BuiltSite } from "./site.ts";

/** Checks a feed: unique guids, absolute URLs, notes and calls that link each other within an item. */
export function inspectFeed(file: string, text: string, site: BuiltSite): Finding[] {
  const feed = readFeed(text);
  const found: string[] = [];
  const guids = new Set<string>();
  const ids = new Set<string>();
  const own = site.url + file.split("/").map(encodeURIComponent).join("/");
  if (feed.self !== null && feed.self !== own && !isCopy(feed.self, text, site))
    found.push(`self is ${feed.self}`);
  for (const item of feed.items) {
    const say = (what: string): number => found.push(`${item.link}: ${what}`);
    if (item.guid === "" || guids.has(item.guid)) say(`guid "${item.guid}" is missing or stands twice`);
    guids.add(item.guid);
    if (!item.link.startsWith(site.url)) say("the link leads out of the site");
    if (Number.isNaN(Date.parse(item.date))) say(`"${item.date}" is no date`);
    if (item.title === "") say("no title");
    inspectContent(item, ids, site).forEach(say);
  }
  return found.map((what) => ({ file, line: 1, what }));
}

/** Whether the feed at its `self` URL exists and has the same bytes: then this one is at an alias. */
function isCopy(self: string, text: string, site: BuiltSite): boolean {
  const target = follow(self, site.url, site.url);
  return (
    target.to === "file" &&
    site.files.has(target.file) &&
    readFileSync(join(site.folder, target.file), "utf8") === text
  );
}

/** @param ids those of the items before: readers may show several on one page */
function inspectContent(item: FeedItem, ids: Set<string>, site: BuiltSite): string[] {
  const { elements, mended } = readPiece(item.content);
  const own = new Set(elements.flatMap(({ attributes }) => attributes.get("id") ?? []));
  const found = mended.map(({ what }) => what);
  for (const id of own) if (ids.has(id)) found.push(`id="${id}" stands in another item too`);
  for (const id of own) ids.add(id);
  for (const { attribute, value } of elements.flatMap(pointers)) {
    const wrong = lost(value, item, own, site);
    if (wrong) found.push(`${attribute}="${value}" ${wrong}`);
  }
  for (const { name, attributes } of elements) {
    if (name === "script" || name === "style" || attributes.has("style"))
      found.push(`<${name}> with code in it`);
  }
  return found;
}

/** Why a link in an item is broken. Links between notes and calls have to stay in the item. */
function lost(value: string, { link }: FeedItem, own: ReadonlySet<string>, site: BuiltSite): string | null {
  const within = value.startsWith(`${link}#`) ? value.slice(link.length) : value;
  if (within.startsWith("#") && own.has(decodeURIComponent(within.slice(1)))) return null;
  if (value.startsWith("#") || /^#(note|call)-/.test(within)) return "has no partner in its item";
  if (!/^(https?|mailto|tel):|^data:image\//.test(value)) return "is not absolute";
  return deadEnd(value, link, site);
}
