import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectFeed } from "./feed.ts";
import type { Finding } from "./finding.ts";
import { listFiles } from "./listing.ts";
import { inspectPage, type Page, readSitePage } from "./page.ts";
import { inspectXml } from "./xml.ts";

/** A built site on disk, with its pages parsed. */
export interface BuiltSite {
  readonly folder: string;
  /** The `url` of its settings, with the trailing slash: "https://example.org/column/". */
  readonly url: string;
  /** Every file below the folder, with "/", sorted. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, Page>;
}

export function readSite(folder: string, url: string): BuiltSite {
  const files = new Set(listFiles(folder));
  const pages = new Map<string, Page>();
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    // A feed at an alias such as "/rss/".
    if (!text.startsWith("<?xml")) pages.set(file, readSitePage(file, text, url));
  }
  return { folder, url, files, pages };
}

/** Checks a built site; no findings when all is well. */
export function inspectSite(site: BuiltSite): Finding[] {
  const found: Finding[] = [];
  for (const file of ["index.html", "404.html", "sitemap.xml", "robots.txt", "feed.xml"]) {
    if (!site.files.has(file)) found.push({ file, line: 1, what: "is missing" });
  }
  for (const page of site.pages.values()) found.push(...inspectPage(page, site));
  for (const file of site.files) if (file.endsWith(".xml")) found.push(...inspectXml(file, site));
  for (const file of site.files) {
    if (/(?:^|\/)feed[-\d]*\.json$/.test(file))
      found.push(...inspectFeed(file, readFileSync(join(site.folder, file), "utf8"), site));
  }
  return found;
}
